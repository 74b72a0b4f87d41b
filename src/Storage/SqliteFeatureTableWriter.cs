using Dapper;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Sqlite;

namespace Samplan.Storage;

/// <summary>Rows of a GeoPackage feature table through one prepared statement; the R-tree is built when all rows are known.</summary>
internal sealed class SqliteFeatureTableWriter : FeatureTableWriter
{
    private readonly SqliteConnection _connection;
    private readonly FeatureTable _table;
    private readonly FastStatement _insert;
    private readonly List<(long Fid, Envelope Envelope)> _envelopes = [];
    private readonly int _firstColumn;
    private long _rows;
    private Envelope? _envelope;

    public SqliteFeatureTableWriter(SqliteConnection connection, FeatureTable table)
    {
        _connection = connection;
        _table = table;
        _firstColumn = table.GeometryType is null ? 1 : 2;
        connection.Execute(CreateSql(table));
        var values = Enumerable.Range(1, _firstColumn - 1 + table.Columns.Count).Select(parameter => $"?{parameter}");
        var names = table.Columns.Select(column => SqlDialect.Quote(column.Name));
        if (table.GeometryType is not null)
            names = names.Prepend("geom");
        _insert =
            table.Columns.Count == 0 && table.GeometryType is null
                ? new FastStatement(connection, $"INSERT INTO {SqlDialect.Quote(table.Name)} DEFAULT VALUES")
                : new FastStatement(
                    connection,
                    $"INSERT INTO {SqlDialect.Quote(table.Name)} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})"
                );
    }

    public override long Rows => _rows;

    public override void SetGeometry(Geometry geometry)
    {
        _insert.BindBlob(1, Blob(geometry));
        _envelope = geometry.IsEmpty ? null : geometry.EnvelopeInternal;
    }

    public override void SetText(int column, ReadOnlySpan<char> value) => _insert.BindText(_firstColumn + column, value);

    public override void SetInteger(int column, long value) => _insert.BindInt64(_firstColumn + column, value);

    public override void SetReal(int column, double value) => _insert.BindDouble(_firstColumn + column, value);

    public override long EndRow()
    {
        _insert.Run();
        _insert.ClearBindings();
        _rows++;
        if (_envelope is not null)
            _envelopes.Add((_rows, _envelope));
        _envelope = null;
        return _rows;
    }

    public override void Complete()
    {
        if (_table.GeometryType is not null)
            WriteIndex();
        SqliteDialect.Register(_connection, _table);
    }

    public override void Dispose() => _insert.Dispose();

    private void WriteIndex()
    {
        var index = SqlDialect.Quote(GeoPackageSchema.IndexOf(_table.Name));
        _connection.Execute($"CREATE VIRTUAL TABLE {index} USING rtree(id, minx, maxx, miny, maxy)");
        using var insert = new FastStatement(_connection, $"INSERT INTO {index} VALUES (?1, ?2, ?3, ?4, ?5)");
        foreach (var (fid, envelope) in _envelopes)
        {
            insert.BindInt64(1, fid);
            insert.BindDouble(2, envelope.MinX);
            insert.BindDouble(3, envelope.MaxX);
            insert.BindDouble(4, envelope.MinY);
            insert.BindDouble(5, envelope.MaxY);
            insert.Run();
        }
        _connection.Execute(GeoPackageSchema.CreateIndexTriggers(_table.Name));
    }

    private static byte[] Blob(Geometry geometry)
    {
        var wkb = new WKBWriter(ByteOrder.LittleEndian, false).Write(geometry);
        var envelope = geometry.EnvelopeInternal;
        using var blob = new MemoryStream(40 + wkb.Length);
        using var writer = new BinaryWriter(blob);
        writer.Write("GP"u8);
        writer.Write((byte)0);
        writer.Write((byte)(geometry.IsEmpty ? 0b0001_0001 : 0b0000_0011));
        writer.Write(GeoPackageSchema.StoredSrsId);
        if (!geometry.IsEmpty)
        {
            writer.Write(envelope.MinX);
            writer.Write(envelope.MaxX);
            writer.Write(envelope.MinY);
            writer.Write(envelope.MaxY);
        }
        writer.Write(wkb);
        return blob.ToArray();
    }

    private static string CreateSql(FeatureTable table)
    {
        var geometry = table.GeometryType is null ? "" : $", geom {table.GeometryType}";
        var columns = table.Columns.Select(column => $", {SqlDialect.Quote(column.Name)} {TypeOf(column.Type)}");
        return $"CREATE TABLE {SqlDialect.Quote(table.Name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL{geometry}{string.Concat(columns)})";
    }

    private static string TypeOf(FeatureColumnType type) =>
        type switch
        {
            FeatureColumnType.Text => "TEXT",
            FeatureColumnType.Integer => "INTEGER",
            FeatureColumnType.Real => "REAL",
        };
}
