namespace Samplan.Engine.Flows.Corridors;

/// <summary>The smooth line of a bundled link: a Bézier curve by the vertices of its way, with a point halfway between each two so that it keeps near them (Wallinger et al. 2021, section 4.3, smoothing 2).</summary>
public static class BundleCurve
{
    private const int PointsAVertex = 12;

    /// <param name="way">At least two points, in a plane.</param>
    /// <returns>From the first of them to the last.</returns>
    public static IReadOnlyList<(double X, double Y)> Through(IReadOnlyList<(double X, double Y)> way)
    {
        if (way.Count < 3)
            return way;
        var controls = new List<(double X, double Y)> { way[0] };
        for (var i = 1; i < way.Count; i++)
        {
            controls.Add(((way[i - 1].X + way[i].X) / 2, (way[i - 1].Y + way[i].Y) / 2));
            controls.Add(way[i]);
        }
        var pieces = PointsAVertex * way.Count;
        return [.. Enumerable.Range(0, pieces + 1).Select(i => At([.. controls], (double)i / pieces))];
    }

    // De Casteljau's construction: steady for many points.
    private static (double X, double Y) At((double X, double Y)[] points, double share)
    {
        for (var left = points.Length - 1; left > 0; left--)
        {
            for (var i = 0; i < left; i++)
                points[i] = (points[i].X + share * (points[i + 1].X - points[i].X), points[i].Y + share * (points[i + 1].Y - points[i].Y));
        }
        return points[0];
    }
}
