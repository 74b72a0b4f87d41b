using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Towns;

/// <summary>
/// Chooses municipality centres, spread out (Mitchell's best candidate) and drawn to the coast, and divides the land between them:
/// the nearest centre after the ground has been bent by noise, which gives borders that wander as old parish borders do.
/// </summary>
internal sealed class Municipalities(Landscape landscape, ulong seed)
{
    public const int InsideAtScaleOne = 12;

    private readonly Frame _frame = landscape.Frame;
    private readonly Prng _chance = new(seed, "municipalities");
    private readonly Noise _bend = new(Prng.Mix(seed ^ 0xB0DE5));

    /// <summary>Inside first, the city (a coastal centre in the middle) first of all; then the neighbours.</summary>
    public List<Point2> ChooseCentres(int scale)
    {
        var mainland = LargestLand();
        var centres = new List<Point2> { ChooseCity(mainland) };
        while (centres.Count < InsideAtScaleOne * scale)
        {
            centres.Add(
                Spread(
                    centres,
                    mainland,
                    point =>
                        _frame.ToLandEdge(point) > Frame.InsideFromEdgeMetres && landscape.Terrain.Inland(point) > -4_000 ? (IsCoastal(point) ? 1.5 : 1) : 0
                )
            );
        }
        var landEdge = (2 * (_frame.WidthMetres - Frame.SeaMetres)) + _frame.HeightMetres;
        var outside = (int)(landEdge / 27_000);
        for (var i = 0; i < outside; i++)
        {
            centres.Add(
                Spread(
                    centres,
                    mainland,
                    point => _frame.ToLandEdge(point) is < Frame.OutsideStripMetres and > 1_500 && landscape.Terrain.Inland(point) > 2_000 ? 1 : 0
                )
            );
        }
        return centres;
    }

    /// <summary>0 for the sea, else the number of the municipality plus one.</summary>
    public LabelRaster Divide(IReadOnlyList<Point2> centres, CancellationToken cancellation)
    {
        var raster = new LabelRaster(_frame);
        var nearest = new PointGrid(centres, 20_000);
        Parallel.For(
            0,
            _frame.Rows,
            new ParallelOptions { CancellationToken = cancellation },
            row =>
            {
                for (var pixel = row * _frame.Columns; pixel < (row + 1) * _frame.Columns; pixel++)
                    raster.Labels[pixel] = landscape.IsSea(pixel) ? 0 : 1 + nearest.Nearest(Bent(_frame.Centre(pixel)));
            }
        );
        JoinExclaves(raster, centres);
        raster.JoinDiagonals();
        return raster;
    }

    /// <summary>Where a border crosses between two pixels: the shore where it is one, else anywhere in the middle half.</summary>
    public double BorderBetween(int first, int second) =>
        landscape.IsSea(first) != landscape.IsSea(second)
            ? landscape.ShoreBetween(first, second)
            : 0.25 + (0.5 * (Prng.Mix(seed ^ ((ulong)first << 32) ^ (uint)second) >> 11) / (1UL << 53));

    public bool IsCoastal(Point2 point)
    {
        for (var reach = 600; reach <= 2_400; reach += 600)
        {
            foreach (var (dx, dy) in (ReadOnlySpan<(int, int)>)[(1, 0), (1, 1), (0, 1), (1, -1), (0, -1)])
            {
                var near = new Point2(point.X + (dx * reach), point.Y + (dy * reach));
                if (_frame.Holds(near) && landscape.IsSea(_frame.PixelAt(near)))
                    return true;
            }
        }
        return false;
    }

    private Point2 Bent(Point2 point)
    {
        var (x, y) = (point.X / 15_000, point.Y / 15_000);
        return new Point2(point.X + (4_000 * _bend.Fractal(x, y, 5, 0.5)), point.Y + (4_000 * _bend.Fractal(x + 57, y - 31, 5, 0.5)));
    }

    private int LargestLand()
    {
        var sizes = landscape.LandAreaSizes;
        var land = -1;
        for (var pixel = 0; pixel < _frame.Count; pixel++)
        {
            var area = landscape.LandAreas[pixel];
            if (!landscape.IsSea(pixel) && (land < 0 || sizes[area] > sizes[land]))
                land = area;
        }
        return land;
    }

    private Point2 ChooseCity(int mainland)
    {
        var best = default(Point2);
        var bestScore = double.MaxValue;
        for (var tries = 0; tries < 4_000; tries++)
        {
            var point = new Point2(_chance.Between(0, _frame.WidthMetres), _chance.Between(0.35, 0.65) * _frame.HeightMetres);
            if (!IsSite(point, mainland) || !IsCoastal(point))
                continue;
            var score = Math.Abs(point.Y - (0.5 * _frame.HeightMetres)) + Math.Abs(landscape.Terrain.Inland(point) - 3_000);
            if (score < bestScore)
                (best, bestScore) = (point, score);
        }
        return best;
    }

    private Point2 Spread(List<Point2> chosen, int mainland, Func<Point2, double> weight)
    {
        var best = default(Point2);
        var bestScore = 0.0;
        for (var found = 0; found < 40; )
        {
            var point = new Point2(_chance.Between(0, _frame.WidthMetres), _chance.Between(0, _frame.HeightMetres));
            var pull = IsSite(point, mainland) ? weight(point) : 0;
            if (pull <= 0)
                continue;
            found++;
            var score = pull * pull * chosen.Min(other => other.SquareTo(point));
            if (score > bestScore)
                (best, bestScore) = (point, score);
        }
        return best;
    }

    private bool IsSite(Point2 point, int mainland) => landscape.IsGround(point) && landscape.LandAreas[_frame.PixelAt(point)] == mainland;

    /// <summary>A piece of a municipality that is cut off on land goes to the neighbour; islands stay.</summary>
    private static void JoinExclaves(LabelRaster raster, IReadOnlyList<Point2> centres)
    {
        var (areas, _) = raster.ListAreas();
        var homes = new HashSet<int>();
        foreach (var centre in centres)
            homes.Add(areas[raster.Frame.PixelAt(centre)]);
        raster.Absorb((pixel, label, _) => label > 0 && !homes.Contains(areas[pixel]), sea: 0);
    }
}
