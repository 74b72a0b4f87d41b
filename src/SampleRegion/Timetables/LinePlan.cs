using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.People;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.Timetables;

/// <summary>
/// The region's lines over the stops that it has: from every place to its town, between towns, in the larger towns, the coastal railway, and boats to the islands. As many trips leave a place
/// as its central stop has departures.
/// </summary>
internal sealed class LinePlan
{
    private const int CityPopulation = 9_000;
    private const double RailMetres = 1_500;
    private const double CorridorMetres = 2_500;

    private readonly Region _region;
    private readonly List<(Place Place, List<Stop> Stops)> _places = [];
    private readonly List<Stop> _roadside;
    private readonly List<TransitLine> _lines = [];
    private readonly List<Stop> _stations = [];

    private LinePlan(Region region)
    {
        _region = region;
        var stops = StopPlan.List(region, region.Figures, region.Seed).ToList();
        var next = 0;
        foreach (var place in region.Figures.Select(figures => figures.Place))
        {
            var count = StopPlan.CountIn(place);
            _places.Add((place, stops.GetRange(next, count)));
            next += count;
        }
        _roadside = stops[next..];
        Stops = stops;
    }

    /// <summary>Every stop of the region, served or not.</summary>
    public IReadOnlyList<Stop> Stops { get; }

    /// <summary>Railway stations, each beside the central stop of its town.</summary>
    public IReadOnlyList<Stop> Stations => _stations;

    public IReadOnlyList<TransitLine> Lines => _lines;

    public static LinePlan Of(Region region)
    {
        var plan = new LinePlan(region);
        var towns = plan._places.Where(place => place.Place.IsCentre).ToList();
        foreach (var (place, stops) in plan._places.Where(place => !place.Place.IsCentre))
        {
            if (place.IsArchipelago)
                plan.AddBoat(place, stops[0]);
            else
                plan.AddLocal(place, stops, towns.Find(town => town.Place.Municipality == place.Municipality).Stops[0]);
        }
        plan.AddRegional(towns);
        foreach (var (place, stops) in towns.Where(town => town.Place.Population >= CityPopulation))
            plan.AddCity(place, stops);
        plan.AddRailway(towns);
        return plan;
    }

    private void AddLocal(Place place, List<Stop> stops, Stop town)
    {
        if (stops[0].Weekday == 0)
            return;
        var inside = stops.Skip(1).OrderByDescending(stop => stop.Point.SquareTo(town.Point)).Take(3);
        var along = _roadside.Where(stop => IsBetween(place.Heart, town.Point, stop.Point)).OrderBy(stop => stop.Point.SquareTo(place.Heart)).Take(8);
        Add(
            $"{place.Code[^3..]}-{place.Municipality.Code}",
            $"{place.Name}–{place.Municipality.Name}",
            LineKind.Bus,
            [stops[0], .. inside, .. along, town],
            stops[0]
        );
    }

    private void AddBoat(Place place, Stop quay)
    {
        var mainland = _places.Where(other => !other.Place.IsArchipelago).MinBy(other => other.Place.Heart.SquareTo(place.Heart));
        Add(
            $"B-{place.Code}",
            $"Båt {place.Name}–{mainland.Place.Name}",
            LineKind.Boat,
            [quay, mainland.Stops[0]],
            quay with
            {
                Weekday = Math.Max(quay.Weekday, 3),
            }
        );
    }

    private void AddRegional(List<(Place Place, List<Stop> Stops)> towns)
    {
        var laid = new HashSet<(string, string)>();
        foreach (var (town, stops) in towns)
        {
            foreach (var (other, ends) in towns.Where(other => other.Place != town).OrderBy(other => other.Place.Heart.SquareTo(town.Heart)).Take(3))
            {
                if (!laid.Add(string.CompareOrdinal(town.Code, other.Code) < 0 ? (town.Code, other.Code) : (other.Code, town.Code)))
                    continue;
                var trips = 8 + (int)(Math.Min(town.Population, other.Population) / 800);
                Add(
                    $"R{100 + laid.Count}",
                    $"{town.Name}–{other.Name}",
                    LineKind.Bus,
                    [stops[0], ends[0]],
                    stops[0] with
                    {
                        Weekday = trips,
                        Saturday = trips / 2,
                        Sunday = trips / 3,
                    }
                );
            }
        }
    }

    // Each line comes in through one sector of the town and goes out through the opposite one.
    private void AddCity(Place place, List<Stop> stops)
    {
        var outer = stops.Skip(1).OrderBy(stop => Bearing(place.Heart, stop.Point)).ToList();
        var sectors = Math.Max(2, 2 * (int)Math.Round(outer.Count / 16.0));
        for (var line = 0; line < sectors / 2; line++)
        {
            var inward = Sector(line).OrderByDescending(stop => stop.Point.SquareTo(place.Heart));
            var outward = Sector(line + (sectors / 2)).OrderBy(stop => stop.Point.SquareTo(place.Heart));
            var made = Add(
                $"{place.Municipality.Code}-{line + 1}",
                $"Linje {line + 1} {place.Name}",
                LineKind.Bus,
                [.. inward, stops[0], .. outward],
                stops[0] with
                {
                    Weekday = 34,
                    Saturday = 18,
                    Sunday = 14,
                }
            );
            if (line == 0 && place == _region.Places[0])
                _lines[made] = _lines[made] with { HeadwaySeconds = 600 };
        }

        IEnumerable<Stop> Sector(int sector) => outer.Where((_, index) => index * sectors / outer.Count == sector);
    }

    private void AddRailway(List<(Place Place, List<Stop> Stops)> towns)
    {
        var rails = _region.Roads.Where(road => road.Class == "järnväg").SelectMany(road => road.Line).ToList();
        var served = towns
            .Where(town => rails.Exists(point => point.DistanceTo(town.Place.Heart) < RailMetres))
            .OrderByDescending(town => town.Place.Heart.Y - (0.3 * town.Place.Heart.X))
            .ToList();
        foreach (var (place, stops) in served)
        {
            var point = new Point2(place.Heart.X + 120, place.Heart.Y - 60);
            _stations.Add(new Stop($"J{_stations.Count + 1:000}", $"{place.Name} station", stops[0].Municipality, point, 0, 0, 0, 0));
        }
        if (_stations.Count > 1)
            Add("K1", "Kustpilen", LineKind.Train, _stations, _stations[0] with { Weekday = 18, Saturday = 12, Sunday = 12 });
    }

    /// <param name="trips">Tells how many trips there are each day.</param>
    private int Add(string id, string name, LineKind kind, IReadOnlyList<Stop> stops, Stop trips)
    {
        var minutes = new int[stops.Count];
        var seconds = 0.0;
        for (var i = 1; i < stops.Count; i++)
        {
            var metres = 1.25 * stops[i].Point.DistanceTo(stops[i - 1].Point);
            var kilometresAnHour = kind switch
            {
                LineKind.Train => 105,
                LineKind.Boat => 24,
                _ => metres < 2_000 ? 26 : 62,
            };
            seconds += 20 + (3.6 * metres / kilometresAnHour);
            minutes[i] = Math.Max(minutes[i - 1], (int)Math.Round(seconds / 60));
        }
        _lines.Add(new TransitLine(id, name, kind, stops, minutes, trips.Weekday, trips.Saturday, trips.Sunday));
        return _lines.Count - 1;
    }

    /// <summary>Rises from −2 to 2 round the compass; by the four operations only, as everything here.</summary>
    private static double Bearing(Point2 from, Point2 to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var sum = Math.Abs(x) + Math.Abs(y);
        return sum == 0 ? 0
            : y >= 0 ? 1 - (x / sum)
            : (x / sum) - 1;
    }

    private static bool IsBetween(Point2 from, Point2 to, Point2 point)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var square = (x * x) + (y * y);
        var share = square == 0 ? 0 : (((point.X - from.X) * x) + ((point.Y - from.Y) * y)) / square;
        return share is > 0.05 and < 0.95 && from.Towards(to, share).DistanceTo(point) < CorridorMetres;
    }
}
