using System.Buffers;
using System.Runtime.InteropServices;
using Dapper;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using Samplan.Geo;
using Samplan.Geo.Blobs;
using Samplan.Geo.Indexes;
using Samplan.Sqlite;

namespace Samplan.Storage;

/// <summary>Rows of a GeoPackage feature table through one prepared statement; the R-tree is packed when all rows are known.</summary>
internal sealed class SqliteFeatureTableWriter : FeatureTableWriter
{
    private readonly SqliteConnection _connection;
    private readonly FeatureTable _table;
    private readonly FastStatement _insert;
    private readonly ArrayBufferWriter<byte> _blob = new(1 << 12);
    private readonly List<long> _fids = [];
    private readonly List<Bounds> _bounds = [];
    private readonly int _firstColumn;
    private long _rows;
    private Bounds _rowBounds = Bounds.Empty;

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
        _blob.ResetWrittenCount();
        GeoPackageGeometry.Write(geometry, _blob);
        _insert.BindBlob(1, _blob.WrittenSpan);
        _rowBounds = BoundsOf(geometry);
    }

    public override void SetText(int column, ReadOnlySpan<char> value) => _insert.BindText(_firstColumn + column, value);

    public override void SetInteger(int column, long value) => _insert.BindInt64(_firstColumn + column, value);

    public override void SetReal(int column, double value) => _insert.BindDouble(_firstColumn + column, value);

    public override long EndRow()
    {
        _insert.Run();
        _insert.ClearBindings();
        _rows++;
        if (!_rowBounds.IsEmpty)
        {
            _fids.Add(_rows);
            _bounds.Add(_rowBounds);
        }
        _rowBounds = Bounds.Empty;
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
        var name = GeoPackageSchema.IndexOf(_table.Name);
        _connection.Execute(
            $"""
            CREATE VIRTUAL TABLE {SqlDialect.Quote(name)} USING rtree(id, minx, maxx, miny, maxy);
            DELETE FROM {SqlDialect.Quote(name + "_node")};
            """
        );
        var pageSize = _connection.ExecuteScalar<int>("PRAGMA page_size");
        var tree = SqliteRTree.Pack(CollectionsMarshal.AsSpan(_fids), CollectionsMarshal.AsSpan(_bounds), pageSize);
        using var node = new FastStatement(_connection, $"INSERT INTO {SqlDialect.Quote(name + "_node")} (nodeno, data) VALUES (?1, ?2)");
        for (var number = 1; number <= tree.NodeCount; number++)
        {
            node.BindInt64(1, number);
            node.BindBlob(2, tree.NodeData(number).Span);
            node.Run();
        }
        using var row = new FastStatement(_connection, $"INSERT INTO {SqlDialect.Quote(name + "_rowid")} (rowid, nodeno) VALUES (?1, ?2)");
        foreach (var (fid, leaf) in tree.Rows)
            RunPair(row, fid, leaf);
        using var parent = new FastStatement(_connection, $"INSERT INTO {SqlDialect.Quote(name + "_parent")} (nodeno, parentnode) VALUES (?1, ?2)");
        foreach (var (child, above) in tree.Parents)
            RunPair(parent, child, above);
        _connection.Execute(GeoPackageSchema.CreateIndexTriggers(_table.Name));
    }

    private static void RunPair(FastStatement statement, long first, long second)
    {
        statement.BindInt64(1, first);
        statement.BindInt64(2, second);
        statement.Run();
    }

    // A point's envelope would be an object made for nothing else.
    private static Bounds BoundsOf(Geometry geometry) =>
        geometry is Point { IsEmpty: false } point
            ? Bounds.Of(point.CoordinateSequence.GetX(0), point.CoordinateSequence.GetY(0))
            : Bounds.Of(geometry.EnvelopeInternal);

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
