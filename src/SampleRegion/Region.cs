using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.People;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion;

/// <summary>The sample region as it truly is; its input files are views of this.</summary>
internal sealed class Region
{
    private Region(SampleOptions options, Landscape landscape) => (Options, Landscape) = (options, landscape);

    public SampleOptions Options { get; }

    public Landscape Landscape { get; }

    public Frame Frame => Landscape.Frame;

    /// <summary>Those of the region first, then the neighbours.</summary>
    public IReadOnlyList<Municipality> Municipalities { get; private init; } = [];

    /// <summary>Per pixel: 0 for the sea, else the municipality's number plus one.</summary>
    public required LabelRaster Division { get; init; }

    public required Func<int, int, double> BorderBetween { get; init; }

    /// <summary>Largest first.</summary>
    public IReadOnlyList<Place> Places { get; private init; } = [];

    public IReadOnlyList<Road> Roads { get; private init; } = [];

    public required Waters Waters { get; init; }

    public IReadOnlyList<PlaceFigures> Figures { get; private init; } = [];

    public required ulong Seed { get; init; }

    /// <summary>Last year of the statistics.</summary>
    public int Year => Options.Today.Year - 1;

    public IEnumerable<Municipality> Inside => Municipalities.Where(municipality => municipality.IsInside);

    public static Region Make(SampleOptions options, CancellationToken cancellation)
    {
        var seed = Prng.Mix(options.Seed);
        var landscape = Landscape.Make(new Frame(options.Scale), seed, cancellation);
        var divider = new Municipalities(landscape, seed);
        var centres = divider.ChooseCentres(options.Scale);
        var division = divider.Divide(centres, cancellation);
        var names = new PlaceNames(seed);
        var municipalities = NameMunicipalities(centres, options.Scale, names, landscape.Frame);
        var roads = new RoadPlan(landscape, municipalities, seed);
        roads.LayMainRoads(cancellation);
        var places = new PlacePlan(landscape, division, municipalities, seed).Choose(options.Scale, roads.Roads, names, divider);
        roads.LayLocalRoads(places, cancellation);
        roads.LayRailways();
        var outlines = new Outlines(landscape, roads.Roads, seed);
        foreach (var place in places)
            place.Outline = outlines.Draw(place);
        bool IsInside(Point2 point) => division.Labels[landscape.Frame.PixelAt(point)] is var label and > 0 && municipalities[label - 1].IsInside;
        return new Region(options, landscape)
        {
            Municipalities = municipalities,
            Division = division,
            BorderBetween = divider.BorderBetween,
            Places = places,
            Roads = roads.ListRoads(PeopleNear(places)),
            Waters = new Waters(landscape, names, IsInside, seed),
            Figures = new FigurePlan(seed).Make(places),
            Seed = seed,
        };
    }

    private static List<Municipality> NameMunicipalities(List<Point2> centres, int scale, PlaceNames names, Frame frame)
    {
        var inside = Towns.Municipalities.InsideAtScaleOne * scale;
        var list = new List<Municipality>();
        for (var i = 0; i < centres.Count; i++)
        {
            var centre = centres[i];
            var county =
                i < inside ? 0
                : centre.Y < Frame.OutsideStripMetres ? 2
                : centre.Y > frame.HeightMetres - Frame.OutsideStripMetres ? 3
                : 1;
            var code = i < inside ? 3_001 + i : 8_001 + i - inside;
            list.Add(new Municipality(i, $"{code}", i < inside ? names.Centre(i) : names.Neighbour(i - inside), county, centre));
        }
        return list;
    }

    private static Func<Point2, double> PeopleNear(List<Place> places)
    {
        const double reach = 30_000;
        var grid = new PointGrid(places.ConvertAll(place => place.Site), 10_000);
        return point => grid.Within(point, reach).Sum(i => places[i].Population * StableMath.Exp(-places[i].Site.DistanceTo(point) / 8_000));
    }
}
