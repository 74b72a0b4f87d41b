using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>One declared indicator for every place. What each method needs and computes stands in its <see cref="IIndicatorMethod"/>.</summary>
internal sealed class IndicatorStep(Indicator indicator, string declaration) : Step<IndicatorSeries>
{
    private readonly IIndicatorMethod _method = IndicatorMethods.For(indicator);

    public override StepKey Key => AnalysisSteps.Indicator(indicator.Key);

    public override int Version => _method.Version;

    public override IReadOnlyList<DatasetNeed> Datasets => _method.Datasets;

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Places, .. _method.Steps];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["declaration"] = declaration };

    protected override IndicatorSeries Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var places = inputs.GetResult<PlaceSet>(AnalysisSteps.Places).Places;
        var missing = _method.Datasets.Where(need => need.IsEssential && inputs.FindDataset(need.Role) is null).Select(need => need.Role);
        var years = _method.Compute(places, inputs, cancellation);
        return new IndicatorSeries(indicator.Key, [.. years.OrderByDescending(year => year.Year ?? int.MaxValue)], [.. missing]);
    }
}
