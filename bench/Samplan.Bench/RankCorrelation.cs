namespace Samplan.Bench;

/// <summary>Spearman's rank correlation; equals have the mean of their ranks.</summary>
internal static class RankCorrelation
{
    public static double Of(double[] first, double[] second)
    {
        var (x, y) = (Ranks(first), Ranks(second));
        var mean = (x.Length + 1) / 2.0;
        var (both, xs, ys) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            both += (x[i] - mean) * (y[i] - mean);
            xs += (x[i] - mean) * (x[i] - mean);
            ys += (y[i] - mean) * (y[i] - mean);
        }
        return both / Math.Sqrt(xs * ys);
    }

    private static double[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        var ranks = new double[values.Length];
        for (var start = 0; start < order.Length; )
        {
            var end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
                end++;
            for (var i = start; i < end; i++)
                ranks[order[i]] = (start + end + 1) / 2.0;
            start = end;
        }
        return ranks;
    }
}
