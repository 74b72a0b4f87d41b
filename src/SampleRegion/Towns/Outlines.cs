using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Towns;

/// <summary>
/// Built-up outlines: star-shaped around the site, so always valid; longer along the roads, uneven, and kept off the water. The area
/// is what the number of inhabitants asks for, where the ground allows.
/// </summary>
internal sealed class Outlines(Landscape landscape, RouteGrid roads, ulong seed)
{
    private readonly Noise _noise = new(Prng.Mix(seed ^ 0x0071));

    public Point2[] Draw(Place place)
    {
        var radius = place.RadiusMetres;
        var count = Math.Clamp((int)(radius / 18) / 4 * 4, 28, 132);
        var directions = Enumerable
            .Range(0, count)
            .Select(i => new Point2(StableMath.Cos(2 * Math.PI * i / count), StableMath.Sin(2 * Math.PI * i / count)))
            .ToArray();
        var bearings = ListBearings(place.Site, radius);
        var reach = directions.Select(direction => Reach(place.Site, direction, radius * PlacePlan.FarthestRadii)).ToArray();
        var wish = directions.Select(direction => radius * Wish(place.Site, direction, radius, bearings)).ToArray();
        var scale = 1.0;
        var lengths = wish;
        for (var pass = 0; pass < 8; pass++)
        {
            lengths = [.. wish.Select((length, i) => Math.Min(length * scale, reach[i]))];
            Blunt(lengths);
            scale *= Math.Sqrt(Math.PI * radius * radius / Shape.SignedArea(Ring(place.Site, directions, lengths)));
        }
        return Ring(place.Site, directions, lengths);
    }

    private Point2[] Ring(Point2 site, Point2[] directions, double[] lengths)
    {
        var frame = landscape.Frame;
        var ring = new Point2[directions.Length + 1];
        for (var i = 0; i < directions.Length; i++)
        {
            ring[i] = new Point2(
                Math.Round((frame.West + site.X + (directions[i].X * lengths[i])) * 10) / 10,
                Math.Round((frame.South + site.Y + (directions[i].Y * lengths[i])) * 10) / 10
            );
        }
        ring[^1] = ring[0];
        return ring;
    }

    private double Wish(Point2 site, Point2 direction, double radius, List<Point2> bearings)
    {
        var (x, y) = ((site.X / 700) + (direction.X * 1.3), (site.Y / 700) + (direction.Y * 1.3));
        var lobe = 0.0;
        foreach (var bearing in bearings)
            lobe = Math.Max(lobe, (direction.X * bearing.X) + (direction.Y * bearing.Y) - 0.8);
        return Math.Max(0.45, 0.85 + (0.4 * _noise.Fractal(x, y, 4, 0.6)) + (lobe * Math.Min(2.4, 1 + (radius / 1_500))));
    }

    /// <summary>Metres along a direction until water or the farthest.</summary>
    private double Reach(Point2 site, Point2 direction, double farthest)
    {
        for (var metres = 60.0; metres < farthest; metres += 60)
        {
            if (!landscape.IsGround(new Point2(site.X + (direction.X * metres), site.Y + (direction.Y * metres))))
                return Math.Max(metres - 60, 40);
        }
        return farthest;
    }

    private List<Point2> ListBearings(Point2 site, double radius)
    {
        var bearings = new List<Point2>();
        var outer = Math.Max(1.7 * radius, 1_500);
        for (var x = -outer; x <= outer; x += 500)
        {
            for (var y = -outer; y <= outer; y += 500)
            {
                var metres = Math.Sqrt((x * x) + (y * y));
                if (metres > outer || metres < outer - 900)
                    continue;
                if (roads.IsRoad(new Point2(site.X + x, site.Y + y)))
                    bearings.Add(new Point2(x / metres, y / metres));
            }
        }
        return bearings;
    }

    /// <summary>No spike: a length is at most a quarter longer than its neighbours.</summary>
    private static void Blunt(double[] lengths)
    {
        for (var i = 0; i < 2 * lengths.Length; i++)
            lengths[i % lengths.Length] = Math.Min(lengths[i % lengths.Length], 1.25 * lengths[(i + lengths.Length - 1) % lengths.Length]);
        for (var i = 2 * lengths.Length; i > 0; i--)
            lengths[i % lengths.Length] = Math.Min(lengths[i % lengths.Length], 1.25 * lengths[(i + 1) % lengths.Length]);
    }
}
