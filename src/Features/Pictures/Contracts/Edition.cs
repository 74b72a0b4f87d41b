namespace Samplan.Pictures.Contracts;

/// <summary>A frozen picture. Everything but its log is as it was made, for ever.</summary>
/// <param name="Number">From 1, counting in the workspace.</param>
/// <param name="TargetYear">The year the picture aims at (målbild); null for the picture of what is (nuläge).</param>
/// <param name="BasedOn">Number of the edition it was worked out from; null when from the workspace as it was.</param>
/// <param name="Checksum">SHA-256 of its manifest, which names the hash of every part; lower-case hex.</param>
/// <param name="Log">Its statuses, oldest first; never empty.</param>
public sealed record Edition(
    int Number,
    string Title,
    int? TargetYear,
    int? BasedOn,
    string Checksum,
    DateTimeOffset FrozenAt,
    IReadOnlyList<EditionStatusEntry> Log
)
{
    public EditionStatus Status => Log[^1].Status;

    /// <summary>The line in which it was adopted; null when it never was.</summary>
    public EditionStatusEntry? Adoption => Log.FirstOrDefault(entry => entry.Status == EditionStatus.Adopted);
}
