using Samplan.Analyses.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>
/// What an edition is made of. Each part is named by its hash, and the hash of the manifest is the edition's checksum, so that a single changed
/// byte anywhere shows.
/// </summary>
/// <param name="Format">Version of this form.</param>
/// <param name="Region">The region's name.</param>
/// <param name="Ruleset">SHA-256 of the ruleset's text.</param>
/// <param name="Datasets">Every dataset version in use, by id and year.</param>
/// <param name="Results">Where every result comes from, by step; its bytes lie in the workspace's files under its hash.</param>
/// <param name="Amendments">Changes by hand in force, oldest first.</param>
/// <param name="Changes">The changes that made it from the edition it is based on, in the order they were applied.</param>
/// <param name="Drawings">What has been drawn, by those changes and by earlier ones.</param>
/// <param name="Outline">SHA-256 of the region's outline as the map draws it.</param>
public sealed record EditionManifest(
    int Format,
    int Number,
    string Title,
    int? TargetYear,
    int? BasedOn,
    DateTimeOffset FrozenAt,
    string Region,
    string Language,
    string Ruleset,
    IReadOnlyList<FrozenDataset> Datasets,
    IReadOnlyList<Provenance> Results,
    IReadOnlyList<FrozenAmendment> Amendments,
    IReadOnlyList<AppliedChange> Changes,
    IReadOnlyList<Drawing> Drawings,
    string Outline
)
{
    public const int CurrentFormat = 1;
}
