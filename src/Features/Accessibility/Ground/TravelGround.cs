using System.Collections.Concurrent;
using System.Globalization;
using Samplan.Accessibility.Nearness;
using Samplan.Accessibility.Scenarios;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Routing;
using Samplan.Kernel;

namespace Samplan.Accessibility.Ground;

/// <summary>What is travelled on and between, as the workspace has it: the network, the squares and the places. Points are numbered squares first, then places.</summary>
internal sealed class TravelGround : IDisposable
{
    private const int LongestStreetSeconds = 3 * 3600;

    private readonly GeoPoint[] _points;
    private readonly IReadOnlyList<TimetableEdit> _edits = [];
    private readonly bool _hasHierarchy = true;
    private readonly ConcurrentDictionary<TravelMode, Lazy<StreetField>> _streets = [];
    private readonly ConcurrentDictionary<DateOnly, Lazy<Outcome<TransitField>>> _days = [];
    private readonly ConcurrentDictionary<DateOnly, Lazy<Outcome<CrossingField>>> _crossings = [];

    public TravelGround(string stamp, OpenNetwork open, NetworkResult network, RegionCells cells)
    {
        (Stamp, Open, Stored, Network, Cells, Basis) = (stamp, open, open.Stored, network, cells, this);
        _points = [.. cells.Middles];
    }

    // Changed streets have no hierarchy of their own: that of the old ones stands beside them and is not asked.
    private TravelGround(TravelGround before, string stamp, RoadNetwork? streets, IReadOnlyList<TimetableEdit> edits)
    {
        (Stamp, Open, Network, Cells, _points, Basis) = (stamp, before.Open, before.Network, before.Cells, before._points, before.Basis);
        (Stored, _edits) = (streets is null ? before.Stored : before.Stored with { Network = streets }, edits);
        // What is not changed is searched as before.
        if (streets is null)
            _streets = before._streets;
        else
            _hasHierarchy = false;
        if (streets is null && edits.Count == 0)
            _days = before._days;
    }

    /// <summary>The network as it was opened, which changes leave as it is.</summary>
    public OpenNetwork Open { get; }

    /// <summary>The ground that nothing has been changed on; itself where nothing has. Whatever is kept for later names this one, so that the other can go.</summary>
    public TravelGround Basis { get; }

    /// <summary>What is travelled on.</summary>
    public StoredNetwork Stored { get; }

    /// <summary>By id <c>SOURCE:LINE</c>, the name of every line of the timetables.</summary>
    public IReadOnlyDictionary<string, string> TransitLines =>
        field ??= Open
            .Feeds.SelectMany(
                (feed, source) =>
                    feed.Routes.Select(
                        (route, line) => (Id: string.Create(CultureInfo.InvariantCulture, $"{source}:{line}"), Name: $"{route.Name} {route.Agency}".Trim())
                    )
            )
            .ToDictionary(line => line.Id, line => line.Name, StringComparer.Ordinal);

    /// <summary>Trips of a line whose first departure is from one second of the day up to another.</summary>
    public IReadOnlyList<int> ListTrips((int Source, int Line) line, double from, double to)
    {
        var feed = Open.Feeds[line.Source];
        return
        [
            .. Enumerable
                .Range(0, feed.Trips.Count)
                .Where(trip => feed.Trips[trip].Route == line.Line && feed.Trips[trip].CallCount > 0)
                .Where(trip => feed.Calls.DepartureSeconds[feed.Trips[trip].FirstCall] is var first && first >= from && first < to),
        ];
    }

    /// <summary>The pairs of stops that a line goes between without a stop, numbered as in its source, with where they lie.</summary>
    public IReadOnlyList<(int From, int To, GeoPoint A, GeoPoint B)> ListLegs((int Source, int Line) line)
    {
        var feed = Open.Feeds[line.Source];
        var stops = OpenNetwork.StopsOf([feed]);
        return
        [
            .. feed
                .Trips.Where(trip => trip.Route == line.Line)
                .SelectMany(trip =>
                    Enumerable
                        .Range(trip.FirstCall, Math.Max(0, trip.CallCount - 1))
                        .Select(call => (From: feed.Calls.Stops[call], To: feed.Calls.Stops[call + 1]))
                )
                .Distinct()
                .Where(leg => stops[leg.From] is not null && stops[leg.To] is not null)
                .Select(leg => (leg.From, leg.To, stops[leg.From]!.Value, stops[leg.To]!.Value)),
        ];
    }

    /// <summary>The same region with changes made to it; nothing of this one is touched.</summary>
    /// <param name="stamp">Names it.</param>
    /// <param name="streets">Null where the streets stay.</param>
    public TravelGround With(string stamp, RoadNetwork? streets, ScenarioDraft draft) =>
        new(this, stamp, streets, [.. draft.Timetables.Select(one => one.Edit)])
        {
            Places = Places,
            Municipalities = Municipalities,
            Sources = Sources,
            Population = Population,
            PlaceOfCells = PlaceOfCells,
            ServicesByKind = ServicePoint.ByKind(draft.Services),
        };

    /// <summary>Changes when any of it does.</summary>
    public string Stamp { get; }

    public NetworkResult Network { get; }

    public RegionCells Cells { get; }

    public required PlaceSet Places { get; init; }

    public required IReadOnlyList<string> Municipalities { get; init; }

    /// <summary>The datasets that it rests on, with streets and timetables.</summary>
    public required IReadOnlyList<Dataset> Sources { get; init; }

    /// <summary>By kind, in the order of the kinds' names.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<ServicePoint>> ServicesByKind { get; init; }

    /// <summary>By square, the place whose extent its middle lies within, −1 for none.</summary>
    public required IReadOnlyList<int> PlaceOfCells { get; init; }

    /// <summary>The name of a square's municipality, null for none.</summary>
    public string? MunicipalityOf(int cell) => Cells.Municipalities[cell] is >= 0 and var owner ? Municipalities[owner] : null;

    /// <summary>People by point: those of the squares, and none at the places, whose people are in their squares.</summary>
    public IReadOnlyList<double?> PointPersons => field ??= [.. Cells.Persons.Select(persons => (double?)persons), .. Places.Places.Select(_ => (double?)0)];

    /// <summary>Null where the population is not known.</summary>
    public required DatasetVersion? Population { get; init; }

    public double WalkKilometresAnHour => Stored.Network.WalkSpeed;

    public IReadOnlyList<GeoPoint> Points => _points;

    public GeoPoint PlacePoint(int place) => OpenNetwork.PointAt(Places.Places[place].Longitude, Places.Places[place].Latitude);

    public StreetField Streets(TravelMode mode) =>
        _streets.GetOrAdd(mode, asked => new(() => new StreetField(Stored, asked, LongestStreetSeconds, AllPoints(), _hasHierarchy))).Value;

    /// <summary>A day of the timetables between a point and the crossings of the streets, or the reason why there is none.</summary>
    public Outcome<CrossingField> Crossings(DateOnly date) =>
        _crossings
            .GetOrAdd(
                date,
                asked =>
                    new(() => Transit(asked) is { Value: { } field } ? new CrossingField(field.Day, Streets(TravelMode.Walk), Stored) : Transit(asked).Refusal!)
            )
            .Value;

    /// <summary>A day of the timetables, or the reason why there is none.</summary>
    public Outcome<TransitField> Transit(DateOnly date) => _days.GetOrAdd(date, asked => new(() => MakeDay(asked))).Value;

    private Outcome<TransitField> MakeDay(DateOnly date)
    {
        if (_hasHierarchy && _edits.Count > 0)
        {
            // On the streets as they are, all that walks to stops that stay is known already.
            var published = Basis.Transit(date);
            return published.Value is { } known
                ? new TransitField(EditedTransitDay.Of(Open, known.Day, _edits, CancellationToken.None), Streets(TravelMode.Walk), AllPoints(), known)
                : published.Refusal!;
        }
        var made = _hasHierarchy ? TransitDay.Of(Open, date, CancellationToken.None) : EditedTransitDay.Of(Open, Stored, date, _edits, CancellationToken.None);
        return made.Value is { } day ? new TransitField(day, Streets(TravelMode.Walk), AllPoints()) : made.Refusal!;
    }

    /// <summary>The network is no longer mapped: nothing can be searched any more.</summary>
    public bool IsClosed { get; private set; }

    public void Dispose()
    {
        IsClosed = true;
        Open.Dispose();
    }

    private GeoPoint[] AllPoints() => [.. _points, .. Enumerable.Range(0, Places.Places.Count).Select(PlacePoint)];
}
