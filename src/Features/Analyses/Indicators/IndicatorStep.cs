using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>One declared indicator for every place or municipality. What each method needs and computes stands in its <see cref="IIndicatorMethod"/>.</summary>
internal sealed class IndicatorStep(Indicator indicator, string declaration) : Step<IndicatorSeries>
{
    private readonly IIndicatorMethod _method = IndicatorMethods.For(indicator);

    public override StepKey Key => AnalysisSteps.Indicator(indicator.Key);

    public override int Version => _method.Version;

    public override IReadOnlyList<DatasetNeed> Datasets => [.. _method.Datasets, .. _method.NeedsExtents ? UnitLayer.ShapeDatasets(indicator.Geography) : []];

    public override IReadOnlyList<StepKey> Steps =>
        [UnitLayer.StepOf(indicator.Geography), .. _method.NeedsExtents ? UnitLayer.ShapeSteps(indicator.Geography) : [], .. _method.Steps];

    public override IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["declaration"] = declaration };

    protected override IndicatorSeries Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var units = UnitLayer.Read(indicator.Geography, inputs, _method.NeedsExtents);
        var missing = _method.ListMissing(units, inputs).Distinct().Order(StringComparer.Ordinal);
        var years = _method.Compute(units, inputs, cancellation).OrderByDescending(year => year.Year ?? int.MaxValue);
        return new IndicatorSeries(indicator.Key, [.. years], [.. missing]);
    }

    /// <summary>An indicator taken by key from one of several files of figures rests on that file only.</summary>
    protected override IReadOnlyList<string>? ListUsedDatasets(IndicatorSeries result) =>
        result.Years.Count == 0
            ? null
            : [.. result.Years.SelectMany(year => year.Sources).Select(source => source.Split('@')[0]).Distinct().Order(StringComparer.Ordinal)];
}
