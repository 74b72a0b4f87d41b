using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <summary>Random points in a place.</summary>
internal static class Spot
{
    /// <summary>
    /// Towards a random vertex of the outline, which is star-shaped around its site, so always inside. The
    /// <paramref name="spread"/> is how far out at most, 0 to 1; denser in the middle.
    /// </summary>
    public static Point2 In(Place place, double spread, Prng chance)
    {
        var vertices = place.Outline;
        var i = chance.Index(vertices.Length - 1);
        var edge = vertices[i].Towards(vertices[i + 1], chance.Share());
        var point = place.Heart.Towards(edge, spread * 0.96 * chance.Share());
        return new Point2(Math.Round(point.X), Math.Round(point.Y));
    }
}
