using Microsoft.Data.Sqlite;
using Samplan.Geo;
using Samplan.Sqlite;

namespace Samplan.Storage;

/// <summary>Rows of a GeoPackage feature table through its R-tree and one prepared statement on the raw handle.</summary>
internal sealed class SqliteFeatureTableReader : FeatureTableReader
{
    private const int FirstColumn = 2;
    private readonly FastStatement _select;

    public SqliteFeatureTableReader(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        var named = string.Concat(columns.Select(column => $", t.{SqlDialect.Quote(column)}"));
        // CROSS JOIN keeps SQLite from walking the table and asking the index for each row.
        _select = new FastStatement(
            connection,
            $"""
            SELECT t.fid, t.geom{named} FROM {SqlDialect.Quote(GeoPackageSchema.IndexOf(table))} AS r
              CROSS JOIN {SqlDialect.Quote(table)} AS t ON t.fid = r.id
              WHERE r.maxx >= ?1 AND r.minx <= ?2 AND r.maxy >= ?3 AND r.miny <= ?4
            """
        );
    }

    public override long Fid => _select.ReadInt64(0);

    public override ReadOnlySpan<byte> Geometry => _select.ReadBlob(1);

    public override void Find(in Bounds bounds)
    {
        _select.Reset();
        _select.BindDouble(1, bounds.MinX);
        _select.BindDouble(2, bounds.MaxX);
        _select.BindDouble(3, bounds.MinY);
        _select.BindDouble(4, bounds.MaxY);
    }

    public override bool Next()
    {
        if (_select.Step())
            return true;
        // A statement at its end still holds its read transaction until it is reset.
        _select.Reset();
        return false;
    }

    public override FeatureColumnType? TypeOf(int column) =>
        _select.Type(FirstColumn + column) switch
        {
            ColumnType.WholeNumber => FeatureColumnType.Integer,
            ColumnType.RealNumber => FeatureColumnType.Real,
            ColumnType.Text => FeatureColumnType.Text,
            _ => null,
        };

    public override double ReadNumber(int column) => _select.ReadDouble(FirstColumn + column);

    public override ReadOnlySpan<byte> ReadUtf8(int column) => _select.ReadUtf8(FirstColumn + column);

    public override void Dispose() => _select.Dispose();
}
