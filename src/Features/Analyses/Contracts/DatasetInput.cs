using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Contracts;

/// <summary>A dataset version as a step sees it.</summary>
public sealed record DatasetInput(Dataset Dataset, DatasetVersion Version, DatasetContent Content)
{
    /// <summary>How results name it as their source: the dataset's id, with the year where it has one (<c>places@2023</c>).</summary>
    public string Name => NameOf(Version);

    internal static string NameOf(DatasetVersion version) => version.Year is { } year ? $"{version.Dataset}@{year}" : version.Dataset.Value;
}
