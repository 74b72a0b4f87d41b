using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Units;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Analyses.Indicators;

/// <summary>
/// Departures a day from the stops of a unit: all its stops together, or those of the stop that has most, as declared. A return trip (dubbeltur) is a departure out and one back, so that
/// their number is half that of the departures. After an hour the stops file must say so itself, in a column <c>departures_after_18</c>
/// (<c>departures_saturday_after_18</c> …); where it has none the value is missing.
/// </summary>
internal sealed class DepartureIndicator(IndicatorMethod.Departures asked) : IIndicatorMethod
{
    private const string Role = "stops";

    private readonly IReadOnlyList<string> _columns = ListColumns(asked);

    public int Version => 2;

    public IReadOnlyList<DatasetNeed> Datasets => [new(Role, WithGeometry: true, IsEssential: true)];

    public bool NeedsExtents => true;

    public IEnumerable<IndicatorYear> Compute(UnitLayer units, StepInputs inputs, CancellationToken cancellation)
    {
        foreach (var (year, datasets) in YearlyDatasets.ByYear(inputs.ListDatasets(Role).Where(HasColumns)))
        {
            var departures = datasets.SelectMany(Read).ToArray();
            var stops = new PointLayer([.. datasets.SelectMany(input => input.Content.Geometries)]);
            var values = new double?[units.Count];
            var coverage = new double?[units.Count];
            for (var unit = 0; unit < values.Length; unit++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (stops.FindWithin(units.Extents[unit], asked.WithinMetres) is { } within)
                    (values[unit], coverage[unit]) = Sum([.. within.Select(number => departures[number])]);
            }
            yield return new IndicatorYear(year, values, coverage, [.. datasets.Select(input => input.Name).Order(StringComparer.Ordinal)]);
        }
    }

    public IEnumerable<string> ListMissing(UnitLayer units, StepInputs inputs)
    {
        if (inputs.ListDatasets(Role) is { Count: > 0 } all)
            return _columns.Where(column => !all.Any(input => input.Content.Has(column))).Select(column => $"{Role}:{column}");
        return [Role];
    }

    private static IReadOnlyList<string> ListColumns(IndicatorMethod.Departures asked)
    {
        var after = asked.AfterHour is { } hour ? string.Create(CultureInfo.InvariantCulture, $"_after_{hour}") : "";
        return asked.DayType switch
        {
            DayType.Weekday => [$"departures{after}"],
            DayType.Saturday => [$"departures_saturday{after}"],
            DayType.Sunday => [$"departures_sunday{after}"],
            DayType.Weekend => [$"departures_saturday{after}", $"departures_sunday{after}"],
        };
    }

    private bool HasColumns(DatasetInput input) => _columns.All(input.Content.Has);

    /// <summary>Departures of each stop; null when any of the days is missing.</summary>
    private IEnumerable<double?> Read(DatasetInput input)
    {
        var days = _columns.Select(input.Content.Numbers).ToArray();
        return Enumerable.Range(0, input.Content.Rows).Select(row => days.Aggregate((double?)0, (sum, day) => sum + day[row]));
    }

    /// <summary>Of a unit's stops; the coverage is the share of them that are told of.</summary>
    private (double? Departures, double? Coverage) Sum(IReadOnlyList<double?> stops)
    {
        var known = stops.Count(stop => stop is not null);
        if (known == 0 && stops.Count > 0)
            return (null, null);
        var departures = asked.OfStops switch
        {
            StopAggregation.Sum => DecimalSum.Of(stops.OfType<double>()),
            StopAggregation.LargestStop => stops.Max() ?? 0,
        };
        var trips = asked.Counted switch
        {
            DepartureCounting.SingleTrips => departures,
            DepartureCounting.ReturnTrips => departures / 2,
        };
        return (trips, stops.Count == 0 ? 1 : (double)known / stops.Count);
    }
}
