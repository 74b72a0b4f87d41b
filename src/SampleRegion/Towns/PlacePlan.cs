using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Towns;

/// <summary>
/// Chooses places and their inhabitants: the municipality centres, then the rest by a rank-size rule (Zipf 1949) along roads and
/// coast, never so close that their outlines could meet.
/// </summary>
internal sealed class PlacePlan(Landscape landscape, LabelRaster division, IReadOnlyList<Municipality> municipalities, ulong seed)
{
    public const int AtScaleOne = 110;

    /// <summary>No outline reaches farther from its site than this many radii.</summary>
    public const double FarthestRadii = 1.8;

    private const int ArchipelagoAtScaleOne = 3;

    private static readonly int[] s_centreSizes = [75_400, 27_300, 17_600, 14_700, 11_400, 9_200, 7_400, 5_900, 4_800, 3_900, 3_200, 2_600];

    private readonly Prng _chance = new(seed, "places");
    private readonly List<Site> _sites = [];
    private readonly List<Point2> _points = [];

    private sealed record Site(Point2 Point, int Population, bool IsCentre, bool IsArchipelago, int Municipality);

    public List<Place> Choose(int scale, RouteGrid roads, PlaceNames names, Municipalities coast)
    {
        var grid = new PointGrid(_points, 8_000);
        foreach (var (town, population) in SizeCentres(municipalities.Where(town => town.IsInside).ToList()))
            Take(new Site(town.Centre, population, true, false, town.Index), grid);
        var roadside = roads.ListUsed().Select(roads.CentreOf).Where(IsInside).ToList();
        var islands = ListIslands();
        var rest = (AtScaleOne - s_centreSizes.Length) * scale;
        for (var i = 0; i < rest; i++)
        {
            var rank = s_centreSizes.Length + 1 + (i / (double)scale);
            var population = (int)(2_400 * StableMath.Pow(13 / rank, 1.08) * _chance.Between(0.96, 1.04));
            var isIsland = islands.Count > 0 && i >= rest - (40 * scale) && i < rest - ((40 - ArchipelagoAtScaleOne) * scale);
            if (FindSite(population, isIsland ? islands : roadside, isIsland, coast, grid) is { } point)
                Take(new Site(point, Math.Max(population, 205), false, isIsland, OwnerOf(point)), grid);
        }
        return Named(names, coast);
    }

    private IEnumerable<(Municipality Town, int Population)> SizeCentres(List<Municipality> towns)
    {
        var home = towns[0].Centre;
        var first = towns.Skip(1).Take(s_centreSizes.Length - 1).OrderBy(town => town.Centre.SquareTo(home)).ToList();
        // The suburb is nearest to the city; the second and third towns lie far from it and from each other.
        var order = new List<Municipality> { towns[0], first[^1] };
        var third = first
            .Where(town => town != first[^1] && town != first[0])
            .MaxBy(town => Math.Min(town.Centre.SquareTo(home), town.Centre.SquareTo(first[^1].Centre)))!;
        order.AddRange([third, first[0]]);
        order.AddRange(first.Except(order).OrderBy(_ => _chance.Share()));
        order.AddRange(towns.Skip(s_centreSizes.Length));
        for (var i = 0; i < order.Count; i++)
        {
            var size = s_centreSizes[i % s_centreSizes.Length];
            yield return (order[i], i < s_centreSizes.Length ? size : (int)(size * _chance.Between(0.93, 1.04)));
        }
    }

    private void Take(Site site, PointGrid grid)
    {
        _sites.Add(site);
        _points.Add(site.Point);
        grid.Add(_points.Count - 1);
    }

    private Point2? FindSite(int population, List<Point2> near, bool isIsland, Municipalities coast, PointGrid grid)
    {
        for (var tries = 0; tries < 3_000; tries++)
        {
            var way = isIsland ? 0 : _chance.Share();
            var point =
                way < 0.66
                    ? near[_chance.Index(near.Count)]
                    : new Point2(_chance.Between(0, landscape.Frame.WidthMetres), _chance.Between(0, landscape.Frame.HeightMetres));
            point = new Point2(point.X + _chance.Between(-200, 200), point.Y + _chance.Between(-200, 200));
            if (!IsInside(point) || (way is > 0.66 and < 0.88 && !coast.IsCoastal(point)) || (!isIsland && IsCutOff(point)))
                continue;
            if (HasRoom(point, population, grid))
                return point;
        }
        return null;
    }

    private bool HasRoom(Point2 point, int population, PointGrid grid)
    {
        var radius = Place.RadiusOf(population);
        var widest = Place.RadiusOf(s_centreSizes[0] * 1.05);
        foreach (var other in grid.Within(point, (FarthestRadii * (radius + widest)) + 1_300))
        {
            var apart = (FarthestRadii * (radius + Place.RadiusOf(_sites[other].Population))) + 1_300;
            if (_points[other].SquareTo(point) < apart * apart)
                return false;
        }
        return true;
    }

    private bool IsInside(Point2 point) => landscape.IsGround(point) && OwnerOf(point) is var owner and >= 0 && municipalities[owner].IsInside;

    private bool IsCutOff(Point2 point) => landscape.LandAreas[landscape.Frame.PixelAt(point)] != landscape.LandAreas[landscape.Frame.PixelAt(_points[0])];

    private int OwnerOf(Point2 point) => division.Labels[landscape.Frame.PixelAt(point)] - 1;

    /// <summary>Pixels of islands of 1.5 to 120 km².</summary>
    private List<Point2> ListIslands()
    {
        var pixelArea = (double)landscape.Frame.PixelMetres * landscape.Frame.PixelMetres;
        var points = new List<Point2>();
        for (var pixel = 0; pixel < landscape.Frame.Count; pixel++)
        {
            var area = landscape.LandAreaSizes[landscape.LandAreas[pixel]] * pixelArea;
            if (!landscape.IsSea(pixel) && area is > 1_500_000 and < 120_000_000 && IsInside(landscape.Frame.Centre(pixel)))
                points.Add(landscape.Frame.Centre(pixel));
        }
        return points;
    }

    private List<Place> Named(PlaceNames names, Municipalities coast)
    {
        var numbers = new Dictionary<int, int>();
        var places = new List<Place>();
        foreach (var site in _sites.OrderByDescending(site => site.Population).ThenBy(site => site.Point.X))
        {
            var home = municipalities[site.Municipality];
            var number = numbers[home.Index] = numbers.GetValueOrDefault(home.Index, 100) + 1;
            var isCoastal = coast.IsCoastal(site.Point);
            places.Add(
                new Place
                {
                    Code = $"{home.Code}TC{number}",
                    Name =
                        site.IsCentre ? home.Name
                        : site.IsArchipelago ? names.Island()
                        : isCoastal ? names.Coastal()
                        : names.Inland(),
                    Municipality = home,
                    Site = site.Point,
                    Heart = new Point2(landscape.Frame.West + site.Point.X, landscape.Frame.South + site.Point.Y),
                    Population = site.Population,
                    IsCentre = site.IsCentre,
                    IsCoastal = isCoastal,
                    IsArchipelago = site.IsArchipelago,
                }
            );
        }
        ShareName(places);
        return places;
    }

    /// <summary>Two places far apart bear one name, as two Swedish places often do.</summary>
    private static void ShareName(List<Place> places)
    {
        var first = places.First(place => !place.IsCentre && !place.IsCoastal && place.Population < 600);
        var second = places.Last(place => !place.IsCentre && !place.IsCoastal && place.Municipality != first.Municipality);
        second.Name = first.Name;
    }
}
