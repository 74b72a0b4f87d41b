using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Samplan.Formats.Tables;
using Samplan.Geo;
using Samplan.Geo.Blobs;
using Samplan.Sqlite;

namespace Samplan.Formats.GeoPackage;

/// <summary>Reads one table of a GeoPackage, in the order of its keys. The file is opened so that nothing in it or beside it changes.</summary>
internal sealed class GeoPackageTableReader : TableReader
{
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly FastStatement _rows;
    private readonly TableRow _row = new();
    private readonly CellKind[] _kinds;
    private readonly byte[][] _latestUtf8;
    private readonly string[] _latest;
    private readonly bool _hasGeometry;
    private readonly long _count;

    private GeoPackageTableReader(string path, SqliteConnection connection, TableReading reading)
    {
        (_path, _connection) = (path, connection);
        var layer = GeoPackageLayer.Get(connection, path, ChooseLayer(path, connection, reading.Layer));
        var system = reading.CoordinateSystemCode is { } code
            ? CoordinateSystems.Find(code) ?? throw Refused.File(path, "formats.crs-unsupported", ("crs", Refused.Shorten(code)))
            : layer.CoordinateSystem;
        _hasGeometry = layer.GeometryColumn is not null;
        Description = new TableDescription("GeoPackage", layer.Table, layer.Columns, _hasGeometry, _hasGeometry ? system : null, []);
        _kinds = [.. layer.Columns.Select(column => column.Kind)];
        _latest = new string[_kinds.Length];
        _latestUtf8 = new byte[_kinds.Length][];
        Array.Fill(_latestUtf8, []);
        _row.Cells = new Cell[_kinds.Length];
        _count = Count(layer.Table);
        _rows = new FastStatement(connection, SelectRows(layer));
    }

    public override TableDescription Description { get; }

    public override double Progress => _count == 0 ? 1 : Math.Min(1, (double)_row.Number / _count);

    public static GeoPackageTableReader Open(string path, TableReading reading)
    {
        var connection = Connect(path);
        try
        {
            return new GeoPackageTableReader(path, connection, reading);
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Damaged(path, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static IReadOnlyList<string> ListLayers(string path)
    {
        using var connection = Connect(path);
        try
        {
            return GeoPackageLayer.List(connection);
        }
        catch (SqliteException exception)
        {
            throw Damaged(path, exception);
        }
    }

    public override TableRow? Read()
    {
        try
        {
            if (!_rows.Step())
                return null;
        }
        catch (SqliteException)
        {
            throw Refused.Feature(_path, "formats.geopackage.damaged-at", _row.Number + 1);
        }
        _row.Number++;
        for (var i = 0; i < _kinds.Length; i++)
            _row.Cells[i] = CellOf(i);
        if (_hasGeometry)
            _row.Geometry = GeometryOf(_kinds.Length);
        return _row;
    }

    public override void Dispose()
    {
        _rows.Dispose();
        _connection.Dispose();
    }

    private NetTopologySuite.Geometries.Geometry? GeometryOf(int column)
    {
        if (_rows.IsNull(column))
            return null;
        try
        {
            return GeoPackageGeometry.Read(_rows.ReadBlob(column));
        }
        catch (GeometryFormatException)
        {
            throw Refused.Feature(_path, "formats.geometry.broken", _row.Number);
        }
    }

    /// <summary>What lies there decides, not what the column declares: SQLite keeps a text in a column of numbers.</summary>
    private Cell CellOf(int column)
    {
        switch (_rows.Type(column))
        {
            case ColumnType.WholeNumber when _kinds[column] is CellKind.Truth:
                return Cell.Of(_rows.ReadInt64(column) != 0);
            case ColumnType.WholeNumber or ColumnType.RealNumber:
                var number = _rows.ReadDouble(column);
                return double.IsFinite(number) ? Cell.Of(number) : throw Refused.Feature(_path, "formats.value-not-finite", _row.Number);
            case ColumnType.Text:
                return TextCell(column);
            default:
                return Cell.Empty;
        }
    }

    private Cell TextCell(int column)
    {
        var utf8 = _rows.ReadUtf8(column);
        if (utf8.IsEmpty)
            return Cell.Empty;
        if (!utf8.SequenceEqual(_latestUtf8[column]))
        {
            _latestUtf8[column] = utf8.ToArray();
            _latest[column] = Encoding.UTF8.GetString(utf8);
        }
        var text = _latest[column];
        var isDate = _kinds[column] is CellKind.Date;
        return isDate && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Cell.Of(date)
            : Cell.Of(text);
    }

    private long Count(string table)
    {
        using var count = new FastStatement(_connection, $"SELECT count(*) FROM {GeoPackageLayer.Quote(table)}");
        return count.Step() ? count.ReadInt64(0) : 0;
    }

    private static string SelectRows(GeoPackageLayer layer)
    {
        var names = layer.Columns.Select(column => GeoPackageLayer.Quote(column.Name)).ToList();
        if (layer.GeometryColumn is { } geometry)
            names.Add(GeoPackageLayer.Quote(geometry));
        if (names.Count == 0)
            names.Add("1");
        return $"SELECT {string.Join(", ", names)} FROM {GeoPackageLayer.Quote(layer.Table)} NOT INDEXED";
    }

    private static string ChooseLayer(string path, SqliteConnection connection, string? asked)
    {
        var layers = GeoPackageLayer.List(connection);
        return LayerChoice.Choose(path, layers, asked);
    }

    private static SqliteConnection Connect(string path)
    {
        RefuseTruncated(path);
        try
        {
            return SqliteFile.OpenForeign(path);
        }
        catch (SqliteException exception)
        {
            throw Damaged(path, exception);
        }
    }

    /// <summary>
    /// The header says how many pages the file has (https://sqlite.org/fileformat2.html, section 1.3.8). SQLite itself notices a missing end
    /// only when it happens to want a page from it.
    /// </summary>
    private static void RefuseTruncated(string path)
    {
        using var file = SourceStream.OpenFile(path);
        Span<byte> header = stackalloc byte[100];
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
            throw Refused.File(path, "formats.geopackage.damaged");
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        var pageBytes = size == 1 ? 65_536L : size;
        var isCountValid = header[24..28].SequenceEqual(header[92..96]);
        if (isCountValid && file.Length < BinaryPrimitives.ReadUInt32BigEndian(header[28..]) * pageBytes)
            throw Refused.File(path, "formats.geopackage.damaged");
    }

    private static Kernel.RefusedException Damaged(string path, SqliteException exception) =>
        exception.Message.Contains("no such table: gpkg_", StringComparison.Ordinal)
            ? Refused.File(path, "formats.geopackage.not-one")
            : Refused.File(path, "formats.geopackage.damaged");
}
