using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <summary>Shops, schools, care and destinations in the places, by size.</summary>
internal static class ServicePlan
{
    private static readonly (string Kind, string Name, int FromPopulation, int PersonsEach)[] s_kinds =
    [
        ("grocery", "Livsmedel", 320, 3_600),
        ("fuel", "Drivmedel", 850, 5_500),
        ("post", "Postombud", 650, 8_500),
        ("pharmacy", "Apotek", 1_800, 9_000),
        ("school", "Skola", 430, 2_700),
        ("health-centre", "Vårdcentral", 2_450, 9_500),
        ("library", "Bibliotek", 2_450, 24_000),
        ("hospital", "Sjukhus", 16_000, 90_000),
        ("university", "Högskola", 60_000, 90_000),
    ];

    public static bool HasUpperSecondary(Place place) => place.IsCentre && place.Population >= 3_100;

    public static IEnumerable<ServicePoint> List(IReadOnlyList<PlaceFigures> places, ulong seed)
    {
        var chance = new Prng(seed, "services");
        foreach (var figures in places)
        {
            var place = figures.Place;
            foreach (var (kind, name, from, each) in s_kinds)
            {
                var count = place.Population < from ? 0 : 1 + (place.Population / each);
                foreach (var service in Several(place, kind, name, count, chance))
                    yield return service;
            }
            foreach (var service in Several(place, "upper-secondary", "Gymnasieskola", HasUpperSecondary(place) ? 1 + (place.Population / 22_000) : 0, chance))
                yield return service;
            foreach (var service in Several(place, "visitor-destination", "Besöksmål", figures.Destinations, chance))
                yield return service;
        }
    }

    private static IEnumerable<ServicePoint> Several(Place place, string kind, string name, int count, Prng chance)
    {
        for (var number = 1; number <= count; number++)
            yield return new ServicePoint(kind, count > 1 ? $"{name} {place.Name} {number}" : $"{name} {place.Name}", place, Spot.In(place, 0.7, chance));
    }
}
