namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>The mean of the known values in a square window round each cell, cut at the raster's edges; NaN where none is known.</summary>
internal sealed class MovingMean(int rowCount, int columnCount, int windowCells)
{
    private readonly int _reach = windowCells / 2;

    public double[] Of(Func<int, double> value, CancellationToken cancellation)
    {
        var means = new double[rowCount * columnCount];
        Parallel.For(
            0,
            rowCount,
            new ParallelOptions { CancellationToken = cancellation },
            () => (Sums: new double[columnCount], Counts: new int[columnCount]),
            (row, _, column) =>
            {
                SumColumns(row, value, column.Sums, column.Counts);
                MeanOfRow(column.Sums, column.Counts, means.AsSpan(row * columnCount, columnCount));
                return column;
            },
            _ => { }
        );
        return means;
    }

    private void SumColumns(int row, Func<int, double> value, double[] sums, int[] counts)
    {
        Array.Clear(sums);
        Array.Clear(counts);
        for (var near = Math.Max(0, row - _reach); near <= Math.Min(rowCount - 1, row + _reach); near++)
        {
            for (var column = 0; column < columnCount; column++)
            {
                var one = value((near * columnCount) + column);
                if (double.IsNaN(one))
                    continue;
                sums[column] += one;
                counts[column]++;
            }
        }
    }

    private void MeanOfRow(double[] sums, int[] counts, Span<double> means)
    {
        for (var column = 0; column < columnCount; column++)
        {
            var (sum, count) = (0.0, 0);
            for (var near = Math.Max(0, column - _reach); near <= Math.Min(columnCount - 1, column + _reach); near++)
            {
                sum += sums[near];
                count += counts[near];
            }
            means[column] = count > 0 ? sum / count : double.NaN;
        }
    }
}
