using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using Samplan.Engine.Overlay;

namespace Samplan.Bench;

/// <summary>Exact sums of a population grid over places, beside a general geometry library that clips each cell.</summary>
internal sealed class GridSums : IBenchmark
{
    private const int Seed = 20261121;
    private const int Side = 200;
    private const double CellMetres = 1000;
    private const double RelativeTolerance = 1e-9;
    private readonly double?[] _persons = new double?[Side * Side];
    private readonly double[] _eastings = new double[Side * Side];
    private readonly double[] _northings = new double[Side * Side];

    public string Name => "grid-sums";

    public string Work => string.Create(CultureInfo.InvariantCulture, $"sums of {Side * Side} cells of 1 km over 400 wavy polygons of 90 corners, seed {Seed}");

    public void Run(BenchSession session)
    {
        var random = new Random(Seed);
        for (var cell = 0; cell < _persons.Length; cell++)
        {
            _eastings[cell] = 500_000 + (cell % Side * CellMetres);
            _northings[cell] = 6_600_000 + (cell / Side * CellMetres);
            _persons[cell] = random.Next(0, 5000);
        }

        var grid = RegularGrid.FromLowerLeftCorners(CellMetres, _eastings, _northings);
        var areas = DrawAreas(random, 400);
        session.Compare(
            "all areas",
            new Side<double[]>("Samplan", () => Exact(grid, areas)),
            new Side<double[]>("NetTopologySuite", () => ByClipping(areas)),
            Difference
        );
        session.Grow("100 areas", size => () => Exact(grid, [.. Enumerable.Repeat(areas[..100], size).SelectMany(static some => some)]));
    }

    private double[] Exact(RegularGrid grid, IReadOnlyList<Geometry> areas) =>
        [.. GridOverlay.Shares(grid, areas).Sum(_persons).Select(static sum => sum.KnownSum)];

    private double[] ByClipping(IReadOnlyList<Geometry> areas)
    {
        var index = new STRtree<int>();
        var cells = new Geometry[_persons.Length];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var envelope = new Envelope(_eastings[cell], _eastings[cell] + CellMetres, _northings[cell], _northings[cell] + CellMetres);
            cells[cell] = GeometryFactory.Default.ToGeometry(envelope);
            index.Insert(envelope, cell);
        }

        var sums = new double[areas.Count];
        Parallel.For(
            0,
            areas.Count,
            area =>
                sums[area] = index
                    .Query(areas[area].EnvelopeInternal)
                    .Sum(cell => _persons[cell]!.Value * areas[area].Intersection(cells[cell]).Area / (CellMetres * CellMetres))
        );
        return sums;
    }

    private static Geometry[] DrawAreas(Random random, int count)
    {
        var areas = new Geometry[count];
        for (var area = 0; area < count; area++)
        {
            var (easting, northing) = (515_000 + (random.NextDouble() * 170_000), 6_615_000 + (random.NextDouble() * 170_000));
            var (radius, waves) = (2_000 + (random.NextDouble() * 8_000), random.Next(3, 9));
            var ring = Enumerable.Range(0, 90).Select(i => Corner(easting, northing, radius, waves, i * Math.Tau / 90)).ToList();
            areas[area] = GeometryFactory.Default.CreatePolygon([.. ring, ring[0].Copy()]);
        }
        return areas;
    }

    private static Coordinate Corner(double easting, double northing, double radius, int waves, double angle)
    {
        var reach = radius * (1 + (0.25 * Math.Sin(waves * angle)));
        return new Coordinate(easting + (reach * Math.Cos(angle)), northing + (reach * Math.Sin(angle)));
    }

    private static string? Difference(double[] ours, double[] theirs)
    {
        for (var i = 0; i < ours.Length; i++)
        {
            if (Math.Abs(ours[i] - theirs[i]) > RelativeTolerance * Math.Abs(theirs[i]))
                return string.Create(CultureInfo.InvariantCulture, $"area {i}: {ours[i]:R} against {theirs[i]:R}");
        }
        return null;
    }
}
