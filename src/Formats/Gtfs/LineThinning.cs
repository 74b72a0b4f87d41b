namespace Samplan.Formats.Gtfs;

/// <summary>Leaves out points that lie near the line between those that stay: Douglas and Peucker (1973), without recursion.</summary>
internal static class LineThinning
{
    private const double MetresAUnit = 6_371_008.8 * Math.PI / 180 / 1e7;

    /// <param name="line">WGS 84 degrees × 10⁷; two points or more. Both ends stay.</param>
    /// <param name="toleranceMetres">No point that is left out lies farther from the thinned line.</param>
    public static IReadOnlyList<(int Longitude, int Latitude)> Thin(IReadOnlyList<(int Longitude, int Latitude)> line, double toleranceMetres)
    {
        var isKept = new bool[line.Count];
        isKept[0] = isKept[^1] = true;
        var pieces = new Stack<(int First, int Last)>();
        pieces.Push((0, line.Count - 1));
        while (pieces.TryPop(out var piece))
        {
            var (farthest, metres) = (0, toleranceMetres);
            for (var i = piece.First + 1; i < piece.Last; i++)
            {
                var aside = Aside(line[i], line[piece.First], line[piece.Last]);
                if (aside > metres)
                    (farthest, metres) = (i, aside);
            }
            if (farthest == 0)
                continue;
            isKept[farthest] = true;
            pieces.Push((piece.First, farthest));
            pieces.Push((farthest, piece.Last));
        }
        return [.. line.Where((_, i) => isKept[i])];
    }

    private static double Aside((int Longitude, int Latitude) point, (int Longitude, int Latitude) from, (int Longitude, int Latitude) to)
    {
        var shrink = Math.Cos(double.DegreesToRadians(point.Latitude / 1e7)) * MetresAUnit;
        var (x, y) = (((double)from.Longitude - point.Longitude) * shrink, ((double)from.Latitude - point.Latitude) * MetresAUnit);
        var (dx, dy) = (((double)to.Longitude - from.Longitude) * shrink, ((double)to.Latitude - from.Latitude) * MetresAUnit);
        var squared = dx * dx + dy * dy;
        var share = squared > 0 ? Math.Clamp(-(x * dx + y * dy) / squared, 0, 1) : 0;
        return double.Hypot(x + share * dx, y + share * dy);
    }
}
