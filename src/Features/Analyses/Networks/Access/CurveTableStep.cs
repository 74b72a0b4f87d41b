using Samplan.Analyses.Contracts;
using Samplan.Analyses.Indicators;
using Samplan.Analyses.Units;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Storage;

namespace Samplan.Analyses.Networks.Access;

/// <summary>
/// The table <c>access_curves</c>: how many have the nearest (or second nearest) service within each number of minutes or kilometres, by municipality and in all of them. A square counts by the share of
/// it that lies in the municipality; where nobody has imported municipalities every square counts.
/// </summary>
internal sealed class CurveTableStep(IReadOnlyList<(string Indicator, AccessMeasure Measure)> measures) : Step<AccessCurveSet>
{
    public const string Table = "access_curves";

    private static readonly double[] s_minutes = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 75, 90, 105, 120];
    private static readonly double[] s_kilometres = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50];

    private static readonly FeatureTable s_table = new(
        Table,
        "Tillgänglighet, invånare inom tid eller avstånd",
        "How many have the nearest service within each bound, by municipality; without one: all",
        null,
        [
            new("indicator", FeatureColumnType.Text),
            new("municipality", FeatureColumnType.Text),
            new("within", FeatureColumnType.Real),
            new("unit", FeatureColumnType.Text),
            new("persons", FeatureColumnType.Real),
            new("share", FeatureColumnType.Real),
            new("persons_unknown", FeatureColumnType.Real),
        ]
    );

    public override StepKey Key => AnalysisSteps.Curves;

    public override int Version => 1;

    public override IReadOnlyList<DatasetNeed> Datasets => UnitLayer.ShapeDatasets(Geography.Municipality);

    public override IReadOnlyList<StepKey> Steps => [AnalysisSteps.Municipalities, .. measures.Select(static one => AnalysisSteps.Access(one.Measure.Key))];

    public override IReadOnlyDictionary<string, string> Parameters =>
        new Dictionary<string, string> { ["columns"] = string.Join('\n', measures.Select(static one => $"{one.Indicator} {one.Measure.Key}")) };

    protected override AccessCurveSet Compute(StepInputs inputs, CancellationToken cancellation)
    {
        var municipalities = UnitLayer.Read(Geography.Municipality, inputs, withShapes: true);
        var known = measures
            .Select(one => (one.Indicator, one.Measure, Surface: inputs.GetResult<AccessSurface>(AnalysisSteps.Access(one.Measure.Key))))
            .Where(static one => one.Surface.MissingRoles.Count == 0)
            .ToList();
        return new AccessCurveSet([.. known.SelectMany(one => Curves(one.Indicator, one.Measure, one.Surface, municipalities, cancellation))])
        {
            Sources = [.. known.SelectMany(static one => one.Surface.Sources).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    protected override IReadOnlyList<ResultTable> ListTables(AccessCurveSet result) =>
        result.Curves.Count == 0 ? [] : [new ResultTable(s_table, writer => Fill(writer, result))];

    private static IEnumerable<AccessCurve> Curves(
        string indicator,
        AccessMeasure measure,
        AccessSurface surface,
        UnitLayer municipalities,
        CancellationToken cancellation
    )
    {
        var all = new WeightedValues();
        var curves = new List<AccessCurve>();
        var squares = new UnitSquares(surface, municipalities.Extents, cancellation);
        for (var unit = 0; unit < municipalities.Count; unit++)
        {
            var here = new WeightedValues();
            foreach (var (square, share) in squares.Of(unit) ?? [])
            {
                var (value, persons) = (surface.Values[square] is { } way ? Math.Min(way, double.MaxValue) : (double?)null, share * surface.Persons[square]);
                here.Add(value, persons);
                all.Add(value, persons);
            }
            curves.Add(Curve(indicator, municipalities.Units[unit].Label, measure, here));
        }
        if (municipalities.Count == 0)
        {
            for (var square = 0; square < surface.Persons.Count; square++)
                all.Add(surface.Values[square] is { } way ? Math.Min(way, double.MaxValue) : null, surface.Persons[square]);
        }
        return curves.Prepend(Curve(indicator, null, measure, all));
    }

    private static AccessCurve Curve(string indicator, string? area, AccessMeasure measure, WeightedValues people)
    {
        var (bounds, unit) = measure.IsInKilometres ? (s_kilometres, "km") : (s_minutes, "minutes");
        var points = bounds
            .Select(bound => (bound, share: people.ShareAtMost(bound)))
            .Select(one => new CurvePoint(one.bound, people.Persons * (one.share ?? 0), one.share));
        return new AccessCurve(indicator, area, unit, people.Persons, people.PersonsWithoutValue, [.. points]);
    }

    private static void Fill(FeatureTableWriter writer, AccessCurveSet set)
    {
        foreach (var curve in set.Curves)
        {
            foreach (var point in curve.Points)
            {
                writer.SetText(0, curve.Indicator);
                if (curve.Area is { } area)
                    writer.SetText(1, area);
                writer.SetReal(2, point.Bound);
                writer.SetText(3, curve.Unit);
                writer.SetReal(4, point.Persons);
                if (point.Share is { } share)
                    writer.SetReal(5, share);
                writer.SetReal(6, curve.PersonsUnknown);
                writer.EndRow();
            }
        }
    }
}
