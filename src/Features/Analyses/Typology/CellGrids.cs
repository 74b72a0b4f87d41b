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
        var grids = new SortedDictionary<double, SortedDictionary<(int Row, int Column), double?>>();
        for (var cell = 0; cell < content.Rows; cell++)
        {
            if (eastings[cell] is not { } easting || northings[cell] is not { } northing || sizes[cell] is not { } own)
                continue;
            var size = own < askedMetres && askedMetres % own == 0 ? askedMetres : own;
            if (!grids.TryGetValue(size, out var cells))
                grids[size] = cells = [];
            var corner = ((int)Math.Floor(northing / size), (int)Math.Floor(easting / size));
            cells[corner] = cells.TryGetValue(corner, out var before) ? before + persons[cell] : persons[cell];
        }
        return
        [
            .. grids.Select(grid => new CellGrid(
                grid.Key,
                [.. grid.Value.Keys.Select(corner => corner.Column)],
                [.. grid.Value.Keys.Select(corner => corner.Row)],
                [.. grid.Value.Values]
            )),
        ];
    }
}
