using System.Numerics;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Joins the runs of neighbouring rows into sets; the first run of a set stands for it, whatever the order of the joins.</summary>
/// <param name="mask">The cells.</param>
/// <param name="firstRun">For each row the number of its first run, and one more: the number of runs.</param>
/// <param name="parents">One a run, filled here.</param>
/// <param name="cornersTouch">Queen's contiguity, else rook's.</param>
internal sealed class RunLabelling(CellMask mask, int[] firstRun, int[] parents, bool cornersTouch)
{
    private readonly ulong _corners = cornersTouch ? ulong.MaxValue : 0;

    /// <summary>Joins all runs of the rows; strips of rows do not disturb each other.</summary>
    public void LabelRows(int from, int to, CancellationToken cancellation)
    {
        for (var run = firstRun[from]; run < firstRun[to]; run++)
            parents[run] = run;
        for (var row = from + 1; row < to; row++)
        {
            if ((row & 255) == 0)
                cancellation.ThrowIfCancellationRequested();
            JoinAcross(row);
        }
    }

    /// <summary>
    /// Joins the runs of a row with those of the row above, 64 cells at a time. Two runs that touch do so at one column: the first that they share, or
    /// where one begins just after the other has ended. Of the runs that have begun by then the last of each row are the two.
    /// </summary>
    public void JoinAcross(int row)
    {
        ReadOnlySpan<ulong> above = mask.Row(row - 1),
            below = mask.Row(row);
        int upper = firstRun[row - 1] - 1,
            lower = firstRun[row] - 1;
        ulong upperBefore = 0,
            lowerBefore = 0;
        for (var word = 0; word < below.Length; word++)
        {
            ulong a = above[word],
                b = below[word];
            ulong westOfA = (a << 1) | upperBefore,
                westOfB = (b << 1) | lowerBefore;
            (upperBefore, lowerBefore) = (a >> 63, b >> 63);
            if ((a | b) == 0)
                continue;
            ulong beginsA = a & ~westOfA,
                beginsB = b & ~westOfB;
            var touches = (a & b & ~(westOfA & westOfB)) | (_corners & ((beginsA & westOfB & ~b) | (beginsB & westOfA & ~a)));
            for (; touches != 0; touches &= touches - 1)
            {
                var upToHere = touches ^ (touches - 1);
                Unite(upper + BitOperations.PopCount(beginsA & upToHere), lower + BitOperations.PopCount(beginsB & upToHere));
            }
            upper += BitOperations.PopCount(beginsA);
            lower += BitOperations.PopCount(beginsB);
        }
    }

    /// <summary>
    /// Rem's algorithm with splicing (Dijkstra 1976, A Discipline of Programming; Patwary, Blair and Manne 2010): climbs from both at once, always from the later
    /// parent, and ends as soon as they have one in common. A parent never comes after its run.
    /// </summary>
    private void Unite(int a, int b)
    {
        while (parents[a] != parents[b])
        {
            if (parents[a] < parents[b])
                (a, b) = (b, a);
            var parent = parents[a];
            parents[a] = parents[b];
            if (parent == a)
                return;
            a = parent;
        }
    }
}
