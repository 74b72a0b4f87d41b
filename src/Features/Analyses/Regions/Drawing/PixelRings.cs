using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;

namespace Samplan.Analyses.Regions.Drawing;

/// <summary>
/// An area as rings of whole pixels. Neighbours that share vertices on the ground share them here too, so that the line between two units is the same
/// for both, and what is left when the lines within a region are taken away is its outline.
/// </summary>
internal sealed class PixelRings
{
    private readonly List<(int X, int Y)[]> _rings = [];

    public PixelRings(Geometry shape, Func<double, double, (double X, double Y)> pixel)
    {
        for (var index = 0; index < shape.NumGeometries; index++)
        {
            if (shape.GetGeometryN(index) is not Polygon polygon)
                continue;
            Add(polygon.ExteriorRing, pixel);
            foreach (var hole in polygon.InteriorRings)
                Add(hole, pixel);
        }
    }

    /// <summary>The data of an SVG path.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        foreach (var ring in _rings)
        {
            for (var point = 0; point < ring.Length - 1; point++)
                Append(path, ring[point], isFirst: point == 0);
            path.Append('Z');
        }
        return path.ToString();
    }

    /// <summary>The lines that only one of the areas has: their outline together.</summary>
    public static string OutlineOf(IReadOnlyList<PixelRings> areas)
    {
        var counts = new Dictionary<(int, int, int, int), int>();
        foreach (var ring in areas.SelectMany(area => area._rings))
        {
            for (var point = 1; point < ring.Length; point++)
            {
                var line = Line(ring[point - 1], ring[point]);
                counts[line] = counts.GetValueOrDefault(line) + 1;
            }
        }
        var path = new StringBuilder();
        foreach (var ring in areas.SelectMany(area => area._rings))
        {
            var isDrawing = false;
            for (var point = 1; point < ring.Length; point++)
            {
                var isOuter = counts[Line(ring[point - 1], ring[point])] == 1;
                if (isOuter && !isDrawing)
                    Append(path, ring[point - 1], isFirst: true);
                if (isOuter)
                    Append(path, ring[point], isFirst: false);
                isDrawing = isOuter;
            }
        }
        return path.ToString();
    }

    private void Add(LineString ring, Func<double, double, (double X, double Y)> pixel)
    {
        var points = new List<(int X, int Y)>();
        foreach (var coordinate in ring.Coordinates)
        {
            var (x, y) = pixel(coordinate.X, coordinate.Y);
            var at = ((int)Math.Round(x), (int)Math.Round(y));
            if (points.Count == 0 || points[^1] != at)
                points.Add(at);
        }
        // An island smaller than a pixel is no ring.
        if (points.Count > 3)
            _rings.Add([.. points]);
    }

    private static (int, int, int, int) Line((int X, int Y) from, (int X, int Y) to) =>
        from.CompareTo(to) <= 0 ? (from.X, from.Y, to.X, to.Y) : (to.X, to.Y, from.X, from.Y);

    private static void Append(StringBuilder path, (int X, int Y) point, bool isFirst) =>
        path.Append(CultureInfo.InvariantCulture, $"{(isFirst ? 'M' : 'L')}{point.X} {point.Y}");
}
