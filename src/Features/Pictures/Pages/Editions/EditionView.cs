using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Pictures.Pages.Editions;

/// <param name="Changes">In words, each with the number of its proposal.</param>
/// <param name="ComparedWith">Number of the edition to compare with at first.</param>
/// <param name="NextStatuses">What the reader may set; empty for one who may set none.</param>
/// <param name="Refusal">Why no status was set.</param>
/// <param name="Entry">What was entered when it was refused.</param>
public sealed record EditionView(
    Edition Edition,
    IReadOnlyList<FrozenDataset> Datasets,
    IReadOnlyList<AppliedChangeView> Changes,
    int? ComparedWith,
    IReadOnlyList<EditionStatus> NextStatuses,
    Refusal? Refusal = null,
    EditionStatusRequest? Entry = null
);
