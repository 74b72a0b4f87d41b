using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Contracts;

/// <summary>What the graph is tried on, in memory, in place of what the workspace stands on.</summary>
/// <param name="Ruleset">The rules to go by.</param>
/// <param name="Datasets">The datasets, those versions current that should count. A version with other rows has another hash and table.</param>
public sealed record Premises(Ruleset Ruleset, IReadOnlyList<Dataset> Datasets)
{
    /// <summary>Results to begin with; what the premises do not touch is taken from here and not computed.</summary>
    public IReadOnlyList<KeptResult> Known { get; init; } = [];

    /// <summary>Rows of versions that no table holds, by the version's table.</summary>
    public IReadOnlyDictionary<string, DatasetContent> Contents { get; init; } = new Dictionary<string, DatasetContent>();

    /// <summary>Steps that stand in place of the workspace's own with the same key.</summary>
    public IReadOnlyList<Step> Steps { get; init; } = [];
}
