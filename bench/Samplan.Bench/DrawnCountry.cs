using NetTopologySuite.Geometries;

namespace Samplan.Bench;

/// <summary>
/// An invented country of Sweden's size in EPSG:3006: municipalities that fill it with crooked common borders, places, roads between them and
/// inhabited cells of 1 km around them. The same seed gives the same country.
/// </summary>
internal sealed class DrawnCountry
{
    public const int Seed = 20261121;
    public const int MunicipalityCount = Columns * Rows;
    public const int PlaceCount = 2_017;
    public const int CellCount = 103_464;
    public const int CellMetres = 1_000;
    private const int Columns = 10;
    private const int Rows = 29;
    private const double ColumnMetres = 40_000;
    private const double RowMetres = 48_000;
    private const double West = 300_000;
    private const double South = 6_150_000;
    private const double NearestPlacesMetres = 6_000;
    private const double CellSpreadMetres = 6_000;
    private const int BorderDepth = 6;
    private readonly Random _random = new(Seed);

    private DrawnCountry()
    {
        Municipalities = DrawMunicipalities();
        Sites = DrawSites();
        Places = [.. Sites.Select(site => Wavy(_random, site, 300 + (_random.NextDouble() * 2_100), 40))];
        Populations = [.. Sites.Select((_, place) => 200 + (int)(400_000 / Math.Pow(place + 1, 1.05)))];
        Roads = DrawRoads();
        DrawCells();
    }

    public static DrawnCountry Drawn { get; } = new();

    public IReadOnlyList<Polygon> Municipalities { get; }

    public IReadOnlyList<Coordinate> Sites { get; }

    /// <summary>Outlines of 40 corners around the sites.</summary>
    public IReadOnlyList<Polygon> Places { get; }

    public IReadOnlyList<int> Populations { get; }

    public IReadOnlyList<LineString> Roads { get; }

    /// <summary>Lower-left corners.</summary>
    public double[] CellEastings { get; } = new double[CellCount];

    /// <inheritdoc cref="CellEastings"/>
    public double[] CellNorthings { get; } = new double[CellCount];

    public double?[] CellPersons { get; } = new double?[CellCount];

    /// <summary>A closed ring around a point, with a few waves.</summary>
    public static Polygon Wavy(Random random, Coordinate middle, double radius, int corners)
    {
        var waves = random.Next(3, 9);
        var ring = Enumerable.Range(0, corners).Select(i => Corner(middle, radius, waves, i * Math.Tau / corners)).ToList();
        return GeometryFactory.Default.CreatePolygon([.. ring, ring[0].Copy()]);
    }

    private static Coordinate Corner(Coordinate middle, double radius, int waves, double angle)
    {
        var reach = radius * (1 + (0.25 * Math.Sin(waves * angle)));
        return new Coordinate(Centimetres(middle.X + (reach * Math.Cos(angle))), Centimetres(middle.Y + (reach * Math.Sin(angle))));
    }

    private Polygon[] DrawMunicipalities()
    {
        var corners = new Coordinate[Rows + 1, Columns + 1];
        for (var row = 0; row <= Rows; row++)
        {
            for (var column = 0; column <= Columns; column++)
                corners[row, column] = new Coordinate(West + ((column + Sway(0.15)) * ColumnMetres), South + ((row + Sway(0.15)) * RowMetres));
        }
        var eastward = Edges(Rows + 1, Columns, (row, column) => (corners[row, column], corners[row, column + 1]));
        var northward = Edges(Rows, Columns + 1, (row, column) => (corners[row, column], corners[row + 1, column]));
        var areas =
            from row in Enumerable.Range(0, Rows)
            from column in Enumerable.Range(0, Columns)
            select GeometryFactory.Default.CreatePolygon([
                .. eastward[row, column].SkipLast(1),
                .. northward[row, column + 1].SkipLast(1),
                .. eastward[row + 1, column].Skip(1).Reverse(),
                .. northward[row, column].AsEnumerable().Reverse(),
            ]);
        return [.. areas];
    }

    private Coordinate[,][] Edges(int rows, int columns, Func<int, int, (Coordinate From, Coordinate To)> ends)
    {
        var edges = new Coordinate[rows, columns][];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                edges[row, column] = Crooked(ends(row, column), BorderDepth);
        }
        return edges;
    }

    // Midpoints pushed aside, again and again.
    private Coordinate[] Crooked((Coordinate From, Coordinate To) ends, int depth)
    {
        var line = new List<Coordinate> { Rounded(ends.From), Rounded(ends.To) };
        for (; depth > 0; depth--)
        {
            for (var i = line.Count - 1; i > 0; i--)
            {
                var (from, to, aside) = (line[i - 1], line[i], Sway(0.08));
                var middle = new Coordinate(((from.X + to.X) / 2) + (aside * (to.Y - from.Y)), ((from.Y + to.Y) / 2) - (aside * (to.X - from.X)));
                line.Insert(i, Rounded(middle));
            }
        }
        return [.. line];
    }

    private List<Coordinate> DrawSites()
    {
        var sites = new List<Coordinate>(PlaceCount);
        while (sites.Count < PlaceCount)
        {
            var site = new Coordinate(
                West + ((0.5 + (_random.NextDouble() * (Columns - 1))) * ColumnMetres),
                South + ((0.5 + (_random.NextDouble() * (Rows - 1))) * RowMetres)
            );
            if (sites.TrueForAll(other => other.Distance(site) > NearestPlacesMetres))
                sites.Add(Rounded(site));
        }
        return sites;
    }

    private LineString[] DrawRoads() =>
        [
            .. Sites.SelectMany(site =>
                Sites
                    .Where(other => !ReferenceEquals(other, site))
                    .OrderBy(other => other.Distance(site))
                    .Take(2)
                    .Select(other => GeometryFactory.Default.CreateLineString(Crooked((site, other), BorderDepth)))
            ),
        ];

    private void DrawCells()
    {
        var taken = new HashSet<(int Column, int Row)>();
        while (taken.Count < CellCount)
        {
            // Large places are drawn more often than small ones.
            var place = (int)(PlaceCount * Math.Pow(_random.NextDouble(), 1.5));
            var spread = CellSpreadMetres * Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
            var angle = _random.NextDouble() * Math.Tau;
            var column = (int)Math.Floor((Sites[place].X + (spread * Math.Cos(angle))) / CellMetres);
            var row = (int)Math.Floor((Sites[place].Y + (spread * Math.Sin(angle))) / CellMetres);
            var cell = taken.Count;
            if (!taken.Add((column, row)))
                continue;
            (CellEastings[cell], CellNorthings[cell]) = (column * CellMetres, row * CellMetres);
            CellPersons[cell] = 1 + (int)(100 * Math.Pow(_random.NextDouble(), -0.6));
        }
    }

    private double Sway(double most) => ((_random.NextDouble() * 2) - 1) * most;

    private static Coordinate Rounded(Coordinate point) => new(Centimetres(point.X), Centimetres(point.Y));

    private static double Centimetres(double metres) => Math.Round(metres * 100) / 100;
}
