using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Routing;
using Samplan.Geo;

namespace Samplan.Accessibility.Ground;

/// <summary>Lays the region out in squares: those of the population file, and empty ones where the municipalities reach farther.</summary>
internal static class CellReading
{
    private const int DefaultSize = 1_000;
    private const int MostCells = 400_000;

    /// <param name="population">The newest population grid; null where nobody has imported one.</param>
    /// <param name="areas">Of the municipalities, in their order.</param>
    public static RegionCells Read(DatasetContent? population, IReadOnlyList<Geometry?> areas, CancellationToken cancellation)
    {
        var size = population is null ? DefaultSize : SizeOf(population);
        var persons = population is null ? [] : PersonsOf(population, size);
        var owners = new Dictionary<(int Column, int Row), int>();
        for (var owner = 0; owner < areas.Count; owner++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (areas[owner] is { } area)
                Own(area, owner, size, owners);
        }
        return Lattice(size, [.. owners.Keys.Union(persons.Keys)], owners, persons);
    }

    private static int SizeOf(DatasetContent population) =>
        (int)
            population
                .Numbers("cell_size")
                .OfType<double>()
                .CountBy(size => size)
                .OrderByDescending(size => size.Value)
                .Select(size => size.Key)
                .FirstOrDefault(DefaultSize);

    private static Dictionary<(int Column, int Row), double> PersonsOf(DatasetContent population, int size)
    {
        var persons = new Dictionary<(int, int), double>();
        var (eastings, northings, sizes, people) = (
            population.Numbers("easting"),
            population.Numbers("northing"),
            population.Numbers("cell_size"),
            population.Numbers("population")
        );
        for (var row = 0; row < population.Rows; row++)
        {
            if (people[row] is not > 0 || eastings[row] is not { } easting || northings[row] is not { } northing || sizes[row] is not { } side)
                continue;
            // Squares of another size count where their middle lies.
            var key = ((int)Math.Floor((easting + (side / 2)) / size), (int)Math.Floor((northing + (side / 2)) / size));
            persons[key] = persons.GetValueOrDefault(key) + people[row]!.Value;
        }
        return persons;
    }

    private static void Own(Geometry area, int owner, int size, Dictionary<(int Column, int Row), int> owners)
    {
        var prepared = PreparedGeometryFactory.Prepare(area);
        var box = area.EnvelopeInternal;
        for (var row = (int)Math.Floor(box.MinY / size); row <= box.MaxY / size; row++)
        {
            for (var column = (int)Math.Floor(box.MinX / size); column <= box.MaxX / size; column++)
            {
                if (owners.Count < MostCells && prepared.Covers(new Point((column + 0.5) * size, (row + 0.5) * size)))
                    owners.TryAdd((column, row), owner);
            }
        }
    }

    private static RegionCells Lattice(
        int size,
        List<(int Column, int Row)> cells,
        Dictionary<(int Column, int Row), int> owners,
        Dictionary<(int Column, int Row), double> persons
    )
    {
        var (west, south) = cells.Count == 0 ? (0, 0) : (cells.Min(cell => cell.Column), cells.Min(cell => cell.Row));
        var columns = cells.Count == 0 ? 0 : cells.Max(cell => cell.Column) - west + 1;
        var rows = cells.Count == 0 ? 0 : cells.Max(cell => cell.Row) - south + 1;
        cells.Sort((one, other) => (one.Row, one.Column).CompareTo((other.Row, other.Column)));
        return new RegionCells(
            size,
            west * size,
            south * size,
            columns,
            rows,
            [.. cells.Select(cell => ((cell.Row - south) * columns) + cell.Column - west)],
            [.. cells.Select(cell => persons.GetValueOrDefault(cell))],
            [.. cells.Select(cell => owners.GetValueOrDefault(cell, -1))],
            [.. cells.Select(cell => PointAt((cell.Column + 0.5) * size, (cell.Row + 0.5) * size))]
        );
    }

    private static GeoPoint PointAt(double easting, double northing)
    {
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(easting, northing);
        return OpenNetwork.PointAt(longitude, latitude);
    }
}
