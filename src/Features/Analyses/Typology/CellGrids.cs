using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Typology;

/// <summary>Square cells of one size with their people; the lower-left corner is column and row times the size.</summary>
internal sealed record CellGrid(double SizeMetres, int[] Columns, int[] Rows, double?[] Persons);

/// <summary>
/// The cells of a population file in the size that the typology asks for. Smaller cells are put together where the size divides evenly;
/// a cell of which any part is not known is not known. Other cells keep their size, and their density tells their class all the same.
/// </summary>
internal static class CellGrids
{
    public static IReadOnlyList<CellGrid> Read(DatasetContent content, double askedMetres)
    {
        var (eastings, northings, sizes, persons) = (
            content.Numbers("easting"),
            content.Numbers("northing"),
            content.Numbers("cell_size"),
            content.Numbers("population")
        );
        var grids = new SortedDictionary<double, Dictionary<long, double?>>();
        for (var cell = 0; cell < content.Rows; cell++)
        {
            if (eastings[cell] is not { } easting || northings[cell] is not { } northing || sizes[cell] is not { } own)
                continue;
            var size = own < askedMetres && askedMetres % own == 0 ? askedMetres : own;
            if (!grids.TryGetValue(size, out var cells))
                grids[size] = cells = new Dictionary<long, double?>(content.Rows);
            var corner = ((long)Math.Floor(northing / size) << 32) | (uint)(int)Math.Floor(easting / size);
            cells[corner] = cells.TryGetValue(corner, out var before) ? before + persons[cell] : persons[cell];
        }
        return [.. grids.Select(grid => InOrder(grid.Key, grid.Value))];
    }

    /// <summary>By row and then column, whatever the order of the file.</summary>
    private static CellGrid InOrder(double size, Dictionary<long, double?> cells)
    {
        long[] corners = [.. cells.Keys];
        double?[] persons = [.. cells.Values];
        Array.Sort(corners, persons);
        return new CellGrid(size, [.. corners.Select(corner => (int)(uint)corner)], [.. corners.Select(corner => (int)(corner >> 32))], persons);
    }
}
