using Samplan.Cli.Scenarios;
using Samplan.Engine.Accessibility.Supply;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Cli.Accessibility;

/// <summary>
/// Public transport near each origin: single trips on a weekday, those in the evening, those of the weekend that follows, and whether that is enough.
/// </summary>
internal sealed class SupplyMeasure
{
    private readonly IReadOnlyList<GtfsFeed> _feeds;
    private readonly DateOnly _date;
    private readonly SupplyWish _wish;
    private readonly StopWalks _near;
    private readonly TripsAtStops _trips;
    private readonly bool[] _isLinked;

    /// <exception cref="RefusedException">A timetable says nothing about the date.</exception>
    public SupplyMeasure(
        Scenario ground,
        TravelRules walking,
        IReadOnlyList<GeoPoint> origins,
        (DateOnly Date, SupplyWish Supply) wish,
        CancellationToken cancellation
    )
    {
        (_feeds, _date, _wish) = (ground.Timetables!.Feeds, wish.Date, wish.Supply);
        if (_feeds.Select(feed => feed.FindRefusal(_date)).OfType<Refusal>().FirstOrDefault() is { } refusal)
            throw new RefusedException(refusal);
        var rules = walking with { Mode = TravelMode.Walk, LimitSeconds = _wish.WalkSeconds };
        var linker = new StreetLinker(new TravelGraph(ground.Network.Network, rules));
        _isLinked = Array.ConvertAll(linker.List(origins, cancellation), static link => link is not null);
        var (sources, places) = ground.Timetables.ListOn([_date, .. Weekend]);
        _near = new StopJourneys(ground.Network, places).FromPoints(origins, rules, cancellation);
        _trips = new TripsAtStops(sources);
    }

    public bool IsLinked(int origin) => _isLinked[origin];

    private DateOnly[] Weekend
    {
        get
        {
            var saturday = _date.AddDays((DayOfWeek.Saturday - _date.DayOfWeek + 7) % 7);
            return [saturday, saturday.AddDays(1)];
        }
    }

    public IReadOnlyList<OriginColumn> Compute(CancellationToken cancellation)
    {
        var (count, weekend) = (_isLinked.Length, Weekend);
        // A weekend beyond the timetables is not a weekend without trips.
        var isWeekendKnown = _feeds.All(feed => weekend.All(day => day >= feed.Days.First && day <= feed.Days.Last));
        var (trips, late, free) = (new double?[count], new double?[count], new double?[count]);
        Parallel.For(
            0,
            count,
            new ParallelOptions { CancellationToken = cancellation },
            origin =>
            {
                if (!_isLinked[origin])
                    return;
                var stops = _near.StopsOf(origin);
                trips[origin] = _trips.Count(stops, _date);
                late[origin] = _trips.Count(stops, _date, _wish.LateSeconds);
                free[origin] = isWeekendKnown ? _trips.Count(stops, weekend[0]) + _trips.Count(stops, weekend[1]) : null;
            }
        );
        return
        [
            new OriginColumn("trips", trips),
            new OriginColumn("return_trips", [.. trips.Select(static one => one / 2)]),
            new OriginColumn($"trips_after_{_wish.LateHour}", late),
            new OriginColumn("weekend_trips", free),
            new OriginColumn(
                "supplied",
                [.. Enumerable.Range(0, count).Select(origin => OriginMeasures.Number(IsEnough(trips[origin], late[origin], free[origin])))]
            ),
        ];
    }

    private bool? IsEnough(double? trips, double? late, double? free) => AtLeast(trips, _wish.LeastTrips) & AtLeast(late, 1) & AtLeast(free, 1);

    private static bool? AtLeast(double? value, double least) => value is { } known ? known >= least : null;
}
