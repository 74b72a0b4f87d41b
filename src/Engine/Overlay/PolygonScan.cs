using NetTopologySuite.Geometries;

namespace Samplan.Engine.Overlay;

/// <summary>
/// Exact area of a polygon within each cell of a regular grid, by accumulation of signed areas (the way exact font
/// rasterisers do it). An edge leaves in every cell it crosses (a) the area between itself and the cell's right side and
/// (b) its height, which counts for every cell further right in the row. Sorted by row and column and summed from the left
/// this gives each cell's area. One instance a thread: it owns its scratch space.
/// </summary>
/// <remarks>
/// Heights are kept as multiples of 2⁻³⁰ m (about the precision of a northing as a double), so that their sums are exact
/// and a row closes at exactly zero: no dust in cells beyond the polygon.
/// </remarks>
internal sealed class PolygonScan(RegularGrid grid)
{
    /// <summary>Shares below this are rounding, not overlap.</summary>
    public const double NegligibleShare = 1e-12;

    // Adding and subtracting 1.5 × 2²² rounds a double to a multiple of 2⁻³⁰ for magnitudes below 2²¹ m.
    private const double Rounder = 1.5 * (1 << 22);

    private readonly double _size = grid.CellSizeMetres;
    private readonly double _width = grid.ColumnCount * grid.CellSizeMetres;
    private long[] _keys = new long[256];
    private int[] _order = new int[256];
    private Crossing[] _crossings = new Crossing[256];
    private int _count;
    private int[] _cells = new int[256];
    private double[] _shares = new double[256];
    private int _cellCount;

    public AreaCover Cover(Geometry area)
    {
        _count = 0;
        _cellCount = 0;
        double areaSquareMetres = 0;
        for (var part = 0; part < area.NumGeometries; part++)
        {
            var polygon = (Polygon)area.GetGeometryN(part);
            if (polygon.IsEmpty)
                continue;
            areaSquareMetres += AddRing(polygon.ExteriorRing.CoordinateSequence, isHole: false);
            for (var hole = 0; hole < polygon.NumInteriorRings; hole++)
                areaSquareMetres -= AddRing(polygon.GetInteriorRingN(hole).CoordinateSequence, isHole: true);
        }

        Collect();
        return new AreaCover(_cells[.._cellCount], _shares[.._cellCount], areaSquareMetres);
    }

    private static double Rounded(double metres) => metres + Rounder - Rounder;

    /// <summary>Adds a ring, whatever way it turns, and gives its own area.</summary>
    private double AddRing(CoordinateSequence ring, bool isHole)
    {
        double twiceArea = 0;
        double firstX = ring.GetX(0),
            firstY = ring.GetY(0),
            lastX = 0,
            lastY = 0;
        for (var i = 1; i < ring.Count; i++)
        {
            double x = ring.GetX(i) - firstX,
                y = ring.GetY(i) - firstY;
            twiceArea += (lastX * y) - (x * lastY);
            (lastX, lastY) = (x, y);
        }

        double factor = twiceArea > 0 == isHole ? 1 : -1;
        var fromX = firstX - grid.OriginEasting;
        var fromY = Rounded(firstY - grid.OriginNorthing);
        for (var i = 1; i < ring.Count; i++)
        {
            var toX = ring.GetX(i) - grid.OriginEasting;
            var toY = Rounded(ring.GetY(i) - grid.OriginNorthing);
            // Always upwards, so that the common border of two areas is cut at the same points in both.
            if (fromY < toY)
                AddEdge(fromX, fromY, toX, toY, factor);
            else if (fromY > toY)
                AddEdge(toX, toY, fromX, fromY, -factor);
            (fromX, fromY) = (toX, toY);
        }

        return Math.Abs(twiceArea) / 2;
    }

    private void AddEdge(double fromX, double fromY, double toX, double toY, double factor)
    {
        if (toY <= 0 || grid.RowCount == 0)
            return;
        var slope = (toX - fromX) / (toY - fromY);
        var y = Math.Max(fromY, 0);
        var x = y == fromY ? fromX : fromX + ((y - fromY) * slope);
        var firstRow = Math.Floor(y / _size);
        if (firstRow > grid.RowCount)
            return;
        var row = (int)firstRow;
        while (y < RowBottom(row))
            row--;
        while (y >= RowBottom(row + 1))
            row++;
        for (; y < toY && row < grid.RowCount; row++)
        {
            var nextY = Math.Min(RowBottom(row + 1), toY);
            var nextX = nextY == toY ? toX : fromX + ((nextY - fromY) * slope);
            AddWithinRow(row, Math.Min(x, nextX), Math.Max(x, nextX), new Rise(nextY - y, factor));
            (x, y) = (nextX, nextY);
        }
    }

    private double RowBottom(int row) => Rounded(row * _size);

    /// <summary>A piece of edge within one row, walked from its left end to its right end.</summary>
    private void AddWithinRow(int row, double left, double right, Rise rise)
    {
        if (left >= _width)
            return;
        if (right <= 0)
        {
            Add(row, -1, 0, rise.Metres * rise.Factor);
            return;
        }

        var column = left < 0 ? -1 : (int)(left / _size);
        var perMetre = rise.Metres / (right - left);
        double x = left,
            risen = 0;
        for (; column < grid.ColumnCount; column++)
        {
            var side = (column + 1) * _size;
            if (side <= x && side < right)
                continue;
            var isLast = right <= side;
            var end = isLast ? right : side;
            var risenAtEnd = isLast ? rise.Metres : Math.Clamp(Rounded((side - left) * perMetre), risen, rise.Metres);
            var height = (risenAtEnd - risen) * rise.Factor;
            Add(row, column, height * (side - ((x + end) / 2)), height);
            if (isLast)
                return;
            (x, risen) = (end, risenAtEnd);
        }
    }

    private void Add(int row, int column, double area, double height)
    {
        var key = ((long)row << 32) | (uint)(column + 1);
        if (_count > 0 && _keys[_count - 1] == key)
        {
            ref var last = ref _crossings[_count - 1];
            last = new Crossing(last.Area + area, last.Height + height);
            return;
        }

        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
            Array.Resize(ref _order, _count * 2);
            Array.Resize(ref _crossings, _count * 2);
        }

        _keys[_count] = key;
        _order[_count] = _count;
        _crossings[_count++] = new Crossing(area, height);
    }

    private void Collect()
    {
        Array.Sort(_keys, _order, 0, _count);
        for (var i = 0; i < _count; )
            i = CollectRow(i, (int)(_keys[i] >> 32));
    }

    private int CollectRow(int i, int row)
    {
        var cursor = grid.RowStart[row];
        var end = grid.RowStart[row + 1];
        double height = 0;
        while (i < _count && (int)(_keys[i] >> 32) == row)
        {
            var key = _keys[i];
            double area = 0,
                heightHere = 0;
            for (; i < _count && _keys[i] == key; i++)
            {
                area += _crossings[_order[i]].Area;
                heightHere += _crossings[_order[i]].Height;
            }

            var column = (int)(uint)key - 1;
            cursor = CollectUpTo(column, cursor, end, height);
            if (cursor < end && grid.Column[cursor] == column)
                Take(cursor++, (height * _size) + area);
            height += heightHere;
        }

        CollectUpTo(int.MaxValue, cursor, end, height);
        return i;
    }

    /// <summary>Cells left of a column, which no edge crosses: all of one height, or outside the polygon.</summary>
    private int CollectUpTo(int column, int cursor, int end, double height)
    {
        if (height == 0)
        {
            var found = Array.BinarySearch(grid.Column, cursor, end - cursor, column);
            return found < 0 ? ~found : found;
        }

        for (; cursor < end && grid.Column[cursor] < column; cursor++)
            Take(cursor, height * _size);
        return cursor;
    }

    private void Take(int cell, double areaSquareMetres)
    {
        var share = areaSquareMetres / (_size * _size);
        if (share <= NegligibleShare)
            return;
        if (_cellCount == _cells.Length)
        {
            Array.Resize(ref _cells, _cellCount * 2);
            Array.Resize(ref _shares, _cellCount * 2);
        }

        _cells[_cellCount] = grid.Source[cell];
        _shares[_cellCount++] = share >= 1 - NegligibleShare ? 1 : share;
    }

    private readonly record struct Crossing(double Area, double Height);

    private readonly record struct Rise(double Metres, double Factor);
}
