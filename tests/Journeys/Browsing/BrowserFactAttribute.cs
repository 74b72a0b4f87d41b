namespace Samplan.Journeys.Tests.Browsing;

/// <summary>A test in a browser: skipped with the reason where there is none, unless CI demands it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNot;
}
