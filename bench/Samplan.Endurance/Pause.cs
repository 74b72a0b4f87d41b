using System.Net.Sockets;

namespace Samplan.Endurance;

/// <summary>People think between two acts, and bear that a server is gone.</summary>
internal static class Pause
{
    /// <summary>From a quarter of the pause to seven quarters, drawn evenly; ends at once when everything ends.</summary>
    public static async Task BetweenAsync(Random random, TimeSpan pause, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(pause * (0.25 + (1.5 * random.NextDouble())), cancellation);
        }
        catch (OperationCanceledException) { }
    }

    public static bool IsOfTheNetwork(Exception exception) => exception is HttpRequestException or IOException or SocketException;
}
