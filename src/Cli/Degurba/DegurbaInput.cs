using System.Globalization;
using Samplan.Engine.Overlay;
using Samplan.Engine.Settlements.Urbanisation;
using Samplan.Formats.GeoTiff;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Cli.Degurba;

/// <summary>The cells to classify and where they lie.</summary>
internal sealed record DegurbaInput(UrbanisationGrid Cells, RasterGrid Place)
{
    /// <summary>The files that were placed on another grid, with their cells, systems and persons; empty where none was.</summary>
    public IReadOnlyList<(string File, string System, int Cells, double Persons)> Placed { get; init; } = [];

    private const double KilometreMetres = 1000;
    private const double ToleranceMetres = 0.001;

    /// <exception cref="RefusedException">Files that cannot be read, do not fit each other, or hold what cannot be.</exception>
    public static DegurbaInput Read(DegurbaFiles files, CancellationToken cancellation)
    {
        if (files.System is not null || files.Populations.Count > 1)
            return PlacedTables.Read(files, cancellation);
        if (!IsRaster(files.Population))
            return FromTable(files);
        if (files.Land is not { } landFile)
            throw Refuse("degurba.land-missing");
        var (place, persons) = ReadRaster(files.Population, null, cancellation);
        MustBeSquareKilometres(files.Population, place);
        var (_, land) = ReadRaster(landFile, (files.Population, place), cancellation);
        var built = files.Built is { } builtFile ? ReadRaster(builtFile, (files.Population, place), cancellation).Cells : null;
        MustBeKnownSomewhere(files.Population, persons);
        MustBeSquareMetres(landFile, land, "degurba.land-unit");
        if (built is not null)
            MustBeSquareMetres(files.Built!, built, "degurba.built-unit");
        return new DegurbaInput(new UrbanisationGrid(place.RowCount, place.ColumnCount, persons, land, built), place);
    }

    public static bool IsRaster(string path) => Path.GetExtension(path).ToUpperInvariant() is ".TIF" or ".TIFF";

    private static DegurbaInput FromTable(DegurbaFiles files)
    {
        if (files.Land is not null || files.Built is not null)
            throw Refuse("degurba.raster-beside-table", ("file", Path.GetFileName(files.Population)));
        var table = PopulationTable.Read(files.Population, files.Map, files.FindSystem(files.Population));
        var (eastings, northings) = (table.Eastings.ToArray(), table.Northings.ToArray());
        if (eastings.Length == 0)
            throw Refuse("degurba.nothing-known", ("file", Path.GetFileName(files.Population)));
        if (!PlacedCells.AreAligned(eastings, northings) || !PlacedCells.AreTogether(eastings, northings))
            throw Refuse("degurba.not-on-a-grid", ("file", Path.GetFileName(files.Population)));
        var placed = PlacedCells.From(eastings, northings, table.Persons.ToArray(), AbsentCells.AreZero);
        MustBeKnownSomewhere(files.Population, placed.Grid.Persons);
        var place = new RasterGrid(placed.Grid.ColumnCount, placed.Grid.RowCount, placed.West, placed.North)
        {
            CellWidth = KilometreMetres,
            CellHeight = KilometreMetres,
            CoordinateSystem = table.System,
        };
        return new DegurbaInput(placed.Grid, place);
    }

    private static (RasterGrid Place, double[] Cells) ReadRaster(string file, (string File, RasterGrid Place)? beside, CancellationToken cancellation)
    {
        using var reader = GeoTiffReader.Open(file);
        if (beside is { } first)
        {
            if (!reader.Grid.HasSameSystemAs(first.Place))
                throw Refuse(
                    "degurba.other-system",
                    ("file", Path.GetFileName(file)),
                    ("system", reader.Grid.CoordinateSystemName ?? "–"),
                    ("other", Path.GetFileName(first.File)),
                    ("otherSystem", first.Place.CoordinateSystemName ?? "–")
                );
            if (!reader.Grid.HasSameCellsAs(first.Place))
                throw Refuse(
                    "degurba.other-cells",
                    ("file", Path.GetFileName(file)),
                    ("cells", Measures(reader.Grid)),
                    ("other", Path.GetFileName(first.File)),
                    ("otherCells", Measures(first.Place))
                );
        }
        var cells = reader.Read(cancellation);
        if (Array.Exists(cells, cell => cell < 0))
            throw Refuse("degurba.negative", ("file", Path.GetFileName(file)));
        if (Array.Exists(cells, double.IsInfinity))
            throw Refuse("degurba.infinite", ("file", Path.GetFileName(file)));
        return (reader.Grid, cells);
    }

    private static void MustBeSquareKilometres(string file, RasterGrid place)
    {
        var isKilometre = Math.Abs(place.CellWidth - KilometreMetres) <= ToleranceMetres && Math.Abs(place.CellHeight - KilometreMetres) <= ToleranceMetres;
        if (!isKilometre || place.CoordinateSystem is { IsGeographic: true } || place.CoordinateSystem == CoordinateSystems.WebMercator)
            throw Refuse(
                "degurba.not-a-kilometre",
                ("file", Path.GetFileName(file)),
                ("width", Text(place.CellWidth)),
                ("height", Text(place.CellHeight)),
                ("system", place.CoordinateSystemName ?? "–")
            );
    }

    internal static void MustBeKnownSomewhere(string file, double[] persons)
    {
        if (Array.TrueForAll(persons, double.IsNaN))
            throw Refuse("degurba.nothing-known", ("file", Path.GetFileName(file)));
    }

    /// <summary>Shares (0–1) in the place of square metres would make every cell water or a city, and nothing known at all none of them.</summary>
    private static void MustBeSquareMetres(string file, double[] cells, string code)
    {
        if (Array.TrueForAll(cells, double.IsNaN))
            throw Refuse("degurba.no-values", ("file", Path.GetFileName(file)));
        var largest = cells.Where(double.IsFinite).Max();
        if (largest > UrbanisationGrid.CellSquareMetres * 1.001 || largest is > 0 and <= 100)
            throw Refuse(code, ("file", Path.GetFileName(file)), ("largest", Text(largest)));
    }

    private static string Measures(RasterGrid grid) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{grid.ColumnCount} × {grid.RowCount}, {grid.CellWidth:0.###} × {grid.CellHeight:0.###}, {grid.West:0.###}, {grid.North:0.###}"
        );

    private static string Text(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static RefusedException Refuse(string code, params ReadOnlySpan<(string Name, string Value)> arguments) => new(Refusal.Of(code, arguments));
}
