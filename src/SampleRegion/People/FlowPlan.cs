using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.People;

/// <summary>
/// Flows between places, and between them and the neighbours' towns and three far cities, by a <see cref="GravityModel"/>; whole
/// persons, and none below <see cref="LeastPersons"/>, as in published files.
/// </summary>
internal sealed class FlowPlan
{
    public const int LeastPersons = 5;

    // Deterrence within a place, against exp(-d/length) to others; small places keep more of their own than size alone would say.
    private const double Nearby = 0.9;

    private const double ReachMetres = 110_000;

    private static readonly (string Name, double Metres, int Population)[] s_farCities =
    [
        ("Kungshamra", 150_000, 900_000),
        ("Göteryd hamn", 190_000, 420_000),
        ("Sundsköping", 170_000, 160_000),
    ];

    private readonly IReadOnlyList<PlaceFigures> _places;
    private readonly List<(string Name, string? Municipality, Point2 Site, double Population)> _zones = [];

    public FlowPlan(Region region, IReadOnlyList<PlaceFigures> places, ulong seed)
    {
        _places = places;
        foreach (var figures in places)
            _zones.Add((figures.Place.Name, figures.Place.Municipality.Name, figures.Place.Site, figures.Place.Population));
        var chance = new Prng(seed, "neighbours");
        foreach (var town in region.Municipalities.Where(town => !town.IsInside))
            _zones.Add((town.Name, null, town.Centre, 3_000 * StableMath.Exp(chance.Between(0, 2.6))));
        foreach (var (name, metres, population) in s_farCities)
            _zones.Add((name, null, new Point2(-metres, region.Frame.HeightMetres / 2), population));
    }

    /// <summary>Everyone who works, from where they live to where the jobs are.</summary>
    public List<Flow> Commuting(CancellationToken cancellation) =>
        Make(place => 0.475 * place.Place.Population, place => place.Jobs, 17_000, 0.06, cancellation);

    /// <summary>People who moved in the year; nobody moves within a place in this file.</summary>
    public List<Flow> Migration(CancellationToken cancellation) =>
        Make(
                place => 0.048 * place.Place.Population,
                place => (0.048 * place.Place.Population) + (0.1 * (place.PopulationByYear[^1] - place.PopulationByYear[0])),
                45_000,
                0.35,
                cancellation
            )
            .FindAll(flow => flow.From != flow.To || flow.FromMunicipality != flow.ToMunicipality);

    /// <summary>Pupils of upper-secondary school, from home to school.</summary>
    public List<Flow> Education(CancellationToken cancellation) =>
        Make(
            place => 0.036 * place.Place.Population,
            place => ServicePlan.HasUpperSecondary(place.Place) ? 0.036 * StableMath.Pow(place.Place.Population, 1.12) : 0,
            16_000,
            0.01,
            cancellation
        );

    /// <summary>Visits to shops and care an ordinary week.</summary>
    public List<Flow> Service(CancellationToken cancellation) =>
        Make(place => 0.9 * place.Place.Population, place => 0.05 * StableMath.Pow(place.Place.Population, 1.25), 8_000, 0.02, cancellation);

    /// <summary>The balanced model, its zones' margins and its persons before rounding; for the tests too.</summary>
    public (GravityModel Model, double[] From, double[] To) Model(
        Func<PlaceFigures, double> from,
        Func<PlaceFigures, double> to,
        double lengthMetres,
        double outsideShare,
        CancellationToken cancellation
    )
    {
        var inside = _places.Count;
        var outsidePopulation = _zones.Skip(inside).Sum(zone => Weight(zone.Site, zone.Population));
        var origins = new double[_zones.Count];
        var destinations = new double[_zones.Count];
        for (var i = 0; i < inside; i++)
            (origins[i], destinations[i]) = (from(_places[i]), Math.Max(to(_places[i]), 0));
        // The neighbours send their share and receive what makes both sides equal.
        var sent = outsideShare * origins.Sum();
        var received = Math.Max(origins.Sum() + sent - destinations.Sum(), sent);
        var fit = (origins.Sum() + sent - received) / destinations.Sum();
        for (var i = 0; i < inside; i++)
            destinations[i] *= fit;
        for (var i = inside; i < _zones.Count; i++)
        {
            var share = Weight(_zones[i].Site, _zones[i].Population) / outsidePopulation;
            (origins[i], destinations[i]) = (sent * share, received * share);
        }
        var model = new GravityModel(ListPairs(destinations, lengthMetres));
        model.Balance(origins, destinations, cancellation);
        return (model, origins, destinations);
    }

    // A far city counts for less than its size: few commute 150 km.
    private static double Weight(Point2 site, double population) => site.X < -100_000 ? 0.012 * population : population;

    private List<Flow> Make(
        Func<PlaceFigures, double> from,
        Func<PlaceFigures, double> to,
        double lengthMetres,
        double outsideShare,
        CancellationToken cancellation
    )
    {
        var (model, _, _) = Model(from, to, lengthMetres, outsideShare, cancellation);
        var flows = new List<Flow>();
        foreach (var (origin, destination, trips) in model.ListTrips())
        {
            var persons = (int)Math.Round(trips);
            if (persons < LeastPersons)
                continue;
            var (a, b) = (_zones[origin], _zones[destination]);
            flows.Add(new Flow(a.Name, a.Municipality, b.Name, b.Municipality, persons));
        }
        return flows;
    }

    private List<(int, double)>[] ListPairs(double[] destinations, double lengthMetres)
    {
        var grid = new PointGrid(_zones.ConvertAll(zone => zone.Site), 25_000);
        var far = Enumerable.Range(_zones.Count - s_farCities.Length, s_farCities.Length).ToList();
        var pairs = new List<(int, double)>[_zones.Count];
        for (var origin = 0; origin < pairs.Length; origin++)
        {
            pairs[origin] = [];
            var isFar = origin >= far[0];
            var others = isFar ? Enumerable.Range(0, _places.Count) : grid.Within(_zones[origin].Site, ReachMetres).Concat(far);
            foreach (var other in others)
            {
                if (destinations[other] > 0 && (origin < _places.Count || other < _places.Count))
                    pairs[origin].Add((other, Deterrence(origin, other, lengthMetres)));
            }
        }
        return pairs;
    }

    private double Deterrence(int origin, int other, double lengthMetres)
    {
        if (origin == other)
            return Nearby * (1 + (4 * StableMath.Exp(-_zones[origin].Population / 2_500)));
        // Nobody's choice of a far city depends much on where in the region one lives.
        var metres = 1.25 * Math.Min(_zones[origin].Site.DistanceTo(_zones[other].Site), 90_000);
        return GravityModel.Deterrence(metres + 2_000, lengthMetres);
    }
}
