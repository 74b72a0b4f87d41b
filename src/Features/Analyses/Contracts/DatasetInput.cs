using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Contracts;

/// <summary>A dataset version as a step sees it.</summary>
public sealed record DatasetInput(Dataset Dataset, DatasetVersion Version, DatasetContent Content);
