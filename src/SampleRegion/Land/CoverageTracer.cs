namespace Samplan.SampleRegion.Land;

/// <summary>
/// Turns a raster of labels into polygons that share exactly the same vertices: marching squares for any number of labels. Where two
/// labels meet, the border crosses the line between the pixel centres at <paramref name="crossing"/> (0 to 1 from the first to the
/// second pixel); where three or four meet, their borders join in one point. No gap and no overlap can arise, since every piece of
/// border is made once and used from both sides. The raster must have no label that meets itself only diagonally.
/// </summary>
internal sealed class CoverageTracer(LabelRaster raster, Func<int, int, double> crossing)
{
    private readonly Frame _frame = raster.Frame;
    private readonly Dictionary<int, Dictionary<long, (long Via, long To)>> _pieces = [];
    private readonly Dictionary<long, Point2> _points = [];

    /// <summary>The area of every label.</summary>
    public SortedDictionary<int, Shape> Trace()
    {
        for (var row = -1; row < _frame.Rows; row++)
        {
            for (var column = -1; column < _frame.Columns; column++)
                Cross(column, row);
        }
        var shapes = new SortedDictionary<int, Shape>();
        foreach (var (label, pieces) in _pieces)
            shapes[label] = Assemble(ListRings(pieces));
        return shapes;
    }

    private void Cross(int column, int row)
    {
        ReadOnlySpan<int> corners = [LabelAt(column, row), LabelAt(column + 1, row), LabelAt(column + 1, row + 1), LabelAt(column, row + 1)];
        if (corners[0] == corners[1] && corners[1] == corners[2] && corners[2] == corners[3])
            return;
        ReadOnlySpan<long> sides = [Node(column, row, 0), Node(column + 1, row, 1), Node(column, row + 1, 0), Node(column, row, 1)];
        var meets = 0;
        for (var side = 0; side < 4; side++)
        {
            if (corners[side] != corners[(side + 1) % 4])
                meets++;
        }
        // The frame's own corners are joints too, else they would be cut off.
        var isCorner = (column < 0 || column + 1 == _frame.Columns) && (row < 0 || row + 1 == _frame.Rows);
        var via = meets > 2 || isCorner ? Node(column, row, 2) : -1;
        for (var last = 0; last < 4; last++)
        {
            var label = corners[last];
            if (label < 0 || corners[(last + 1) % 4] == label)
                continue;
            var first = last;
            while (corners[(first + 3) % 4] == label)
                first = (first + 3) % 4;
            if (!_pieces.TryGetValue(label, out var pieces))
                _pieces[label] = pieces = [];
            pieces.Add(sides[last], (via, sides[(first + 3) % 4]));
        }
        for (var side = 0; side < 4; side++)
        {
            if (corners[side] != corners[(side + 1) % 4])
                Place(sides[side]);
        }
        if (via >= 0)
            Join(via, column, row, sides, corners);
    }

    private int LabelAt(int column, int row) =>
        column < 0 || row < 0 || column >= _frame.Columns || row >= _frame.Rows ? -1 : raster.Labels[(row * _frame.Columns) + column];

    // Kind 0: between a pixel and its eastern neighbour; 1: its northern neighbour; 2: the middle of the four.
    private long Node(int column, int row, int kind) => (((long)(row + 1) * (_frame.Columns + 2)) + column + 1) * 3 + kind;

    private void Place(long node)
    {
        if (_points.ContainsKey(node))
            return;
        var cell = node / 3;
        var (column, row) = ((int)(cell % (_frame.Columns + 2)) - 1, (int)(cell / (_frame.Columns + 2)) - 1);
        var east = node % 3 == 0;
        var (otherColumn, otherRow) = east ? (column + 1, row) : (column, row + 1);
        var share =
            LabelAt(column, row) < 0 || LabelAt(otherColumn, otherRow) < 0
                ? 0.5
                : Math.Clamp(crossing((row * _frame.Columns) + column, (otherRow * _frame.Columns) + otherColumn), 0.15, 0.85);
        _points[node] = Position(column + (east ? share : 0), row + (east ? 0 : share));
    }

    private void Join(long via, int column, int row, ReadOnlySpan<long> sides, ReadOnlySpan<int> corners)
    {
        double x = 0,
            y = 0;
        var count = 0;
        for (var side = 0; side < 4; side++)
        {
            if (corners[side] == corners[(side + 1) % 4])
                continue;
            x += _points[sides[side]].X;
            y += _points[sides[side]].Y;
            count++;
        }
        var isEdge = column < 0 || row < 0 || column + 1 >= _frame.Columns || row + 1 >= _frame.Rows;
        _points[via] = isEdge ? Position(column + 0.5, row + 0.5) : new Point2(Tenth(x / count), Tenth(y / count));
    }

    private Point2 Position(double column, double row) =>
        new(Tenth(_frame.West + ((column + 0.5) * _frame.PixelMetres)), Tenth(_frame.South + ((row + 0.5) * _frame.PixelMetres)));

    private static double Tenth(double metres) => Math.Round(metres * 10) / 10;

    private List<Point2[]> ListRings(Dictionary<long, (long Via, long To)> pieces)
    {
        var rings = new List<Point2[]>();
        var used = new HashSet<long>();
        foreach (var start in pieces.Keys)
        {
            if (!used.Add(start))
                continue;
            var ring = new List<Point2>();
            var node = start;
            do
            {
                used.Add(node);
                ring.Add(_points[node]);
                var (via, to) = pieces[node];
                if (via >= 0)
                    ring.Add(_points[via]);
                node = to;
            } while (node != start);
            ring.Add(ring[0]);
            rings.Add([.. ring]);
        }
        return rings;
    }

    private static Shape Assemble(List<Point2[]> rings)
    {
        var shells = rings.Where(ring => Shape.SignedArea(ring) > 0).OrderByDescending(Shape.SignedArea).Select(shell => new Shell(shell)).ToList();
        foreach (var hole in rings.Where(ring => Shape.SignedArea(ring) < 0))
            shells.FindLast(shell => shell.Holds(hole[0]))!.Rings.Add(hole);
        return new Shape([.. shells.Select(shell => shell.Rings.ToArray())]);
    }

    private sealed class Shell(Point2[] ring)
    {
        private readonly (double West, double South, double East, double North) _box = (
            ring.Min(point => point.X),
            ring.Min(point => point.Y),
            ring.Max(point => point.X),
            ring.Max(point => point.Y)
        );

        public List<Point2[]> Rings { get; } = [ring];

        public bool Holds(Point2 point) =>
            point.X >= _box.West && point.X <= _box.East && point.Y >= _box.South && point.Y <= _box.North && Shape.Holds(ring, point);
    }
}
