using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Samplan.Sqlite;

namespace Samplan.Formats.Tests.Sqlite;

public sealed class FastStatementTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public void The_library_is_new_enough_and_has_r_trees()
    {
        SqliteLibrary.Load();
        SqliteLibrary.Load();
        Assert.True(SqliteLibrary.Version >= new Version(3, 35));
        using var connection = SqliteFile.OpenReadWrite(_scratch.Path("a.db"));
        using var tree = new FastStatement(connection, "CREATE VIRTUAL TABLE t USING rtree(id, a, b, c, d)");
        tree.Run();
    }

    [Fact]
    public void The_bundled_library_is_there_to_fall_back_on()
    {
        Assert.True(NativeLibrary.TryLoad("e_sqlite3", typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, null, out var library));
        NativeLibrary.Free(library);
    }

    [Fact]
    public void Every_kind_of_value_comes_back_as_it_was_bound()
    {
        using var connection = SqliteFile.OpenReadWrite(_scratch.Path("a.db"));
        using (var make = new FastStatement(connection, "CREATE TABLE t (i, d, s, e, b, z, n)"))
            make.Run();
        var longText = new string('å', 5_000);
        using (var insert = new FastStatement(connection, "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)"))
        {
            insert.BindInt64(1, long.MinValue);
            insert.BindDouble(2, 0.1);
            insert.BindText(3, longText);
            insert.BindText(4, "");
            insert.BindBlob(5, [1, 0, 255]);
            insert.BindBlob(6, []);
            insert.BindNull(7);
            insert.Run();
        }

        using var select = new FastStatement(connection, "SELECT i, d, s, e, b, z, n FROM t");
        Assert.True(select.Step());
        Assert.Equal(long.MinValue, select.ReadInt64(0));
        Assert.Equal(0.1, select.ReadDouble(1));
        Assert.Equal(longText, select.ReadText(2));
        Assert.Equal(ColumnType.Text, select.Type(3));
        Assert.Equal("", select.ReadText(3));
        Assert.Equal([1, 0, 255], select.ReadBlob(4).ToArray());
        Assert.Equal(ColumnType.Blob, select.Type(5));
        Assert.True(select.IsNull(6));
        Assert.True(select.ReadBlob(6).IsEmpty);
        Assert.Equal("i", select.ColumnName(0));
        Assert.False(select.Step());
    }

    [Fact]
    public void A_statement_that_fails_says_why_and_can_be_run_again()
    {
        using var connection = SqliteFile.OpenReadWrite(_scratch.Path("a.db"));
        using (var make = new FastStatement(connection, "CREATE TABLE t (i INTEGER PRIMARY KEY)"))
            make.Run();
        using var insert = new FastStatement(connection, "INSERT INTO t VALUES (?)");
        insert.BindInt64(1, 7);
        insert.Run();
        var refused = Assert.Throws<SqliteException>(insert.Run);
        Assert.Contains("UNIQUE", refused.Message, StringComparison.Ordinal);
        insert.BindInt64(1, 8);
        insert.Run();
        Assert.Throws<SqliteException>(() => new FastStatement(connection, "SELEKT 1"));
    }

    [Fact]
    public void A_foreign_file_is_read_without_leaving_anything_beside_it()
    {
        var path = _scratch.Path("100% säker?#1.gpkg");
        using (var connection = SqliteFile.OpenReadWrite(path))
        using (var make = new FastStatement(connection, "CREATE TABLE t (i)"))
            make.Run();
        Assert.Single(Directory.GetFiles(_scratch.Folder));
        using (var connection = SqliteFile.OpenForeign(path))
        {
            using var count = new FastStatement(connection, "SELECT count(*) FROM t");
            Assert.True(count.Step());
            Assert.Single(Directory.GetFiles(_scratch.Folder));
            using var insert = new FastStatement(connection, "INSERT INTO t VALUES (1)");
            Assert.Throws<SqliteException>(insert.Run);
        }
        Assert.Single(Directory.GetFiles(_scratch.Folder));
    }

    public void Dispose() => _scratch.Dispose();
}
