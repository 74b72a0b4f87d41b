using Samplan.Engine.Routing;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Cli.Networks;

/// <summary>Points with ids from a table: <c>id, lat, lon</c>, or <c>id, x, y</c> with a coordinate system.</summary>
internal sealed record PointFile(IReadOnlyList<string> Ids, IReadOnlyList<GeoPoint> Points)
{
    private static readonly string[] s_latitudes = ["lat", "latitude", "latitud"];
    private static readonly string[] s_longitudes = ["lon", "lng", "long", "longitude", "longitud"];

    /// <exception cref="RefusedException">The file cannot be read, a column is missing, or a row cannot be right.</exception>
    public static PointFile Read(string path, CoordinateSystem? system)
    {
        using var table = TableFile.Open(path, new TableReading());
        var columns = table.Description.Columns;
        var id = Find(columns, ["id"]) ?? throw Missing(path, "id");
        int first,
            second;
        if (system is null)
        {
            first = Find(columns, s_longitudes) ?? throw (Find(columns, ["x"]) is null ? Missing(path, "lon") : Refuse("networks.crs-missing", path));
            second = Find(columns, s_latitudes) ?? throw Missing(path, "lat");
        }
        else
        {
            first = Find(columns, ["x", "e", "east", "easting", .. s_longitudes]) ?? throw Missing(path, "x");
            second = Find(columns, ["y", "n", "north", "northing", .. s_latitudes]) ?? throw Missing(path, "y");
        }
        return Read(path, table, (id, first, second), system);
    }

    private static PointFile Read(string path, TableReader table, (int Id, int First, int Second) at, CoordinateSystem? system)
    {
        var transform = system is null ? null : CoordinateTransform.Between(system, CoordinateSystems.Wgs84);
        var (ids, points, seen) = (new List<string>(), new List<GeoPoint>(), new HashSet<string>(StringComparer.Ordinal));
        while (table.Read() is { } row)
        {
            var id = row.Cells[at.Id] switch
            {
                { Kind: CellKind.Text, Text: { } text } => text,
                { Kind: CellKind.Number, Number: var number } => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
                _ => throw Refuse("networks.id-missing", path, row.Number),
            };
            if (!seen.Add(id))
                throw Refuse("networks.id-twice", path, row.Number, ("value", id));
            var (x, y) = (Number(path, table, row, at.First), Number(path, table, row, at.Second));
            var (longitude, latitude) = transform?.Apply(x, y) ?? (x, y);
            if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90))
                throw Refuse("networks.outside-globe", path, row.Number);
            ids.Add(id);
            points.Add(new GeoPoint((int)Math.Round(longitude * 1e7), (int)Math.Round(latitude * 1e7)));
        }
        return ids.Count > 0 ? new PointFile(ids, points) : throw Refuse("networks.no-points", path);
    }

    private static double Number(string path, TableReader table, TableRow row, int column)
    {
        var cell = row.Cells[column];
        if (cell.Kind == CellKind.Number)
            return cell.Number;
        // Coordinates have one decimal sign and no groups, whatever the rest of the file has.
        var text = cell.Text ?? "";
        return NumberText.TryParse(text, text.Contains('.', StringComparison.Ordinal) ? '.' : ',', out var number, out _)
            ? number
            : throw Refuse("networks.not-a-coordinate", path, row.Number, ("column", table.Description.Columns[column].Name), ("value", text));
    }

    private static int? Find(IReadOnlyList<TableColumn> columns, string[] names)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (names.Contains(columns[i].Name, StringComparer.OrdinalIgnoreCase))
                return i;
        }
        return null;
    }

    private static RefusedException Missing(string path, string column) => Refuse("networks.column-missing", path, null, ("column", column));

    private static RefusedException Refuse(string code, string path, long? line = null, params ReadOnlySpan<(string Name, string Value)> more) =>
        new(Refusal.Of(code, [("file", Path.GetFileName(path)), ("line", line?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""), .. more]));
}
