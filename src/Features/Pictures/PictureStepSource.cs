using System.Text;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Pictures.Amendments;
using Samplan.Pictures.Nodes;
using Samplan.Storage;

namespace Samplan.Pictures;

/// <summary>The steps of this room.</summary>
internal sealed class PictureStepSource(Workspace workspace, AmendmentStore amendments) : IStepSource
{
    public async Task<IReadOnlyList<Step>> ListStepsAsync(Ruleset ruleset, IReadOnlyList<Dataset> datasets, CancellationToken cancellation)
    {
        var inForce = (await amendments.ListAsync()).Where(amendment => amendment.IsInForce);
        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(workspace.RulesetPath, cancellation));
        return [new NodesStep(ruleset, text, NodesStep.ListThings(inForce))];
    }
}
