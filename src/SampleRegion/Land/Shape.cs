namespace Samplan.SampleRegion.Land;

/// <summary>Polygons with their holes: each an array of rings, the shell first (counter-clockwise, holes clockwise), closed, in EPSG:3006.</summary>
internal sealed record Shape(IReadOnlyList<Point2[][]> Polygons)
{
    public static double SignedArea(Point2[] ring)
    {
        var sum = 0.0;
        for (var i = 0; i + 1 < ring.Length; i++)
            sum += ((ring[i].X - ring[0].X) * (ring[i + 1].Y - ring[0].Y)) - ((ring[i + 1].X - ring[0].X) * (ring[i].Y - ring[0].Y));
        return sum / 2;
    }

    public static bool Holds(Point2[] ring, Point2 point)
    {
        var inside = false;
        for (var i = 0; i + 1 < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[i + 1]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < a.X + ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)))
                inside = !inside;
        }
        return inside;
    }
}
