using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace Samplan.Engine.Overlay;

/// <summary>
/// Points (services, stops, turbines) sorted into square buckets, to count those in or near an area and to find the nearest.
/// Coordinates are metric (EPSG:3006) and distances straight lines in metres. Immutable; shared between threads.
/// </summary>
public sealed class PointIndex
{
    private const double PointsPerBucket = 3;

    private readonly double[] _eastings;
    private readonly double[] _northings;
    private readonly int[] _number;
    private readonly int[] _bucketStart = [0];
    private readonly double _bucketMetres = 1;
    private readonly double _west;
    private readonly double _south;
    private readonly int _columns;
    private readonly int _rows;

    /// <summary>Indexes points; their position in the spans is the point's number.</summary>
    public PointIndex(ReadOnlySpan<double> eastings, ReadOnlySpan<double> northings)
    {
        if (eastings.Length != northings.Length)
            throw new ArgumentException("As many northings as eastings.", nameof(northings));
        _eastings = eastings.ToArray();
        _northings = northings.ToArray();
        _number = new int[eastings.Length];
        if (eastings.IsEmpty)
            return;

        var box = new Envelope();
        for (var i = 0; i < _eastings.Length; i++)
        {
            if (!double.IsFinite(_eastings[i] + _northings[i]))
                throw new ArgumentException($"Point {i} has no position.", nameof(eastings));
            box.ExpandToInclude(_eastings[i], _northings[i]);
        }

        (_west, _south) = (box.MinX, box.MinY);
        var side = Math.Max(Math.Max(box.Width, box.Height), 1);
        var area = Math.Max(box.Width, 1) * Math.Max(box.Height, 1);
        // Never more than 2¹¹ buckets a side, whatever the shape of the box.
        _bucketMetres = Math.Max(Math.Sqrt(area * PointsPerBucket / _eastings.Length), side / 2048);
        _columns = (int)(box.Width / _bucketMetres) + 1;
        _rows = (int)(box.Height / _bucketMetres) + 1;
        _bucketStart = new int[(_columns * _rows) + 1];
        SortIntoBuckets();
    }

    public int Count => _number.Length;

    /// <summary>How many points lie in the area or on its border.</summary>
    public int CountWithin(Geometry area) => ListWithin(area).Count;

    /// <summary>Numbers of the points in the area or on its border, rising.</summary>
    public IReadOnlyList<int> ListWithin(Geometry area)
    {
        var locator = new IndexedPointInAreaLocator(area);
        return List(area.EnvelopeInternal, i => locator.Locate(new Coordinate(_eastings[i], _northings[i])) != Location.Exterior);
    }

    /// <summary>Numbers of the points at most <paramref name="metres"/> from the position, rising.</summary>
    public IReadOnlyList<int> ListWithinDistance(double easting, double northing, double metres)
    {
        var box = Around(new Envelope(easting, easting, northing, northing), metres);
        return List(box, i => Squared(_eastings[i] - easting, _northings[i] - northing) <= metres * metres);
    }

    /// <summary>Numbers of the points in the area or at most <paramref name="metres"/> from its border, rising.</summary>
    public IReadOnlyList<int> ListWithinDistance(Geometry area, double metres)
    {
        var box = Around(area.EnvelopeInternal, metres);
        var distance = new IndexedFacetDistance(area);
        var locator = new IndexedPointInAreaLocator(area);
        return List(box, i => DistanceTo(i, locator, distance) <= metres);
    }

    /// <summary>The nearest point to a position (the lowest number when several are as near); null when there is none.</summary>
    public NearestPoint? FindNearest(double easting, double northing)
    {
        if (Count == 0)
            return null;
        var column = ColumnOf(easting);
        var row = RowOf(northing);
        var best = double.PositiveInfinity;
        var bestPoint = int.MaxValue;
        var rings = Math.Max(_columns, _rows);
        for (var ring = 0; ring <= rings; ring++)
        {
            VisitRing(
                column,
                row,
                ring,
                i =>
                {
                    var squared = Squared(_eastings[i] - easting, _northings[i] - northing);
                    if (squared < best || (squared == best && i < bestPoint))
                        (best, bestPoint) = (squared, i);
                }
            );
            // Everything in the next ring is at least this far, also from a position outside the buckets.
            var reached = ring * _bucketMetres;
            if (best < reached * reached)
                break;
        }

        return new NearestPoint(bestPoint, Math.Sqrt(best));
    }

    /// <summary>The nearest point to an area, at 0 m when it lies in it; null when there is none.</summary>
    public NearestPoint? FindNearest(Geometry area)
    {
        if (FindNearest(area.Centroid.X, area.Centroid.Y) is not { } guess)
            return null;
        var distance = new IndexedFacetDistance(area);
        var locator = new IndexedPointInAreaLocator(area);
        var box = Around(area.EnvelopeInternal, DistanceTo(guess.Point, locator, distance));
        var best = new NearestPoint(guess.Point, double.PositiveInfinity);
        foreach (var i in List(box, _ => true))
        {
            var metres = DistanceTo(i, locator, distance);
            if (metres < best.DistanceMetres)
                best = new NearestPoint(i, metres);
        }

        return best;
    }

    /// <summary>The box to look in, a little too large so that rounding leaves nothing out.</summary>
    private static Envelope Around(Envelope envelope, double metres)
    {
        var box = envelope.Copy();
        box.ExpandBy(metres + 1e-6);
        return box;
    }

    private static double Squared(double x, double y) => (x * x) + (y * y);

    private double DistanceTo(int point, IndexedPointInAreaLocator locator, IndexedFacetDistance distance)
    {
        var position = new Coordinate(_eastings[point], _northings[point]);
        return locator.Locate(position) != Location.Exterior ? 0 : distance.Distance(new Point(position));
    }

    private void SortIntoBuckets()
    {
        var buckets = new int[_number.Length];
        for (var i = 0; i < buckets.Length; i++)
        {
            buckets[i] = (RowOf(_northings[i]) * _columns) + ColumnOf(_eastings[i]);
            _bucketStart[buckets[i] + 1]++;
        }

        for (var bucket = 1; bucket < _bucketStart.Length; bucket++)
            _bucketStart[bucket] += _bucketStart[bucket - 1];
        var next = (int[])_bucketStart.Clone();
        for (var i = 0; i < buckets.Length; i++)
            _number[next[buckets[i]]++] = i;
    }

    private int ColumnOf(double easting) => (int)Math.Clamp((easting - _west) / _bucketMetres, 0, _columns - 1);

    private int RowOf(double northing) => (int)Math.Clamp((northing - _south) / _bucketMetres, 0, _rows - 1);

    private List<int> List(Envelope box, Func<int, bool> accept)
    {
        var found = new List<int>();
        if (Count == 0 || box.IsNull)
            return found;
        for (var row = RowOf(box.MinY); row <= RowOf(box.MaxY); row++)
        {
            // The buckets of a row lie side by side.
            var from = _bucketStart[(row * _columns) + ColumnOf(box.MinX)];
            var to = _bucketStart[(row * _columns) + ColumnOf(box.MaxX) + 1];
            for (var k = from; k < to; k++)
            {
                var i = _number[k];
                if (box.Contains(_eastings[i], _northings[i]) && accept(i))
                    found.Add(i);
            }
        }

        found.Sort();
        return found;
    }

    private void VisitRing(int column, int row, int ring, Action<int> visit)
    {
        for (var r = Math.Max(0, row - ring); r <= Math.Min(_rows - 1, row + ring); r++)
        {
            var step = Math.Abs(r - row) == ring ? 1 : Math.Max(1, 2 * ring);
            for (var c = column - ring; c <= column + ring; c += step)
            {
                if (c < 0 || c >= _columns)
                    continue;
                var bucket = (r * _columns) + c;
                for (var k = _bucketStart[bucket]; k < _bucketStart[bucket + 1]; k++)
                    visit(_number[k]);
            }
        }
    }
}
