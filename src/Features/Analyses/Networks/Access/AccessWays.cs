using Samplan.Analyses.Contracts;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Accessibility.Isochrones;
using Samplan.Engine.Networks;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Analyses.Networks.Access;

/// <summary>The ways that a measure asks for, no longer than it needs them: costs in tenths of a second, or of a metre where it counts kilometres.</summary>
/// <param name="day">For public transport.</param>
internal sealed class AccessWays(OpenNetwork network, AccessMeasure measure, TransitDay? day)
{
    private const double LongestStreetMinutes = 600;
    private const double LongestTransitMinutes = 240;
    private const double LongestKilometres = 500;
    private const double CellMetres = 100;
    private const double WalkCellMetres = 50;

    /// <summary>Where the weight of a potential has fallen to a thousandth, it is left.</summary>
    private const int HalvesCounted = 10;

    /// <summary>What one minute or one kilometre is in the costs' unit.</summary>
    public uint Unit { get; } = measure.IsInKilometres ? Decay.Kilometre : Decay.Minute;

    /// <summary>The greatest cost that counts.</summary>
    public uint Limit => (uint)Math.Round(LimitUnits * Unit);

    public ITravelCosts To(IReadOnlyList<GeoPoint> from, IReadOnlyList<GeoPoint> to, CancellationToken cancellation) =>
        day is null ? new StreetCosts(network.Stored, Rules(ModeOf(measure.Means)), from, to) : ByTransit(day, from, to, cancellation);

    /// <summary>The nearest few of each point.</summary>
    public NearestTable Nearest(IReadOnlyList<GeoPoint> from, IReadOnlyList<GeoPoint> to, int ranks, CancellationToken cancellation)
    {
        if (day is not null)
            return NearestOpportunities.Find(ByTransit(day, from, to, cancellation), ranks, null, null, cancellation);
        var search = Search(to);
        return search.Find(search.Link(from, cancellation), ranks, null, cancellation);
    }

    /// <summary>Where one is within the limit of the nearest service, as an area in degrees; along the streets, with a walk of two hundred metres beside them.</summary>
    public Isochrone Reach(IReadOnlyList<GeoPoint> services, CancellationToken cancellation)
    {
        var (search, cell) = (Search(services), measure.Means == TravelMeans.Walk ? WalkCellMetres : CellMetres);
        var rules = measure.IsInKilometres ? new IsochroneRules(cell, BesideCostPerMetre: Decay.Kilometre / 1000) : new IsochroneRules(cell);
        return IsochroneDrawing.Draw(network.Stored.Network, StreetReach.To(search, Limit, cancellation), [Limit], rules)[0];
    }

    /// <summary>What closes, one after another, where fewer people than some have a service nearest; along the streets. See <see cref="ServiceCascade"/>.</summary>
    public IReadOnlyList<CascadeClosure> Close(
        IReadOnlyList<GeoPoint> from,
        IReadOnlyList<GeoPoint> services,
        (IReadOnlyList<double?> Persons, double Least) demand,
        CancellationToken cancellation
    )
    {
        var search = Search(services);
        return ServiceCascade.Run(search, search.Link(from, cancellation), demand, [], cancellation).Closures;
    }

    private double LimitUnits
    {
        get
        {
            var longest =
                measure.IsInKilometres ? LongestKilometres
                : day is null ? LongestStreetMinutes
                : LongestTransitMinutes;
            return measure.Form switch
            {
                AccessForm.Nearest or AccessForm.Detour => longest,
                AccessForm.Potential => measure.Decay == DecayForm.Power ? longest : Math.Min(longest, HalvesCounted * measure.Half),
                AccessForm.Within or AccessForm.Catchment or AccessForm.Nearness or AccessForm.Stranded or AccessForm.Served => Math.Min(
                    longest,
                    measure.Limits[^1]
                ),
            };
        }
    }

    private FacilitySearch Search(IReadOnlyList<GeoPoint> services) => new(new TravelGraph(network.Stored.Network, Rules(ModeOf(measure.Means))), services);

    private TravelRules Rules(TravelMode mode) =>
        measure.IsInKilometres
            ? new TravelRules(mode) { Measure = TravelMeasure.Length, LimitMetres = (int)(Limit / 10) }
            : new TravelRules(mode) { LimitSeconds = (int)(Limit / 10) };

    private TransitCosts ByTransit(TransitDay on, IReadOnlyList<GeoPoint> from, IReadOnlyList<GeoPoint> to, CancellationToken cancellation)
    {
        var access = new TravelRules(TravelMode.Walk) { LimitSeconds = TransitDay.AccessSeconds };
        var (walking, window) = (new TravelTable(network.Stored, Rules(TravelMode.Walk), to), measure.Window!);
        var request = new TransitTableRequest
        {
            Timetable = on.Timetable,
            Window = new DepartureWindow(window.FirstMinute * 60, window.LastMinute - window.FirstMinute),
            Access = on.Stops.FromPoints(from, access, cancellation),
            Egress = on.Stops.ToPoints(to, access, cancellation),
            DirectSeconds = row =>
            {
                var times = new uint[to.Count];
                walking.Fill([from[row]], times, null, cancellation);
                return Array.ConvertAll(times, static time => time == RoadNetwork.Never ? -1 : (int)((time + 5) / 10));
            },
            // Minutes are rounded down: one more, so that what takes thirty minutes and some seconds is still thirty.
            Rules = new TransitRules { MaxSeconds = (int)(Limit / 10) + 60 },
            Percentiles = [window.Percentile],
        };
        return new TransitCosts(
            request,
            Array.ConvertAll(walking.Link(from, cancellation), static link => link is not null),
            [.. Enumerable.Range(0, to.Count).Select(walking.IsLinked)]
        );
    }

    private static TravelMode ModeOf(TravelMeans means) =>
        means switch
        {
            TravelMeans.Car => TravelMode.Car,
            TravelMeans.Bike => TravelMode.Bike,
            TravelMeans.Walk or TravelMeans.Transit => TravelMode.Walk,
        };
}
