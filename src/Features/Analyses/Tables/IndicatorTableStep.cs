using NetTopologySuite.Geometries;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Storage;

namespace Samplan.Analyses.Tables;

/// <summary>
/// The tables <c>places</c> and <c>municipality_indicators</c>. The result only tells which columns there are; the values are those of the
/// indicators' own results.
/// </summary>
internal sealed class IndicatorTableStep(Geography geography, IReadOnlyList<Indicator> indicators) : Step<TableColumns>
{
    private readonly IReadOnlyList<Indicator> _indicators = [.. indicators.Where(indicator => IndicatorTable.IsOf(indicator, geography))];

    public override StepKey Key => AnalysisSteps.Table(TableName(geography));

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => UnitLayer.ShapeDatasets(geography);

    public override IReadOnlyList<StepKey> Steps =>
        [UnitLayer.StepOf(geography), .. UnitLayer.ShapeSteps(geography), .. _indicators.Select(indicator => AnalysisSteps.Indicator(indicator.Key))];

    protected override TableColumns Compute(StepInputs inputs, CancellationToken cancellation)
    {
        string[] keys = [.. _indicators.Select(indicator => indicator.Key)];
        return new TableColumns(TableName(geography), [.. keys.Zip(IndicatorTable.ListColumns(keys), (key, column) => new IndicatorColumn(key, column))]);
    }

    protected override IReadOnlyList<ResultTable> ListTables(TableColumns result, StepInputs inputs)
    {
        var units = UnitLayer.Read(geography, inputs, withShapes: true);
        if (units.Count == 0 || (geography == Geography.Municipality && _indicators.Count == 0))
            return [];
        var series = _indicators.Select(indicator => inputs.GetResult<IndicatorSeries>(AnalysisSteps.Indicator(indicator.Key)));
        return [IndicatorTable.Of(Describe(units), units.Units, [.. units.Shapes.OfType<Geometry>()], [.. series])];
    }

    private static string TableName(Geography geography) =>
        geography switch
        {
            Geography.Place => "places",
            Geography.Municipality => "municipality_indicators",
        };

    private static FeatureTable Describe(UnitLayer units) =>
        units.Geography switch
        {
            Geography.Place => new("places", "Orter", $"Places from {units.Source} with the newest value of each indicator", "GEOMETRY", []),
            Geography.Municipality => new(
                "municipality_indicators",
                "Kommuner",
                $"Municipalities from {units.Source} with the newest value of each indicator",
                "GEOMETRY",
                []
            ),
        };
}
