namespace Samplan.Endurance;

/// <summary>Who takes part, for how long, and how often the server is killed meanwhile.</summary>
/// <param name="Duration">How long they keep on; with kills it ends with the last of them.</param>
/// <param name="Kills">0 lets the server be.</param>
public sealed record EnduranceSettings(int Writers, int Readers, TimeSpan Duration, int Kills = 0, int Seed = 1)
{
    /// <summary>Of them, besides the writers, who change the picture by hand.</summary>
    public int Amenders { get; init; } = 2;

    /// <summary>Middle of what passes between two acts of a writer.</summary>
    public TimeSpan WriterPause { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan AmenderPause { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan ReaderPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The server is left alone for at most this long before it is killed.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromSeconds(2);
}
