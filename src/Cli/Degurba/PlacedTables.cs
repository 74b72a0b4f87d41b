using NetTopologySuite.Geometries;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Formats.GeoTiff;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Cli.Degurba;

/// <summary>Tables of inhabited squares, each in its own coordinate system, put on one grid by exact area: several countries that are classed together.</summary>
internal static class PlacedTables
{
    private const double KilometreMetres = 1000;
    private const string Usual = "EPSG:3035";

    /// <exception cref="RefusedException">A system that cannot be, rasters among the files, or tables that cannot be read.</exception>
    public static DegurbaInput Read(DegurbaFiles files, CancellationToken cancellation)
    {
        var system = CoordinateSystems.Find(files.System ?? Usual);
        if (system is null or { IsGeographic: true } || system == CoordinateSystems.WebMercator)
            throw Refuse("degurba.crs", ("crs", files.System ?? Usual));
        if (files.Land is not null || files.Built is not null || files.Populations.FirstOrDefault(DegurbaInput.IsRaster) is not null)
            throw Refuse("degurba.raster-placed", ("files", string.Join(", ", files.Populations.Select(Path.GetFileName))));
        var tables = files.Populations.Select(path => (Path: path, Table: PopulationTable.Read(path, files.Map, files.FindSystem(path)))).ToArray();
        var squares = GridPlacement.Place([.. tables.Select(table => Moved(table.Table, system))], cancellation);
        double[] eastings = [.. squares.Select(square => square.Column * KilometreMetres)];
        double[] northings = [.. squares.Select(square => square.Row * KilometreMetres)];
        if (eastings.Length == 0)
            throw Refuse("degurba.nothing-known", ("file", Path.GetFileName(files.Population)));
        if (!PlacedCells.AreTogether(eastings, northings))
            throw Refuse("degurba.cells-far-apart");
        var placed = PlacedCells.From(eastings, northings, squares.Select(square => square.Persons).ToArray(), AbsentCells.AreZero);
        DegurbaInput.MustBeKnownSomewhere(files.Population, placed.Grid.Persons);
        return new DegurbaInput(
            placed.Grid,
            new RasterGrid(placed.Grid.ColumnCount, placed.Grid.RowCount, placed.West, placed.North)
            {
                CellWidth = KilometreMetres,
                CellHeight = KilometreMetres,
                CoordinateSystem = system,
            }
        )
        {
            Placed =
            [
                .. tables.Select(table =>
                    (Path.GetFileName(table.Path), table.Table.System.Code, table.Table.Persons.Count, table.Table.Persons.Sum(persons => persons ?? 0))
                ),
            ],
        };
    }

    private static SourceGrid Moved(PopulationTable table, CoordinateSystem system)
    {
        var transform = CoordinateTransform.Between(table.System, system);
        var cells = table.Eastings.Zip(
            table.Northings,
            (west, south) => Geometries.Rectangle(new Bounds(west, south, west + KilometreMetres, south + KilometreMetres))
        );
        return new SourceGrid([.. cells.Select(cell => Moved(cell, transform))], table.Persons);
    }

    private static Polygon Moved(Polygon cell, CoordinateTransform transform)
    {
        transform.Apply(cell);
        return cell;
    }

    private static RefusedException Refuse(string code, params ReadOnlySpan<(string Name, string Value)> arguments) => new(Refusal.Of(code, arguments));
}
