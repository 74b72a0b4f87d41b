namespace Samplan.SampleRegion.Land;

/// <summary>Points in square buckets, for the nearest of them and those within a distance. Answers do not depend on machine or order of asking.</summary>
internal sealed class PointGrid
{
    private readonly double _cell;
    private readonly IReadOnlyList<Point2> _points;
    private readonly Dictionary<(int Column, int Row), List<int>> _buckets = [];

    public PointGrid(IReadOnlyList<Point2> points, double cellMetres)
    {
        (_points, _cell) = (points, cellMetres);
        for (var i = 0; i < points.Count; i++)
            Add(i);
    }

    /// <summary>Takes in a point that has been added to the list since.</summary>
    public void Add(int index)
    {
        var key = KeyOf(_points[index]);
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = [];
        bucket.Add(index);
    }

    public int Nearest(Point2 point)
    {
        var (column, row) = KeyOf(point);
        var best = -1;
        var bestSquare = double.MaxValue;
        for (var reach = 0; reach < 200; reach++)
        {
            // A bucket 'reach' steps away is at least (reach - 1) cells off, so one more ring than the first hit is enough.
            if (best >= 0 && (reach - 1) * _cell > Math.Sqrt(bestSquare))
                break;
            for (var c = column - reach; c <= column + reach; c++)
            {
                var step = Math.Abs(c - column) == reach ? 1 : Math.Max(2 * reach, 1);
                for (var r = row - reach; r <= row + reach; r += step)
                    Compare(c, r, point, ref best, ref bestSquare);
            }
        }
        return best;
    }

    /// <summary>Those within a distance, in order of their number.</summary>
    public List<int> Within(Point2 point, double metres)
    {
        var found = new List<int>();
        var (west, south) = KeyOf(new Point2(point.X - metres, point.Y - metres));
        var (east, north) = KeyOf(new Point2(point.X + metres, point.Y + metres));
        for (var column = west; column <= east; column++)
        {
            for (var row = south; row <= north; row++)
            {
                if (_buckets.TryGetValue((column, row), out var bucket))
                    found.AddRange(bucket.Where(i => _points[i].SquareTo(point) <= metres * metres));
            }
        }
        found.Sort();
        return found;
    }

    private (int Column, int Row) KeyOf(Point2 point) => ((int)Math.Floor(point.X / _cell), (int)Math.Floor(point.Y / _cell));

    private void Compare(int column, int row, Point2 point, ref int best, ref double bestSquare)
    {
        if (!_buckets.TryGetValue((column, row), out var bucket))
            return;
        foreach (var i in bucket)
        {
            var square = _points[i].SquareTo(point);
            if (square < bestSquare || (square == bestSquare && i < best))
                (best, bestSquare) = (i, square);
        }
    }
}
