using Samplan.SampleRegion.Chance;
using Samplan.SampleRegion.Land;
using Samplan.SampleRegion.Towns;

namespace Samplan.SampleRegion.Streets;

/// <summary>
/// Streets of a place: two sets of parallel streets within its outline, turned at random. Among them are a shopping street for walking only, cycle paths, paths, and in
/// larger places one-way streets that bicycles may use both ways.
/// </summary>
internal sealed class TownStreets
{
    private const double CityPopulation = 10_000;
    private const double LinkMetres = 130;

    private readonly StreetMap _map;
    private readonly Place _place;
    private readonly Dictionary<(int Column, int Row), long> _crossings = [];
    private readonly List<long> _numbered = [];
    private readonly PointGrid _near;
    private readonly List<Point2> _points = [];

    private TownStreets(StreetMap map, Place place, ulong seed)
    {
        (_map, _place) = (map, place);
        var chance = new Prng(seed, "streets " + place.Code);
        var spacing =
            place.Population < 1_000 ? 130.0
            : place.Population < CityPopulation ? 150.0
            : 170.0;
        var angle = chance.Between(0, Math.PI / 2);
        var (cos, sin) = (StableMath.Cos(angle), StableMath.Sin(angle));
        var reach = (int)(PlacePlan.FarthestRadii * place.RadiusMetres / spacing) + 1;
        for (var column = -reach; column <= reach; column++)
        {
            for (var row = -reach; row <= reach; row++)
            {
                var (x, y) = (column * spacing, row * spacing);
                var point = new Point2(Lines.Tenth(place.Heart.X + (x * cos) - (y * sin)), Lines.Tenth(place.Heart.Y + (x * sin) + (y * cos)));
                if (!Shape.Holds(place.Outline, point))
                    continue;
                var node = map.NodeAt(point);
                _crossings.Add((column, row), node);
                _numbered.Add(node);
                _points.Add(point);
            }
        }
        _near = new PointGrid(_points, 300);
    }

    /// <summary>Draws the streets of a place and joins them to the roads that pass through it or, where none does, to the nearest.</summary>
    /// <param name="roadPoints">Points of the roads, in or about the place; a ferry's are its quays.</param>
    /// <returns>The crossings of its streets.</returns>
    public static IReadOnlyList<Point2> Draw(StreetMap map, Place place, IReadOnlyList<Point2> roadPoints, ulong seed)
    {
        var streets = new TownStreets(map, place, seed);
        if (streets._points.Count == 0)
            return [];
        streets.DrawRows((column, row) => (column, row + 1), isAcross: false);
        streets.DrawRows((column, row) => (column + 1, row), isAcross: true);
        streets.JoinRoads(roadPoints);
        if (place.Population > CityPopulation)
            map.Tag(streets._numbered[0], "barrier", "bollard");
        return streets._points;
    }

    private void DrawRows(Func<int, int, (int Column, int Row)> next, bool isAcross)
    {
        foreach (var (start, node) in _crossings)
        {
            var before = (Column: (2 * start.Column) - next(start.Column, start.Row).Column, Row: (2 * start.Row) - next(start.Column, start.Row).Row);
            if (_crossings.ContainsKey(before))
                continue;
            var street = new List<long> { node };
            for (var at = next(start.Column, start.Row); _crossings.TryGetValue(at, out var further); at = next(at.Column, at.Row))
                street.Add(further);
            if (street.Count > 1)
                Draw(street, isAcross ? start.Row : start.Column, isAcross);
        }
    }

    private void Draw(List<long> street, int number, bool isAcross)
    {
        var isCity = _place.Population > CityPopulation;
        var name = $"{(isAcross ? "Tvärgatan" : "Långgatan")} {number + 100}";
        if (number == 0)
            _map.AddWay(
                street,
                ("highway", "tertiary"),
                ("maxspeed", isCity ? "50" : "40"),
                ("name", isAcross ? "Kyrkogatan" : "Storgatan"),
                ("cycleway", "track")
            );
        else if (isCity && isAcross && number == 1)
            _map.AddWay(street, ("highway", "pedestrian"), ("bicycle", "yes"), ("name", "Gågatan"));
        else if (number % 7 == 3)
            _map.AddWay(street, ("highway", "cycleway"), ("foot", "yes"));
        else if (number % 5 == 4)
            _map.AddWay(street, ("highway", "footway"));
        else if (isCity && Math.Abs(number) <= 2)
            _map.AddWay(
                number < 0 ? Enumerable.Reverse(street) : street,
                ("highway", "residential"),
                ("maxspeed", "30"),
                ("oneway", "yes"),
                ("oneway:bicycle", "no"),
                ("name", name)
            );
        else
            _map.AddWay(street, ("highway", "residential"), ("maxspeed", isCity ? "40" : "30"), ("name", name));
    }

    private void JoinRoads(IReadOnlyList<Point2> roadPoints)
    {
        var nearest = (Metres: double.MaxValue, Road: default(Point2), Crossing: 0);
        var joined = 0;
        foreach (var road in roadPoints)
        {
            var crossing = _near.Nearest(road);
            if (crossing < 0)
                continue;
            var metres = _points[crossing].DistanceTo(road);
            if (metres < nearest.Metres)
                nearest = (metres, road, crossing);
            if (metres is > LinkMetres or 0)
                continue;
            _map.AddWay([_map.NodeAt(road), _numbered[crossing]], ("highway", "residential"), ("maxspeed", "40"));
            joined++;
        }
        if (joined == 0 && nearest.Metres is > 0 and < double.MaxValue)
            _map.AddWay([_map.NodeAt(nearest.Road), _numbered[nearest.Crossing]], ("highway", "tertiary"), ("maxspeed", "50"), ("name", "Infarten"));
    }
}
