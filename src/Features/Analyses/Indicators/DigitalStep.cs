using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// Access to the net of every place or municipality and year: what a file tells of the unit, else what the cells in it come to by their households. A unit that neither tells of has none.
/// </summary>
internal sealed class DigitalStep(Geography geography) : Step<DigitalSet>
{
    public const string Units = "digital-access";
    public const string Cells = "digital-access-grid";

    public override StepKey Key => AnalysisSteps.Digital(geography);

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => [new(Units), new(Cells), .. UnitLayer.ShapeDatasets(geography)];

    public override IReadOnlyList<StepKey> Steps => [UnitLayer.StepOf(geography), .. UnitLayer.ShapeSteps(geography)];

    /// <summary>The column of a figure in both files.</summary>
    public static string ColumnOf(DigitalFigure figure) =>
        figure switch
        {
            DigitalFigure.Share100 => "share_100",
            DigitalFigure.Share1000 => "share_1000",
            DigitalFigure.Mobile => "mobile",
        };

    protected override DigitalSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var units = UnitLayer.Read(geography, inputs, withShapes: true);
        return new DigitalSet([.. Enum.GetValues<DigitalFigure>().Select(figure => SeriesOf(figure, units, inputs, cancellation))]);
    }

    private IndicatorSeries SeriesOf(DigitalFigure figure, UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var column = ColumnOf(figure);
        var key = $"digital-{column}";
        var declared = new Indicator(key, new LocalText(key, key), IndicatorUnit.Percent, new IndicatorMethod.Join(null, column, Geography.Place))
        {
            Geography = geography,
        };
        var told = new JoinIndicator((IndicatorMethod.Join)declared.Method, declared, Units).Compute(units, inputs, cancellation);
        var added = inputs.ListDatasets(Cells).Where(input => input.Content.Has(column)).Select(input => AddUp(input, column, units, cancellation));
        var years = told.Concat(added)
            .GroupBy(year => year.Year)
            .Select(same => same.Aggregate(Fill))
            .Where(year => year.Values.Any(value => value is not null))
            .OrderByDescending(year => year.Year ?? int.MaxValue);
        return new IndicatorSeries(key, [.. years], inputs.ListDatasets(Units).Count + inputs.ListDatasets(Cells).Count == 0 ? [Units] : []);
    }

    /// <summary>What the file of units says goes before what the cells come to.</summary>
    private static IndicatorYear Fill(IndicatorYear told, IndicatorYear added) =>
        told with
        {
            Values = [.. told.Values.Zip(added.Values, static (one, other) => one ?? other)],
            Coverage = [.. Enumerable.Range(0, told.Values.Count).Select(unit => told.Values[unit] is null ? added.Coverage?[unit] : told.Coverage?[unit])],
            Sources = [.. told.Sources.Union(added.Sources).Order(StringComparer.Ordinal)],
        };

    private static IndicatorYear AddUp(DatasetInput input, string column, UnitLayer units, CancellationToken cancellation)
    {
        var surface = DigitalCells.Read(input, column);
        var squares = new UnitSquares(surface, units.Extents, cancellation);
        var (values, coverage) = (new double?[units.Count], new double?[units.Count]);
        for (var unit = 0; unit < values.Length; unit++)
        {
            if (squares.Of(unit) is not { } within)
                continue;
            var households = new WeightedValues();
            foreach (var (square, share) in within)
                households.Add(surface.Values[square], share * surface.Persons[square]);
            var all = households.Persons + households.PersonsWithoutValue;
            (values[unit], coverage[unit]) = (households.Mean, all > 0 ? households.Persons / all : null);
        }
        return new IndicatorYear(input.Version.Year, values, coverage, [input.Name]);
    }
}
