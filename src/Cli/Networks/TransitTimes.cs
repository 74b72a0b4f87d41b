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
    // As many times without vehicles as are held at once.
    private const int TimesHeld = 1 << 22;
    private TransitDay? _day;
    private R5Times? _r5;

    /// <summary>Of how one travels, what a journey home shares with one from home.</summary>
    public bool IsAlikeBothWays => wish.Modes == wish.Modes.Home;

    /// <summary>The ways home of the same traveller, who then takes what was left at a stop, on the same day.</summary>
    /// <param name="window">When they are made.</param>
    public TransitTimes Home(DepartureWindow window, CancellationToken cancellation) =>
        new(network, timetables, walking, wish with { Window = window, Modes = wish.Modes.Home }) { _day = wish.IsR5 ? null : Day(cancellation) };

    /// <inheritdoc cref="Home(DepartureWindow, CancellationToken)"/>
    public TransitTimes Home(CancellationToken cancellation) => Home(wish.Window, cancellation);

    /// <summary>What it costs from origins to opportunities, at the first percentile that is asked for.</summary>
    public TransitCosts Costs((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation)
    {
        var (from, to) = AreLinked(points, cancellation);
        return new TransitCosts(RequestFor(points, cancellation), from, to);
    }

    /// <summary>Whether each point has a street near enough for one of the ways that may begin, or end, there.</summary>
    public (bool[] From, bool[] To) AreLinked((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation) =>
        wish.IsR5
            ? (R5.AreLinked(points.From), R5.AreLinked(points.To))
            : (
                AreLinked(points.From, (wish.Modes.Access, wish.Modes.Direct), cancellation),
                AreLinked(points.To, (wish.Modes.Egress, wish.Modes.Direct), cancellation)
            );

    /// <summary>Times from points to points, as they are wished.</summary>
    public TransitTableRequest RequestFor((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points, CancellationToken cancellation)
    {
        if (wish.IsR5)
            return R5.RequestFor(points, cancellation);
        var day = Day(cancellation);
        return new TransitTableRequest
        {
            Timetable = day.Timetable,
            Window = wish.Window,
            Access = day.Stops.FromPoints(points.From, RulesOf(wish.Modes.Access), cancellation),
            Egress = day.Stops.ToPoints(points.To, RulesOf(wish.Modes.Egress), cancellation),
            DirectSeconds = wish.ArrivesBy ? DirectTo(points) : DirectFrom(points),
            Modes = wish.Modes,
            Direction = wish.ArrivesBy ? TransitDirection.ArriveBy : TransitDirection.DepartAt,
            Rules = wish.Rules,
            Percentiles = wish.Percentiles,
            CountsDepartures = wish.CountsDepartures,
        };
    }

    private R5Times R5 => _r5 ??= new R5Times(network.Network, timetables.Feeds, walking, wish);

    /// <summary>A way to a stop, from one or all the way.</summary>
    private TravelRules RulesOf(TravelMode mode) => walking with { Mode = mode, LimitSeconds = wish.WalkSeconds };

    private bool[] AreLinked(IReadOnlyList<GeoPoint> points, (TravelMode One, TravelMode Other) modes, CancellationToken cancellation)
    {
        var are = AreLinked(points, modes.One, cancellation);
        return modes.One == modes.Other ? are : [.. are.Zip(AreLinked(points, modes.Other, cancellation), static (one, other) => one || other)];
    }

    private bool[] AreLinked(IReadOnlyList<GeoPoint> points, TravelMode mode, CancellationToken cancellation) =>
        Array.ConvertAll(new StreetLinker(new TravelGraph(network.Network, RulesOf(mode))).List(points, cancellation), static link => link is not null);

    private Func<int, int[]> DirectFrom((IReadOnlyList<GeoPoint> From, IReadOnlyList<GeoPoint> To) points)
    {
        var table = new TravelTable(network, RulesOf(wish.Modes.Direct), points.To);
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
        var rules = RulesOf(wish.Modes.Direct);
        if (points.From.Count < points.To.Count && (long)points.From.Count * points.To.Count <= TimesHeld)
        {
            var times = new uint[points.From.Count * points.To.Count];
            new TravelTable(network, rules, points.To).Fill(points.From, times);
            return row => [.. Enumerable.Range(0, points.From.Count).Select(origin => Seconds(times[origin * points.To.Count + row]))];
        }
        var search = new FacilitySearch(new TravelGraph(network.Network, rules), points.To);
        var origins = search.Link(points.From);
        return row =>
        {
            var nearest = search.Find(origins, 1, destination => destination == row);
            return [.. Enumerable.Range(0, nearest.OriginCount).Select(origin => Seconds(nearest.FindCost(origin, 0) ?? RoadNetwork.Never))];
        };
    }

    private static int Seconds(uint deciseconds) => deciseconds == RoadNetwork.Never ? -1 : (int)((deciseconds + 5) / 10);

    private TransitDay Day(CancellationToken cancellation)
    {
        if (_day is not null)
            return _day;
        var made = EditedTransitDay.Of(timetables.Feeds, (network, wish.Rules.OnChange(walking)), wish.Date, timetables.Edits, cancellation);
        return _day = made.Value ?? throw new RefusedException(made.Refusal!);
    }
}
