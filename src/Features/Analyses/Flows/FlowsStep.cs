using Samplan.Analyses.Contracts;

namespace Samplan.Analyses.Flows;

/// <summary>
/// The flows of one dimension with their ends matched to places; those of a functional place are those of all its members. A name that two places answer to is kept as an outside end and told of.
/// A flow that a file gives under two spellings is kept once; where the values differ the import asked what to do and the rows say it.
/// </summary>
internal sealed class FlowsStep(string dimension) : Step<FlowSet>
{
    public override StepKey Key => AnalysisSteps.Flows(dimension);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new($"flows:{dimension}", IsEssential: true)];

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places];

    protected override FlowSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places);
        return new FlowSet(dimension, [.. inputs.ListDatasets($"flows:{dimension}").Select(input => new FlowMatch(input, places).Match())]);
    }
}
