using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// What a unit's squares come to, each weighed by those who live in the part of it that lies in the unit. The coverage is the part of the unit's people whose value is known; who has no way
/// at all is known, is in every share and percentile as the farthest, and in no mean.
/// </summary>
internal sealed class AccessIndicator(IndicatorMethod.Access access, IndicatorUnit unit) : IIndicatorMethod
{
    private readonly StepKey _step = AnalysisSteps.Access(access.Measure.Key);

    public IReadOnlyList<StepKey> Steps => [_step];

    public bool NeedsExtents => true;

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        var surface = inputs.GetResult<AccessSurface>(_step);
        if (surface.MissingRoles.Count > 0)
            yield break;
        var squares = new UnitSquares(surface, units.Extents, cancellation);
        var (values, coverage) = (new double?[units.Count], new double?[units.Count]);
        for (var index = 0; index < values.Length; index++)
            (values[index], coverage[index]) =
                access.Figure == AccessFigure.Here ? (Here(surface, squares, units.Extents[index]), null)
                : squares.Of(index) is { } within ? Together(surface, within)
                : (null, null);
        yield return new IndicatorYear(null, values, access.Figure == AccessFigure.Here ? null : coverage, surface.Sources);
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs) => inputs.GetResult<AccessSurface>(_step).MissingRoles;

    private static double? Here(AccessSurface surface, UnitSquares squares, Extent extent) =>
        squares.At(extent.Easting, extent.Northing) is { } square && surface.Values[square] is { } value && double.IsFinite(value) ? value : null;

    private (double? Value, double? Coverage) Together(AccessSurface surface, IReadOnlyList<(int Square, double Share)> within)
    {
        var (all, finite, sum) = (new WeightedValues(), new WeightedValues(), 0.0);
        foreach (var (square, share) in within)
        {
            var (persons, value) = (share * surface.Persons[square], surface.Values[square]);
            all.Add(value is { } known && double.IsInfinity(known) ? double.MaxValue : value, persons);
            finite.Add(value is { } number && double.IsFinite(number) ? number : null, persons);
            sum += value is { } term && double.IsFinite(term) ? term * persons : 0;
        }
        var scale = IndicatorMethods.Scale(unit);
        var figure = access.Figure switch
        {
            AccessFigure.Mean => finite.Mean,
            AccessFigure.Median => Reached(all.Median),
            AccessFigure.Percentile90 => Reached(all.Percentile(90)),
            AccessFigure.Gini => finite.Gini,
            // Where nobody lives nobody loses anything; where people live and nothing is known of any of them nothing is known.
            AccessFigure.People => finite.Persons > 0 || all.Persons + all.PersonsWithoutValue == 0 ? sum : null,
            AccessFigure.ShareAtMost => scale * all.ShareAtMost(access.Bound!.Value),
            AccessFigure.ShareAtLeast => scale * all.ShareAtLeast(access.Bound!.Value),
            AccessFigure.Here => throw new InvalidOperationException("A point has no squares to put together."),
        };
        var counted = access.Figure is AccessFigure.Mean or AccessFigure.Gini or AccessFigure.People ? finite : all;
        var everybody = counted.Persons + counted.PersonsWithoutValue;
        return (figure, everybody > 0 ? counted.Persons / everybody : null);
    }

    private static double? Reached(double? value) => value is double.MaxValue ? null : value;
}
