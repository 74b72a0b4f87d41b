using Samplan.Analyses.Contracts;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Formats.Gtfs;
using Samplan.Formats.NetworkFile;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>Travel times by public transport: the streets of a network to and from the stops of its timetables.</summary>
internal sealed class TransitTimes(StoredNetwork network, IReadOnlyList<GtfsFeed> feeds, TravelRules walking, TransitWish wish)
{
    // Longest change between stops, and R5's own limits.
    private const int ChangeSeconds = 900;
    private const double ChangeMetresOfR5 = 1_000;
    private const double EgressMetresOfR5 = 2_000;
    private readonly StopJourneys _stops = new(network, PlacesOf(feeds));
    private Timetable? _timetable;

    /// <summary>Where the stops of feeds lie, numbered on through them; stations and what has no place are null.</summary>
    public static GeoPoint?[] PlacesOf(IReadOnlyList<GtfsFeed> feeds) =>
        [
            .. feeds
                .SelectMany(static feed => feed.Stops)
                .Select(static stop =>
                    stop.Kind is GtfsStopKind.Stop or GtfsStopKind.BoardingArea && double.IsFinite(stop.Latitude + stop.Longitude)
                        ? new GeoPoint((int)Math.Round(stop.Longitude * 1e7), (int)Math.Round(stop.Latitude * 1e7))
                        : (GeoPoint?)null
                ),
        ];

    /// <summary>The timetables of a network file.</summary>
    /// <exception cref="RefusedException">It has none.</exception>
    public static IReadOnlyList<GtfsFeed> FeedsOf(MappedNetworkFile file, string path, CancellationToken cancellation)
    {
        var feeds = StoredFeeds.Read(file, cancellation);
        return feeds.Count > 0 ? feeds : throw new RefusedException(Refusal.Of("networks.no-timetables", ("file", Path.GetFileName(path))));
    }

    /// <summary>How one comes to the first stop.</summary>
    private TravelRules Access => walking with { Mode = wish.Access, LimitSeconds = wish.WalkSeconds, RoundsStreetsUp = wish.IsR5 };

    /// <summary>What it costs from origins to opportunities, at the first percentile that is asked for.</summary>
    public TransitCosts Costs((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation) =>
        new(RequestFor(points, cancellation), AreLinked(points.From, Access), AreLinked(points.To, walking));

    private bool[] AreLinked(IReadOnlyList<GeoPoint> points, TravelRules rules) =>
        Array.ConvertAll(new StreetLinker(new TravelGraph(network.Network, rules)).List(points), static link => link is not null);

    /// <summary>Times from points to points, as they are wished.</summary>
    public TransitTableRequest RequestFor((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation)
    {
        var egress = walking with { LimitSeconds = wish.IsR5 ? Math.Min(wish.WalkSeconds, SecondsFor(EgressMetresOfR5)) : wish.WalkSeconds };
        if (wish.IsR5)
            egress = egress with { OffRoadSpeed = walking.WalkSpeed ?? network.Network.WalkSpeed };
        return new TransitTableRequest
        {
            Timetable = _timetable ??= BuildTimetable(cancellation),
            Window = wish.Window,
            Access = _stops.FromPoints(points.From, Access, cancellation),
            Egress = _stops.ToPoints(points.To, egress, cancellation),
            DirectSeconds = wish.ArrivesBy ? DirectTo(points) : DirectFrom(points),
            Direction = wish.ArrivesBy ? TransitDirection.ArriveBy : TransitDirection.DepartAt,
            Rules = wish.Rules,
            Percentiles = wish.Percentiles,
            CountsDepartures = wish.CountsDepartures,
        };
    }

    private Func<int, int[]> DirectFrom((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points)
    {
        var table = new TravelTable(network, Access, points.To);
        return row =>
        {
            var times = new uint[table.DestinationCount];
            table.Fill([points.From[row]], times);
            return Array.ConvertAll(times, static time => time == RoadNetwork.Never ? -1 : (int)((time + 5) / 10));
        };
    }

    // A row is a destination: one search backwards from it.
    private Func<int, int[]> DirectTo((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points)
    {
        var search = new FacilitySearch(new TravelGraph(network.Network, Access), points.To);
        var origins = search.Link(points.From);
        return row =>
        {
            var nearest = search.Find(origins, 1, destination => destination == row);
            return [.. Enumerable.Range(0, nearest.OriginCount).Select(origin => nearest.FindCost(origin, 0) is { } cost ? (int)((cost + 5) / 10) : -1)];
        };
    }

    private Timetable BuildTimetable(CancellationToken cancellation)
    {
        var limit = wish.IsR5 ? SecondsFor(ChangeMetresOfR5) : ChangeSeconds;
        var walks = _stops.Between(walking with { LimitSeconds = limit }, cancellation);
        var options = wish.IsR5 ? new TimetableOptions { DaysBefore = 0, DaysAfter = 0 } : new TimetableOptions();
        var built = TimetableFeeds.Build(feeds, wish.Date, walks, options);
        if (built.Value is not { } timetable)
            throw new RefusedException(built.Refusal!);
        if (!wish.IsR5)
            return timetable;
        var patterns = TimetableBuilder.ListStopPatterns([.. feeds.Select(feed => TimetableFeeds.SourceOf(feed, [wish.Date]))]);
        return timetable.With(FootTransfers.From(timetable.StopCount, walks).ToClosestOfEachPattern(patterns));
    }

    private int SecondsFor(double metres) => (int)(metres * 3.6 / (walking.WalkSpeed ?? network.Network.WalkSpeed));
}
