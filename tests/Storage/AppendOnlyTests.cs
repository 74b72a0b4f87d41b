using Dapper;
using Microsoft.Data.Sqlite;

namespace Samplan.Storage.Tests;

public sealed class AppendOnlyTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");
    private readonly Workspace _workspace;

    public AppendOnlyTests() =>
        _workspace = new Workspaces([new SchemaSource("Test", typeof(AppendOnlyTests).Assembly)]).Create(_folder, "Testlän", "sv", "{}"u8.ToArray()).Value!;

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("UPDATE diary SET entry = 'something else'")]
    [InlineData("DELETE FROM diary")]
    [InlineData("REPLACE INTO diary (day, entry) VALUES (1, 'something else')")]
    [InlineData("INSERT INTO diary (day, entry) VALUES (1, 'something else') ON CONFLICT (day) DO UPDATE SET entry = excluded.entry")]
    public async Task What_is_written_in_an_append_only_table_stays_as_it_was(string attempt)
    {
        await _workspace.People.WriteAsync(session => session.Connection.ExecuteAsync("INSERT INTO diary (day, entry) VALUES (1, 'rain')"));

        var refused = await Assert.ThrowsAsync<SqliteException>(() => _workspace.People.WriteAsync(session => session.Connection.ExecuteAsync(attempt)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal("rain", await _workspace.People.ReadAsync(session => session.Connection.QuerySingleAsync<string>("SELECT entry FROM diary")));
    }
}
