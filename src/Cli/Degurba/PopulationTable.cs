using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Geo.Grids;
using Samplan.Kernel;

namespace Samplan.Cli.Degurba;

/// <summary>
/// Inhabited squares of a kilometre from a table: by Statistics Sweden's id of 13 digits, by the coordinates of the lower-left corner, or by their shape.
/// A table without shapes is in SWEREF 99 TM.
/// </summary>
internal sealed class PopulationTable
{
    private const int SizeMetres = 1000;

    // Corners may be rounded, or have been through another system.
    private const double ToleranceMetres = 5;
    private static readonly string[] s_cellNames = ["cell", "ruta", "rutid", "rut_id", "rutid_scb"];
    private static readonly string[] s_eastingNames = ["easting", "e_sw", "east", "x", "x_sw", "ruta_x"];
    private static readonly string[] s_northingNames = ["northing", "n_sw", "north", "y", "y_sw", "ruta_y"];
    private static readonly string[] s_personNames = ["persons", "pop", "population", "beftotalt", "totalt", "befolkning", "tot_pop", "personer"];

    private readonly string _file;
    private readonly HashSet<(double, double)> _seen = [];

    private PopulationTable(string file, CoordinateSystem system) => (_file, System) = (file, system);

    public CoordinateSystem System { get; }

    public List<double> Eastings { get; } = [];

    public List<double> Northings { get; } = [];

    public List<double?> Persons { get; } = [];

    /// <exception cref="RefusedException">No such columns, a system without square kilometres, a value or a shape that cannot be, a square twice.</exception>
    /// <param name="path">The file.</param>
    /// <param name="map">Field → column, where columns are not found by their names.</param>
    /// <param name="crs">The system of the coordinates, where the file does not say or says it wrongly.</param>
    public static PopulationTable Read(string path, IReadOnlyDictionary<string, string> map, string? crs = null)
    {
        var stated = crs is null ? null : CoordinateSystems.Find(crs) ?? throw new RefusedException(Refusal.Of("degurba.crs", ("crs", crs)));
        using var reader = TableFile.Open(path, new TableReading(CoordinateSystemCode: crs));
        var columns = new TableColumns(Path.GetFileName(path), reader.Description, map);
        var persons = columns.Get("persons", s_personNames);
        var (cell, easting, northing) = (columns.Find("cell", s_cellNames), columns.Find("easting", s_eastingNames), columns.Find("northing", s_northingNames));
        var hasShapes = reader.Description.HasGeometry;
        if (cell is null && (easting is null || northing is null) && !hasShapes)
            throw new RefusedException(Refusal.Of("degurba.no-place-columns", ("file", Path.GetFileName(path)), ("columns", columns.Names)));
        var table = new PopulationTable(Path.GetFileName(path), stated ?? reader.Description.CoordinateSystem ?? CoordinateSystems.Sweref99TransverseMercator);
        if (table.System.IsGeographic || table.System == CoordinateSystems.WebMercator)
            throw new RefusedException(Refusal.Of("degurba.table-system", ("file", table._file), ("system", table.System.Code)));
        while (reader.Read() is { } row)
        {
            var corner =
                easting is { } e && northing is { } n ? (columns.Number(row, e) ?? double.NaN, columns.Number(row, n) ?? double.NaN)
                : cell is { } id ? CornerOf(TableColumns.Text(row, id))
                : table.CornerOf(row.Number, row.Geometry);
            table.Add(row.Number, corner, columns.Number(row, persons));
        }
        return table;
    }

    private void Add(long row, (double Easting, double Northing) corner, double? persons)
    {
        if (!double.IsFinite(corner.Easting + corner.Northing))
            throw Refuse("degurba.row-without-place", row);
        if (persons < 0)
            throw Refuse("degurba.row-negative", row);
        if (!_seen.Add(corner))
            throw Refuse("degurba.row-twice", row);
        Eastings.Add(corner.Easting);
        Northings.Add(corner.Northing);
        Persons.Add(persons);
    }

    private RefusedException Refuse(string code, long row, params ReadOnlySpan<(string Name, string Value)> more) =>
        new(Refusal.Of(code, [("file", _file), ("row", row.ToString(CultureInfo.InvariantCulture)), .. more]));

    private static (double, double) CornerOf(string id) => GridCell.Find(id, SizeMetres) is { } cell ? (cell.Easting, cell.Northing) : (double.NaN, double.NaN);

    // Corners that rounding has moved go back to the whole kilometre; those of a grid that lies otherwise stay where they are.
    private (double, double) CornerOf(long row, Geometry? shape)
    {
        if (shape is null || shape.IsEmpty)
            return (double.NaN, double.NaN);
        var box = shape.EnvelopeInternal;
        if (Math.Abs(box.Width - SizeMetres) > ToleranceMetres || Math.Abs(box.Height - SizeMetres) > ToleranceMetres)
            throw Refuse("degurba.row-not-a-kilometre", row, ("width", Text(box.Width)), ("height", Text(box.Height)));
        return (Snap(box.MinX), Snap(box.MinY));
    }

    private static double Snap(double corner) =>
        Math.Round(corner / SizeMetres) * SizeMetres is var whole && Math.Abs(corner - whole) <= ToleranceMetres ? whole : corner;

    private static string Text(double metres) => metres.ToString("0.###", CultureInfo.InvariantCulture);
}
