using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Editions;

/// <summary>What goes into an edition besides its name.</summary>
/// <param name="Listed">The datasets, for the outline of the region.</param>
internal sealed record EditionParts(
    byte[] Ruleset,
    IReadOnlyList<FrozenDataset> Datasets,
    IReadOnlyList<FrozenAmendment> Amendments,
    IReadOnlyList<AppliedChange> Changes,
    IReadOnlyList<Drawing> Drawings,
    IReadOnlyList<KeptResult> Results,
    IReadOnlyList<Dataset> Listed
);
