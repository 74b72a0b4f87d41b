namespace Samplan.Bench;

/// <summary>One side of a comparison: who does the work, and how.</summary>
/// <param name="Prepare">Runs before each repetition and is not timed.</param>
/// <param name="StartUpMilliseconds">What a program takes to start, taken off each of its times.</param>
internal sealed record Side<T>(string Name, Func<T> Run, Action? Prepare = null, double StartUpMilliseconds = 0)
{
    /// <summary>How many of the work's units (origins) it does in a run; ratios are by unit.</summary>
    public int Units { get; init; } = 1;
}
