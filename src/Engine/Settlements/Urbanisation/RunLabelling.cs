namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Joins the runs of neighbouring rows into sets; the first run of a set stands for it, whatever the order of the joins.</summary>
/// <param name="reach">How far beside each other two runs still touch: 0 for rook, 1 for queen.</param>
internal sealed class RunLabelling(CellMask mask, int[] firstRun, int[] parents, int reach)
{
    /// <summary>Joins all runs of the rows; strips of rows do not disturb each other.</summary>
    public void LabelRows(int from, int to, CancellationToken cancellation)
    {
        var (above, below) = (new RowEnds(mask.ColumnCount), new RowEnds(mask.ColumnCount));
        for (var row = from; row < to; row++)
        {
            if ((row & 255) == 0)
                cancellation.ThrowIfCancellationRequested();
            for (var run = firstRun[row]; run < firstRun[row + 1]; run++)
                parents[run] = run;
            below.Read(mask, row);
            if (row > from)
                Join(above, firstRun[row - 1], below, firstRun[row]);
            (above, below) = (below, above);
        }
    }

    /// <summary>Joins the runs of a row with those of the row above.</summary>
    public void JoinAcross(int row)
    {
        var (above, below) = (new RowEnds(mask.ColumnCount), new RowEnds(mask.ColumnCount));
        above.Read(mask, row - 1);
        below.Read(mask, row);
        Join(above, firstRun[row - 1], below, firstRun[row]);
    }

    private void Join(RowEnds above, int firstAbove, RowEnds below, int firstBelow)
    {
        int[] starts = above.Starts,
            ends = above.Ends,
            lowerStarts = below.Starts,
            lowerEnds = below.Ends;
        for (int upper = 0, lower = 0; upper < above.Count && lower < below.Count; )
        {
            if (starts[upper] < lowerEnds[lower] + reach && lowerStarts[lower] < ends[upper] + reach)
                Unite(firstAbove + upper, firstBelow + lower);
            if (ends[upper] < lowerEnds[lower])
                upper++;
            else
                lower++;
        }
    }

    private void Unite(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a < b)
            parents[b] = a;
        else
            parents[a] = b;
    }

    private int Find(int run)
    {
        while (parents[run] != run)
        {
            parents[run] = parents[parents[run]];
            run = parents[run];
        }
        return run;
    }

    /// <summary>The runs of one row, each read from the bits once and used twice: below a row and above the next.</summary>
    private sealed class RowEnds(int columnCount)
    {
        public int[] Starts { get; } = new int[(columnCount / 2) + 1];

        public int[] Ends { get; } = new int[(columnCount / 2) + 1];

        public int Count { get; private set; }

        public void Read(CellMask mask, int row)
        {
            Count = 0;
            for (var runs = mask.Runs(row); runs.MoveNext(); Count++)
                (Starts[Count], Ends[Count]) = (runs.Start, runs.End);
        }
    }
}
