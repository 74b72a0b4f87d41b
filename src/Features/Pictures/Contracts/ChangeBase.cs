using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Pictures.Contracts;

/// <summary>The picture that changes start from, with all it stands on.</summary>
/// <param name="Edition">Number of the edition; null for the workspace as it is.</param>
/// <param name="RulesetText">The rules as written.</param>
/// <param name="Amendments">Set by hand and in force.</param>
/// <param name="Datasets">The versions it stands on are the current ones here, also when the workspace has moved on.</param>
/// <param name="Results">Every result.</param>
/// <param name="Drawings">What earlier changes drew.</param>
public sealed record ChangeBase(
    int? Edition,
    PictureBook Book,
    string RulesetText,
    IReadOnlyList<AmendedThing> Amendments,
    IReadOnlyList<Dataset> Datasets,
    IReadOnlyList<KeptResult> Results,
    IReadOnlyList<Drawing> Drawings
)
{
    /// <summary>The changes that the edition already rests on, oldest first.</summary>
    public IReadOnlyList<AppliedChange> Changes { get; init; } = [];

    /// <summary>Rows that those changes have made of datasets, by the version's table.</summary>
    internal IReadOnlyDictionary<string, DatasetContent> Contents { get; init; } = new Dictionary<string, DatasetContent>();

    /// <summary>The datasets as they were imported, before any change.</summary>
    internal IReadOnlyList<Dataset> Imported { get; init; } = [];
}
