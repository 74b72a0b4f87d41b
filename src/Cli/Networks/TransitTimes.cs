using Samplan.Analyses.Contracts;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>Travel times by public transport: the streets of a network to and from the stops of its timetables.</summary>
internal sealed class TransitTimes(StoredNetwork network, NetworkTimetables timetables, TravelRules walking, TransitWish wish)
{
    // As many times on foot as are held at once.
    private const int TimesHeld = 1 << 24;
    private TransitDay? _day;
    private R5Times? _r5;

    /// <summary>How one comes to the first stop, and home from the last.</summary>
    private TravelRules Access => OnFoot with { Mode = wish.Access };

    private TravelRules OnFoot => walking with { LimitSeconds = wish.WalkSeconds };

    /// <summary>What it costs from origins to opportunities, at the first percentile that is asked for.</summary>
    public TransitCosts Costs((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation) =>
        new(RequestFor(points, cancellation), AreLinked(points.From, Access), AreLinked(points.To, walking));

    private bool[] AreLinked(IReadOnlyList<GeoPoint> points, TravelRules rules) =>
        Array.ConvertAll(new StreetLinker(new TravelGraph(network.Network, rules)).List(points), static link => link is not null);

    /// <summary>Times from points to points, as they are wished.</summary>
    public TransitTableRequest RequestFor((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation)
    {
        if (wish.IsR5)
            return (_r5 ??= new R5Times(network.Network, timetables.Feeds, walking, wish)).RequestFor(points, cancellation);
        var (first, last) = wish.IsHome ? (OnFoot, Access) : (Access, OnFoot);
        var day = _day ??= DayOf(cancellation);
        return new TransitTableRequest
        {
            Timetable = day.Timetable,
            Window = wish.Window,
            Access = day.Stops.FromPoints(points.From, first, cancellation),
            Egress = day.Stops.ToPoints(points.To, last, cancellation),
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
            return Array.ConvertAll(times, Seconds);
        };
    }

    // A row is a destination. With fewer origins than destinations one search from each origin, while all of it can be held; else one backwards from each destination.
    private Func<int, int[]> DirectTo((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points)
    {
        if (points.From.Count < points.To.Count && (long)points.From.Count * points.To.Count <= TimesHeld)
        {
            var times = new uint[points.From.Count * points.To.Count];
            new TravelTable(network, Access, points.To).Fill(points.From, times);
            return row => [.. Enumerable.Range(0, points.From.Count).Select(origin => Seconds(times[origin * points.To.Count + row]))];
        }
        var search = new FacilitySearch(new TravelGraph(network.Network, Access), points.To);
        var origins = search.Link(points.From);
        return row =>
        {
            var nearest = search.Find(origins, 1, destination => destination == row);
            return [.. Enumerable.Range(0, nearest.OriginCount).Select(origin => Seconds(nearest.FindCost(origin, 0) ?? RoadNetwork.Never))];
        };
    }

    private static int Seconds(uint deciseconds) => deciseconds == RoadNetwork.Never ? -1 : (int)((deciseconds + 5) / 10);

    private TransitDay DayOf(CancellationToken cancellation)
    {
        var made = EditedTransitDay.Of(timetables.Feeds, (network, walking), wish.Date, timetables.Edits, cancellation);
        return made.Value ?? throw new RefusedException(made.Refusal!);
    }
}
