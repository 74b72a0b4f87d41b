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
    private const int LongestChangeSeconds = 900;
    private readonly StopJourneys _stops = new(network, PlacesOf(feeds));
    private Timetable? _timetable;
    private R5Times? _r5;

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
    private TravelRules Access => walking with { Mode = wish.Access, LimitSeconds = wish.WalkSeconds };

    /// <summary>What it costs from origins to opportunities, at the first percentile that is asked for.</summary>
    public TransitCosts Costs((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation) =>
        new(RequestFor(points, cancellation), AreLinked(points.From, Access), AreLinked(points.To, walking));

    private bool[] AreLinked(IReadOnlyList<GeoPoint> points, TravelRules rules) =>
        Array.ConvertAll(new StreetLinker(new TravelGraph(network.Network, rules)).List(points), static link => link is not null);

    /// <summary>Times from points to points, as they are wished.</summary>
    public TransitTableRequest RequestFor((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation)
    {
        if (wish.IsR5)
            return (_r5 ??= new R5Times(network.Network, feeds, walking, wish)).RequestFor(points, cancellation);
        return new TransitTableRequest
        {
            Timetable = _timetable ??= BuildTimetable(cancellation),
            Window = wish.Window,
            Access = _stops.FromPoints(points.From, Access, cancellation),
            Egress = _stops.ToPoints(points.To, walking with { LimitSeconds = wish.WalkSeconds }, cancellation),
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
        var walks = _stops.Between(walking with { LimitSeconds = LongestChangeSeconds }, cancellation);
        var built = TimetableFeeds.Build(feeds, wish.Date, walks, new TimetableOptions());
        return built.Value ?? throw new RefusedException(built.Refusal!);
    }
}
