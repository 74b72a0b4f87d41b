namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Joins the runs of neighbouring rows into sets; the first run of a set stands for it, whatever the order of the joins.</summary>
/// <param name="reach">How far beside each other two runs still touch: 0 for rook, 1 for queen.</param>
internal sealed class RunLabelling(CellMask mask, int[] firstRun, int[] parents, int reach)
{
    /// <summary>Joins all runs of the rows; strips of rows do not disturb each other.</summary>
    public void LabelRows(int from, int to, CancellationToken cancellation)
    {
        for (var row = from; row < to; row++)
        {
            if ((row & 255) == 0)
                cancellation.ThrowIfCancellationRequested();
            for (var run = firstRun[row]; run < firstRun[row + 1]; run++)
                parents[run] = run;
            if (row > from)
                JoinAcross(row);
        }
    }

    /// <summary>Joins the runs of a row with those of the row above.</summary>
    public void JoinAcross(int row)
    {
        int upper = firstRun[row - 1],
            lower = firstRun[row];
        if (upper == lower || lower == firstRun[row + 1])
            return;
        var above = mask.Runs(row - 1);
        var below = mask.Runs(row);
        above.MoveNext();
        below.MoveNext();
        while (true)
        {
            if (above.Start < below.End + reach && below.Start < above.End + reach)
                Unite(upper, lower);
            if (above.End < below.End)
            {
                if (!above.MoveNext())
                    return;
                upper++;
            }
            else
            {
                if (!below.MoveNext())
                    return;
                lower++;
            }
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
}
