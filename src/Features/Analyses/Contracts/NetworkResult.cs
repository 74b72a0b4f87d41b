namespace Samplan.Analyses.Contracts;

/// <summary>The region's network: streets and timetables, in a file of the workspace's folder <c>networks</c> that is mapped into memory.</summary>
/// <param name="File">Name of the file, by what it was made from; null where nobody has imported streets.</param>
/// <param name="Hash">SHA-256 of the file: its version.</param>
/// <param name="Sources">Ids of the datasets in it.</param>
/// <param name="Timetables">Null without timetables.</param>
public sealed record NetworkResult(string? File, string? Hash, IReadOnlyList<string> Sources, StreetSummary? Streets, TimetableSummary? Timetables)
{
    /// <summary>Null where nobody has imported municipalities: then all that the sources hold counts.</summary>
    public NetworkBuffer? Buffer { get; init; }
}
