namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// The clusters of touching cells of a mask, numbered from 0 by their first cell (row by row from the north-west). Labelled by runs: a union-find
/// over the unbroken stretches of each row, which costs one integer a run and nothing a cell.
/// </summary>
/// <remarks>He, Chao and Suzuki (2008), A run-based two-scan labeling algorithm, with strips of rows labelled at the same time and joined.</remarks>
public sealed class CellClusters
{
    private const int RowsWorthAStrip = 1024;
    private const int MostStrips = 32;
    private readonly CellMask _mask;
    private readonly int[] _firstRun;
    private readonly int[] _clusterOfRun;

    private CellClusters(CellMask mask, int[] firstRun, int[] clusterOfRun, int count) =>
        (_mask, _firstRun, _clusterOfRun, Count) = (mask, firstRun, clusterOfRun, count);

    /// <summary>How many clusters there are.</summary>
    public int Count { get; }

    /// <summary>Labels the mask, which must not be changed as long as the clusters are used.</summary>
    public static CellClusters Label(CellMask mask, Contiguity contiguity, CancellationToken cancellation = default)
    {
        var strips = Math.Clamp(mask.RowCount / RowsWorthAStrip, 1, MostStrips);
        var firstRun = new int[mask.RowCount + 1];
        Parallel.For(0, strips, strip => CountRuns(mask, firstRun, EdgeOf(strip), EdgeOf(strip + 1)));
        for (var row = 0; row < mask.RowCount; row++)
            firstRun[row + 1] = checked(firstRun[row + 1] + firstRun[row]);
        var parents = new int[firstRun[^1]];
        var labelling = new RunLabelling(mask, firstRun, parents, contiguity == Contiguity.Queen);
        Parallel.For(0, strips, strip => labelling.LabelRows(EdgeOf(strip), EdgeOf(strip + 1), cancellation));
        for (var strip = 1; strip < strips; strip++)
            labelling.JoinAcross(EdgeOf(strip));
        return new CellClusters(mask, firstRun, parents, Number(parents));

        int EdgeOf(int strip) => (int)((long)mask.RowCount * strip / strips);
    }

    /// <summary>The sum of values over the cells of each cluster; values that are not known (NaN) are left out.</summary>
    /// <param name="values">One a cell of the raster.</param>
    public double[] Sum(ReadOnlySpan<double> values)
    {
        if (values.Length != (long)_mask.RowCount * _mask.ColumnCount)
            throw new ArgumentException("A raster has as many values as cells.", nameof(values));
        var sums = new double[Count];
        for (var row = 0; row < _mask.RowCount; row++)
        {
            var run = _firstRun[row];
            var rowValues = values.Slice(row * _mask.ColumnCount, _mask.ColumnCount);
            for (var runs = _mask.Runs(row); runs.MoveNext(); run++)
            {
                ref var sum = ref sums[_clusterOfRun[run]];
                foreach (var value in rowValues[runs.Start..runs.End])
                    sum += double.IsNaN(value) ? 0 : value;
            }
        }
        return sums;
    }

    /// <summary>The cluster of every cell and one more, 0 outside all clusters: four bytes a cell, for those who need a raster of them.</summary>
    public int[] ToLabels()
    {
        var labels = new int[_mask.RowCount * _mask.ColumnCount];
        Visit((cluster, row, start, end) => labels.AsSpan((row * _mask.ColumnCount) + start, end - start).Fill(cluster + 1));
        return labels;
    }

    /// <summary>Whether each cluster has a cell in another mask of the same size.</summary>
    internal bool[] Meeting(CellMask other)
    {
        var isMet = new bool[Count];
        Visit((cluster, row, start, end) => isMet[cluster] = isMet[cluster] || Meets(other.Row(row), start, end));
        return isMet;
    }

    /// <summary>Hands out every run: its cluster, its row, its first column and the first after it.</summary>
    internal void Visit(Action<int, int, int, int> visit)
    {
        for (var row = 0; row < _mask.RowCount; row++)
        {
            var run = _firstRun[row];
            for (var runs = _mask.Runs(row); runs.MoveNext(); run++)
                visit(_clusterOfRun[run], row, runs.Start, runs.End);
        }
    }

    private static bool Meets(ReadOnlySpan<ulong> words, int start, int end)
    {
        for (var column = start; column < end; column = (column | 63) + 1)
        {
            var word = words[column >> 6] >> (column & 63);
            var width = Math.Min(end, (column | 63) + 1) - column;
            if (width < 64)
                word &= (1UL << width) - 1;
            if (word != 0)
                return true;
        }
        return false;
    }

    private static void CountRuns(CellMask mask, int[] runsBefore, int from, int to)
    {
        for (var row = from; row < to; row++)
            runsBefore[row + 1] = RowRuns.CountOf(mask.Row(row));
    }

    /// <summary>Puts the number of its cluster in the place of every run's parent, which never comes after it.</summary>
    private static int Number(int[] parents)
    {
        var count = 0;
        for (var run = 0; run < parents.Length; run++)
        {
            var parent = parents[run];
            var cluster = parents[parent];
            // Without a branch: which runs are the first of their cluster cannot be guessed.
            parents[run] = parent == run ? count : cluster;
            count += parent == run ? 1 : 0;
        }
        return count;
    }
}
