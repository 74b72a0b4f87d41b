namespace Samplan.Journeys.Tests.Browsing;

/// <summary>The browser was asked to print and never answered: no error, and nobody at work.</summary>
internal sealed class SilentBrowserException() : Exception("The browser does not answer.")
{
    /// <summary>Does something, in another window once more where the browser does not answer the first time.</summary>
    public static async Task TwiceAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (SilentBrowserException)
        {
            await act();
        }
    }
}
