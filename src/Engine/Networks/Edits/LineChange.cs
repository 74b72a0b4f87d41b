using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks.Edits;

/// <summary>How a line of the timetables changes. A closed list.</summary>
public abstract record LineChange
{
    private LineChange() { }

    /// <summary>Every so many seconds from the first departure to the last.</summary>
    public sealed record Headway(int Seconds) : LineChange;

    /// <summary>Trips whose first departure is from a time up to another do not run.</summary>
    public sealed record Removal(int FromSeconds, int ToSeconds) : LineChange;

    /// <summary>Trips whose first departure is from a time up to another run earlier (below 0) or later.</summary>
    public sealed record Shift(int FromSeconds, int ToSeconds, int Seconds) : LineChange;

    /// <summary>The line also calls at a place, between the two stops where that is the least detour, in each direction that it runs between them.</summary>
    public sealed record Stop(GeoPoint Place) : LineChange;

    /// <summary>The changes of timetables that it comes to; none where the line has no trips, or no stops with places, that it is about.</summary>
    /// <param name="source">The timetable that the line is in.</param>
    /// <param name="number">The timetable's number and the line's number there.</param>
    /// <param name="places">Where the timetable's stops lie, null for one without a place.</param>
    public IReadOnlyList<TimetableEdit> EditsOf(TimetableSource source, (int Source, int Line) number, IReadOnlyList<GeoPoint?> places) =>
        this switch
        {
            Headway headway => source.TripLines.Contains(number.Line) ? [new TimetableEdit.SetHeadway(number.Source, number.Line, headway.Seconds)] : [],
            Removal removal => TripsOf(source, number.Line, (removal.FromSeconds, removal.ToSeconds)) is { Count: > 0 } trips
                ? [new TimetableEdit.RemoveTrips(number.Source, trips)]
                : [],
            Shift shift => TripsOf(source, number.Line, (shift.FromSeconds, shift.ToSeconds)) is { Count: > 0 } trips
                ? [new TimetableEdit.ShiftTrips(number.Source, trips, shift.Seconds)]
                : [],
            Stop stop => StopsOf(source, number, places, stop.Place),
            _ => throw new InvalidOperationException($"No edits are defined for {this}."),
        };

    private static IReadOnlyList<int> TripsOf(TimetableSource source, int line, (int From, int To) span)
    {
        var starts = source
            .Headways.GroupBy(static period => period.Trip)
            .ToDictionary(static trip => trip.Key, static trip => trip.Min(one => one.StartSeconds));
        return
        [
            .. Enumerable
                .Range(0, source.TripCount)
                .Where(trip => source.TripLines[trip] == line && source.TripFirstCalls[trip + 1] > source.TripFirstCalls[trip])
                .Where(trip =>
                    (starts.TryGetValue(trip, out var start) ? start : source.CallDepartureSeconds[source.TripFirstCalls[trip]]) is var first
                    && first >= span.From
                    && first < span.To
                ),
        ];
    }

    private static IReadOnlyList<TimetableEdit> StopsOf(TimetableSource source, (int Source, int Line) number, IReadOnlyList<GeoPoint?> places, GeoPoint at)
    {
        var legs = Enumerable
            .Range(0, source.TripCount)
            .Where(trip => source.TripLines[trip] == number.Line)
            .SelectMany(trip => Enumerable.Range(source.TripFirstCalls[trip], Math.Max(0, source.TripFirstCalls[trip + 1] - source.TripFirstCalls[trip] - 1)))
            .Select(call => (From: source.CallStops[call], To: source.CallStops[call + 1]))
            .Distinct()
            .Where(leg => places[leg.From] is not null && places[leg.To] is not null)
            .ToList();
        if (legs.Count == 0)
            return [];
        var best = legs.MinBy(leg => Metres(places[leg.From], at) + Metres(places[leg.To], at) - Metres(places[leg.From], places[leg.To]!.Value));
        return
        [
            .. legs.Where(leg => leg == best || (leg.From == best.To && leg.To == best.From))
                .Select(leg => new TimetableEdit.AddStop(number.Source, number.Line, at, leg.From, leg.To)
                {
                    ShareOfWay = Metres(places[leg.From], at) + Metres(places[leg.To], at) is > 0 and var way
                        ? Math.Clamp(Metres(places[leg.From], at) / way, 0.01, 0.99)
                        : 0.5,
                }),
        ];
    }

    private static double Metres(GeoPoint? from, GeoPoint to) => Ground.Metres(from!.Value.LongitudeE7, from.Value.LatitudeE7, to.LongitudeE7, to.LatitudeE7);
}
