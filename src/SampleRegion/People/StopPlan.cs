using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.People;

/// <summary>Stops in the places, one of them the central one, and along the roads between.</summary>
internal static class StopPlan
{
    private static readonly string[] s_streets =
    [
        "Storgatan",
        "Skolan",
        "Kyrkan",
        "Torget",
        "Industrigatan",
        "Badplatsen",
        "Idrottsplatsen",
        "Parkvägen",
        "Kvarnen",
        "Hamnen",
        "Åsen",
        "Ängen",
    ];

    /// <summary>How many stops a place has: they come place by place, the central one first, and those along the roads last.</summary>
    public static int CountIn(Place place) => 1 + (place.Population / 480);

    public static IEnumerable<Stop> List(Region region, IReadOnlyList<PlaceFigures> places, ulong seed)
    {
        var chance = new Prng(seed, "stops");
        var number = 0;
        foreach (var figures in places)
        {
            var place = figures.Place;
            var count = CountIn(place);
            var left = figures.Departures;
            for (var i = 0; i < count; i++)
            {
                var weekday =
                    i + 1 == count
                        ? left
                        : Math.Min(left, i == 0 ? figures.Departures * 2 / (5 + (count / 8)) : chance.Whole(figures.Departures * 0.6 / count));
                left -= weekday;
                var name =
                    i == 0
                        ? $"{place.Name} {(place.IsArchipelago ? "brygga" : place.IsCentre ? "resecentrum" : "centrum")}"
                        : $"{place.Name} {s_streets[i % s_streets.Length]}{(i < s_streets.Length ? "" : $" {i / s_streets.Length}")}";
                yield return Timed($"H{++number:00000}", name, place.Municipality.Name, i == 0 ? place.Heart : Spot.In(place, 0.95, chance), weekday);
            }
        }
        // None in or at a place: what stops there is the place's own, and decides its class.
        var sites = new PointGrid([.. places.Select(figures => figures.Place.Heart)], 10_000);
        foreach (var road in region.Roads.Where(road => road.DailyVehicles is not null))
        {
            for (var i = 9; i + 9 < road.Line.Length; i += 14)
            {
                var point = road.Line[i];
                var owner = region.Division.Labels[region.Frame.PixelAt(new(point.X - region.Frame.West, point.Y - region.Frame.South))] - 1;
                if (owner < 0 || !region.Municipalities[owner].IsInside || sites.Within(point, 8_000).Exists(IsAt))
                    continue;
                bool IsAt(int i) => places[i].Place.Heart.DistanceTo(point) < (PlacePlan.FarthestRadii * places[i].Place.RadiusMetres) + 200;
                var weekday = 1 + chance.Index(road.Class == "lokalväg" ? 5 : 14);
                yield return Timed($"H{++number:00000}", $"{road.Name} km {i * 5 / 14}", region.Municipalities[owner].Name, point, weekday);
            }
        }
    }

    private static Stop Timed(string id, string name, string municipality, Point2 point, int weekday) =>
        new(id, name, municipality, point, weekday, weekday * 9 / 20, weekday * 7 / 20, weekday / 6);
}
