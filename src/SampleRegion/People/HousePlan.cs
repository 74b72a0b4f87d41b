using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <summary>
/// Houses where people live. Those of a place stand over its outline, some hundred metres apart and larger in the middle, and hold exactly its people; in the
/// countryside between there are hamlets, of which most are small localities and some too small for that.
/// </summary>
internal static class HousePlan
{
    public const int HamletsAtScaleOne = 16;

    private const double SpacingMetres = 100;
    private const double JitterMetres = 25;
    private const double HamletSpacingMetres = 70;
    private const double OutsidePlaceMetres = 1_500;

    public static IEnumerable<House> List(Region region, CancellationToken cancellation)
    {
        var chance = new Prng(region.Seed, "houses");
        foreach (var place in region.Places)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var house in OfPlace(place, chance))
                yield return house;
        }
        for (var hamlet = 0; hamlet < HamletsAtScaleOne * region.Options.Scale; hamlet++)
        {
            var middle = ChooseHamlet(region, chance);
            foreach (var house in OfHamlet(middle, chance))
                yield return house;
        }
    }

    private static IEnumerable<House> OfPlace(Place place, Prng chance)
    {
        var ring = place.Outline;
        var spots = new List<(Point2 Point, double Weight)>();
        var (west, east, south, north) = (ring.Min(p => p.X), ring.Max(p => p.X), ring.Min(p => p.Y), ring.Max(p => p.Y));
        for (var x = west + (SpacingMetres / 2); x < east; x += SpacingMetres)
        {
            for (var y = south + (SpacingMetres / 2); y < north; y += SpacingMetres)
            {
                var point = Jittered(x, y, chance);
                if (Shape.Holds(ring, point))
                    spots.Add((point, StableMath.Exp(-place.Heart.DistanceTo(point) / (1.1 * place.RadiusMetres))));
            }
        }
        if (spots.Count == 0)
            spots.Add((place.Heart, 1));
        // What rounding leaves over goes to the next house, so that the sum is the place's.
        var (each, owed) = (place.Population / spots.Sum(spot => spot.Weight), 0.0);
        foreach (var (point, weight) in spots)
        {
            owed += each * weight;
            var persons = (int)Math.Round(owed);
            owed -= persons;
            if (persons > 0)
                yield return new House(point, persons);
        }
    }

    private static IEnumerable<House> OfHamlet(Point2 middle, Prng chance)
    {
        var side = 3 + chance.Index(5);
        for (var i = 0; i < side * side; i++)
        {
            var (column, row) = (i % side, i / side);
            yield return new House(Jittered(middle.X + (column * HamletSpacingMetres), middle.Y + (row * HamletSpacingMetres), chance), 1 + chance.Index(4));
        }
    }

    private static Point2 ChooseHamlet(Region region, Prng chance)
    {
        var frame = region.Frame;
        while (true)
        {
            var point = new Point2(chance.Between(0, frame.WidthMetres), chance.Between(0, frame.HeightMetres));
            var owner = region.Division.Labels[frame.PixelAt(point)] - 1;
            var isOutside = region.Places.All(place => place.Site.DistanceTo(point) > (2 * place.RadiusMetres) + OutsidePlaceMetres);
            if (owner >= 0 && region.Municipalities[owner].IsInside && region.Landscape.IsGround(point) && isOutside)
                return new Point2(point.X + frame.West, point.Y + frame.South);
        }
    }

    private static Point2 Jittered(double x, double y, Prng chance) =>
        new(Math.Round(x + chance.Between(-JitterMetres, JitterMetres)), Math.Round(y + chance.Between(-JitterMetres, JitterMetres)));
}
