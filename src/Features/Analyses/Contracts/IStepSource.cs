using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Contracts;

/// <summary>Tells which steps a workspace has. Each room that computes something registers one.</summary>
public interface IStepSource
{
    Task<IReadOnlyList<Step>> ListStepsAsync(Ruleset ruleset, IReadOnlyList<Dataset> datasets, CancellationToken cancellation);
}
