using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Comparison;
using Samplan.Engine.Routing.Transit;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>Travel times by public transport with the walks and the limits of Conveyal R5, for comparison with it.</summary>
internal sealed class R5Times
{
    private const int ChangeMetres = 1_000;
    private const int EgressMetres = 2_000;
    private readonly TransitWish _wish;
    private readonly IReadOnlyList<GtfsFeed> _feeds;
    private readonly R5Journeys _journeys;
    private Timetable? _timetable;

    public R5Times(RoadNetwork network, IReadOnlyList<GtfsFeed> feeds, TravelRules walking, TransitWish wish)
    {
        (_feeds, _wish) = (feeds, wish);
        _journeys = JourneysOn(network, feeds, walking);
    }

    /// <summary>The streets with the stops of the timetables, which split them.</summary>
    public static R5Journeys JourneysOn(RoadNetwork network, IReadOnlyList<GtfsFeed> feeds, TravelRules walking) =>
        new(network, walking.WalkSpeed ?? network.WalkSpeed, OpenNetwork.StopsOf(feeds), OrderOf(feeds));

    /// <summary>Whether each point has a street near enough.</summary>
    public bool[] AreLinked(IReadOnlyList<GeoPoint> points) => Array.ConvertAll(_journeys.Link(points), static link => link is not null);

    public TransitTableRequest RequestFor((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation)
    {
        var (from, to) = (_journeys.Link(points.From, cancellation), _journeys.Link(points.To, cancellation));
        // A row is an origin, and of arrivals a destination.
        var (rows, columns) = _wish.ArrivesBy ? (to, from) : (from, to);
        return new TransitTableRequest
        {
            Timetable = _timetable ??= BuildTimetable(cancellation),
            Window = _wish.Window,
            Access = _journeys.FromPoints(from, _wish.WalkSeconds, cancellation),
            Egress = _journeys.ToPoints(points.To, (EgressMetres, _wish.WalkSeconds), cancellation),
            DirectSeconds = row => _journeys.DirectSeconds(rows[row], columns, _wish.WalkSeconds),
            Direction = _wish.ArrivesBy ? TransitDirection.ArriveBy : TransitDirection.DepartAt,
            Rules = _wish.Rules,
            Percentiles = _wish.Percentiles,
            CountsDepartures = _wish.CountsDepartures,
        };
    }

    // Feed by feed, by the stops' ids.
    private static IEnumerable<int> OrderOf(IReadOnlyList<GtfsFeed> feeds)
    {
        var first = 0;
        foreach (var feed in feeds)
        {
            foreach (var stop in Enumerable.Range(0, feed.Stops.Count).OrderBy(stop => feed.Stops[stop].Id, StringComparer.Ordinal))
                yield return first + stop;
            first += feed.Stops.Count;
        }
    }

    private Timetable BuildTimetable(CancellationToken cancellation)
    {
        var built = TimetableFeeds.Build(_feeds, _wish.Date, [], new TimetableOptions { DaysBefore = 0, DaysAfter = 0 });
        if (built.Value is not { } timetable)
            throw new RefusedException(built.Refusal!);
        var patterns = TimetableBuilder.ListStopPatterns([.. _feeds.Select(feed => TimetableFeeds.SourceOf(feed, [_wish.Date]))]);
        var closest = FootTransfers.From(timetable.StopCount, _journeys.Between(ChangeMetres, cancellation)).ToClosestOfEachPattern(patterns);
        return timetable.With(FootTransfers.From(timetable.StopCount, InSeconds(closest)));
    }

    private IEnumerable<(int, int, int)> InSeconds(FootTransfers millimetres)
    {
        for (var from = 0; from < millimetres.StopCount; from++)
        {
            for (var i = 0; i < millimetres.StopsFrom(from).Length; i++)
                yield return (from, millimetres.StopsFrom(from)[i], _journeys.Seconds(millimetres.SecondsFrom(from)[i]));
        }
    }
}
