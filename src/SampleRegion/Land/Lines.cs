namespace Samplan.SampleRegion.Land;

/// <summary>What roads and rivers have in common.</summary>
internal static class Lines
{
    public static double Tenth(double metres) => Math.Round(metres * 10) / 10;

    /// <summary>Chaikin's corner cutting (1974), twice, the ends kept.</summary>
    public static Point2[] Smoothed(List<Point2> line)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var cut = new List<Point2> { line[0] };
            for (var i = 0; i + 1 < line.Count; i++)
            {
                if (i > 0)
                    cut.Add(line[i].Towards(line[i + 1], 0.25));
                if (i + 2 < line.Count)
                    cut.Add(line[i].Towards(line[i + 1], 0.75));
            }
            cut.Add(line[^1]);
            line = cut;
        }
        return [.. line];
    }
}
