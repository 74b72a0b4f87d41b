using Dapper;

namespace Samplan.Storage.Tests;

public sealed class ServingTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");
    private readonly Workspaces _workspaces = new([new SchemaSource("test", typeof(ServingTests).Assembly)]);

    public ServingTests() => _workspaces.Create(_folder, "Testlän", "sv", "{}"u8.ToArray()).Value!.Dispose();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_server_writes_about_people_and_never_in_the_region()
    {
        using var served = _workspaces.Open(_folder, WorkspaceAccess.Serve).Value!;

        Assert.Equal(WorkspaceAccess.Serve, served.Access);
        await served.People.WriteAsync(session => session.Connection.ExecuteAsync("CREATE TABLE note (text TEXT)"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            served.Region.WriteAsync(session => session.Connection.ExecuteAsync("CREATE TABLE note (text TEXT)"))
        );
    }

    [Fact]
    public async Task A_command_writes_the_region_while_a_server_writes_about_people()
    {
        using var served = _workspaces.Open(_folder, WorkspaceAccess.Serve).Value!;
        using (var command = _workspaces.Open(_folder, WorkspaceAccess.Write).Value!)
        {
            await command.Region.WriteAsync(session => session.Connection.ExecuteAsync("CREATE TABLE imported (value INTEGER)"));
            await served.People.WriteAsync(session => session.Connection.ExecuteAsync("CREATE TABLE note (text TEXT)"));
        }
        await served.People.WriteAsync(session => session.Connection.ExecuteAsync("INSERT INTO note (text) VALUES ('efter')"));

        Assert.Equal(0, await served.Region.ReadAsync(session => session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM imported")));
        Assert.Equal(1, await served.People.ReadAsync(session => session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM note")));
    }

    [Fact]
    public async Task Many_writers_wait_in_line_and_lose_nothing()
    {
        using var served = _workspaces.Open(_folder, WorkspaceAccess.Serve).Value!;
        await served.People.WriteAsync(session => session.Connection.ExecuteAsync("CREATE TABLE counter (value INTEGER); INSERT INTO counter VALUES (0)"));

        await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(_ =>
                    Task.Run(() =>
                        served.People.WriteAsync(async session =>
                        {
                            var value = await session.Connection.ExecuteScalarAsync<long>("SELECT value FROM counter");
                            await Task.Yield();
                            await session.Connection.ExecuteAsync("UPDATE counter SET value = @next", new { next = value + 1 });
                        })
                    )
                )
        );

        Assert.Equal(200, await served.People.ReadAsync(session => session.Connection.ExecuteScalarAsync<long>("SELECT value FROM counter")));
    }

    [Fact]
    public void An_older_workspace_gets_its_tables_before_it_is_served_and_not_while_somebody_writes()
    {
        var newer = new Workspaces([new SchemaSource("test", typeof(ServingTests).Assembly), new SchemaSource("later", typeof(ServingTests).Assembly)]);
        using (_workspaces.Open(_folder, WorkspaceAccess.Write).Value!)
            Assert.Equal("storage.busy", newer.Open(_folder, WorkspaceAccess.Serve).Refusal!.Code);
    }

    [Fact]
    public async Task A_server_that_has_closed_leaves_no_log_of_people_behind()
    {
        using (var served = _workspaces.Open(_folder, WorkspaceAccess.Serve).Value!)
            await served.People.WriteAsync(session => session.Connection.ExecuteAsync("CREATE TABLE note (text TEXT)"));

        Assert.False(File.Exists(Path.Combine(_folder, "samplan.db-wal")));
    }
}
