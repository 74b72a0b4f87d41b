using Samplan.Engine.Settlements.Urbanisation;

namespace Samplan.Engine.Settlements.Nordic;

/// <summary>Straight distance from every cell to the nearest cell of a mask, middle to middle, in cells; infinite where the mask is empty.</summary>
/// <remarks>Felzenszwalb and Huttenlocher (2012), Distance transforms of sampled functions: exact, in time linear in the cells.</remarks>
internal sealed class CellDistance(CellMask mask)
{
    /// <summary>One a cell, row by row; with cells of a kilometre it is kilometres.</summary>
    public double[] Kilometres(CancellationToken cancellation)
    {
        int rows = mask.RowCount,
            columns = mask.ColumnCount;
        var squares = new double[rows * columns];
        var options = new ParallelOptions { CancellationToken = cancellation };
        // Down the columns first: the distance within one column needs no parabolas.
        Parallel.For(0, columns, options, column => AlongColumn(squares, column));
        Parallel.For(0, rows, options, row => AlongRow(squares.AsSpan(row * columns, columns)));
        for (var i = 0; i < squares.Length; i++)
            squares[i] = Math.Sqrt(squares[i]);
        return squares;
    }

    private void AlongColumn(double[] squares, int column)
    {
        var since = double.PositiveInfinity;
        for (var row = 0; row < mask.RowCount; row++)
        {
            since = mask[row, column] ? 0 : since + 1;
            squares[(row * mask.ColumnCount) + column] = since * since;
        }
        since = double.PositiveInfinity;
        for (var row = mask.RowCount - 1; row >= 0; row--)
        {
            since = mask[row, column] ? 0 : since + 1;
            ref var square = ref squares[(row * mask.ColumnCount) + column];
            square = Math.Min(square, since * since);
        }
    }

    /// <summary>The lower envelope of one parabola a cell that any distance is known for.</summary>
    private static void AlongRow(Span<double> squares)
    {
        var heights = squares.ToArray();
        var (places, starts, count) = (new int[squares.Length], new double[squares.Length], 0);
        for (var column = 0; column < heights.Length; column++)
        {
            if (double.IsInfinity(heights[column]))
                continue;
            var start = double.NegativeInfinity;
            while (count > 0)
            {
                var last = places[count - 1];
                start = (heights[column] + ((double)column * column) - heights[last] - ((double)last * last)) / (2.0 * (column - last));
                if (start > starts[count - 1])
                    break;
                count--;
                start = double.NegativeInfinity;
            }
            (places[count], starts[count]) = (column, start);
            count++;
        }
        for (int column = 0, at = 0; column < squares.Length && count > 0; column++)
        {
            while (at + 1 < count && starts[at + 1] < column)
                at++;
            squares[column] = heights[places[at]] + ((double)(column - places[at]) * (column - places[at]));
        }
    }
}
