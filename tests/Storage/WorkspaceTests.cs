using Dapper;
using NetTopologySuite.Geometries;

namespace Samplan.Storage.Tests;

public sealed class WorkspaceTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-{Guid.NewGuid():n}");
    private readonly Workspaces _workspaces = new([]);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_new_workspace_has_its_files_and_no_log_beside_them()
    {
        Create().Dispose();

        Assert.Equal(
            [".lock", "region.gpkg", "region.json", "ruleset.json", "samplan.db"],
            Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_concerns_persons_is_read_by_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var people = Path.Combine(_folder, "samplan.db");
        Create().Dispose();
        Assert.Equal(owner, File.GetUnixFileMode(people));

        // One that was made before, or copied with another mode, is mended by whoever opens it, to write and to serve.
        foreach (var access in new[] { WorkspaceAccess.Write, WorkspaceAccess.Serve })
        {
            File.SetUnixFileMode(people, owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            using var opened = _workspaces.Open(_folder, access).Value!;
            await opened.People.WriteAsync(session => session.Connection.ExecuteAsync($"CREATE TABLE note_{access} (words TEXT)"));
            var beside = Directory.EnumerateFiles(_folder, "samplan.db*").ToArray();
            Assert.Contains(people + "-wal", beside);
            foreach (var file in beside)
                Assert.Equal(owner, File.GetUnixFileMode(file));
            using var content = new MemoryStream([1, 2, 3]);
            await opened.Files.AddAsync(content, default);
            Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_folder, "files")));
        }
    }

    [Fact]
    public void A_folder_with_something_in_it_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "brev.txt"), "viktigt");

        Assert.Equal("storage.folder-not-empty", _workspaces.Create(_folder, "Testlän", "sv", "{}"u8.ToArray()).Refusal!.Code);
        Assert.Equal(["brev.txt"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_workspace_that_was_never_finished_is_made_again()
    {
        Create().Dispose();
        File.Delete(Path.Combine(_folder, "region.json"));

        using var workspace = Create();
        Assert.Equal("Testlän", workspace.Settings.Name);
    }

    [Fact]
    public void A_second_writer_is_refused_and_a_reader_is_not()
    {
        using var writer = Create();

        Assert.Equal("storage.busy", _workspaces.Open(_folder, WorkspaceAccess.Write).Refusal!.Code);
        using var reader = _workspaces.Open(_folder, WorkspaceAccess.Read).Value;
        Assert.NotNull(reader);
    }

    [Fact]
    public async Task What_is_refused_in_a_transaction_leaves_every_byte_as_it_was()
    {
        Create().Dispose();
        var before = Bytes();
        using (var workspace = _workspaces.Open(_folder, WorkspaceAccess.Write).Value!)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() =>
                workspace.Region.WriteAsync(session =>
                {
                    WriteTowns(session, 10_000);
                    throw new InvalidOperationException();
                })
            );
        }
        Assert.Equal(before, Bytes());
    }

    [Fact]
    public async Task A_feature_table_is_found_by_envelope_and_its_index_is_sound()
    {
        using var workspace = Create();
        await workspace.Region.WriteAsync(session =>
        {
            WriteTowns(session, 2_000);
            return Task.CompletedTask;
        });

        var found = await workspace.Region.ReadAsync(session =>
            session.Connection.QueryAsync<string>(
                $"SELECT name FROM town WHERE {session.Dialect.EnvelopeMeets("town")} ORDER BY fid",
                new
                {
                    minEasting = 500_099.0,
                    minNorthing = 6_500_000.0,
                    maxEasting = 500_201.0,
                    maxNorthing = 6_600_000.0,
                }
            )
        );
        Assert.Equal(["ort 100", "ort 150", "ort 200"], found);
        var check = await workspace.Region.ReadAsync(session => session.Connection.ExecuteScalarAsync<string>("SELECT rtreecheck('rtree_town_geom')"));
        Assert.Equal("ok", check);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(51)]
    [InlineData(52)]
    [InlineData(3000)]
    public async Task The_index_of_a_table_of_any_size_is_sound_and_finds_every_row(int rows)
    {
        using var workspace = Create();
        await workspace.Region.WriteAsync(session =>
        {
            using var writer = session.CreateFeatureTable(new FeatureTable("square", "Rutor", "Test", "POLYGON", []));
            for (var square = 0; square < rows; square++)
            {
                var (east, north) = (500_000 + square % 60 * 1000, 6_500_000 + square / 60 * 1000);
                writer.SetGeometry(Geo.Geometries.Rectangle(new Geo.Bounds(east + 0.1, north + 0.1, east + 900.7, north + 900.7)));
                writer.EndRow();
            }
            writer.Complete();
            return Task.CompletedTask;
        });

        var (check, found, missed) = await workspace.Region.ReadAsync(async session =>
            (
                await session.Connection.ExecuteScalarAsync<string>("SELECT rtreecheck('rtree_square_geom')"),
                await session.Connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM rtree_square_geom WHERE maxx >= 0 AND minx <= 1e7"),
                await session.Connection.ExecuteScalarAsync<long>(
                    """
                    SELECT COUNT(*) FROM square WHERE NOT EXISTS (SELECT 1 FROM rtree_square_geom
                      WHERE minx <= 500000.1 + (fid - 1) % 60 * 1000 AND maxx >= 500900.7 + (fid - 1) % 60 * 1000
                        AND miny <= 6500000.1 + (fid - 1) / 60 * 1000 AND maxy >= 6500900.7 + (fid - 1) / 60 * 1000)
                    """
                )
            )
        );
        Assert.Equal(("ok", rows, 0), (check, found, missed));
    }

    [Fact]
    public async Task Every_table_is_listed_also_in_a_workspace_made_before_they_were()
    {
        using (var made = Create())
            await made.Region.WriteAsync(session => session.Connection.ExecuteAsync("DELETE FROM gpkg_contents"));
        _workspaces.Open(_folder, WorkspaceAccess.Serve).Value!.Dispose();

        using var workspace = _workspaces.Open(_folder, WorkspaceAccess.Read).Value!;
        var listed = await workspace.Region.ReadAsync(session =>
            session.Connection.QueryAsync<(string, string)>("SELECT table_name, data_type FROM gpkg_contents")
        );

        Assert.Equal([("schema_migration", "attributes")], listed);
    }

    [Fact]
    public async Task A_file_that_was_written_to_after_it_was_hashed_is_not_kept()
    {
        using var workspace = Create();
        var path = Path.Combine(_folder, "flows.csv");
        await File.WriteAllTextAsync(path, "from,to\n");
        var (hashed, again) = (await FileStore.HashAsync(path, default), await FileStore.HashAsync(path, default));
        Assert.True(await workspace.Files.AddAsync(hashed, default));
        Assert.Equal("from,to\n", await File.ReadAllTextAsync(workspace.Files.Find(hashed.Hash)!));

        workspace.Files.Remove(hashed.Hash);
        await File.AppendAllTextAsync(path, "1,2\n");

        Assert.False(await workspace.Files.AddAsync(again, default));
        Assert.Null(workspace.Files.Find(hashed.Hash));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "files")));
    }

    private Workspace Create() => _workspaces.Create(_folder, "Testlän", "sv", "{}"u8.ToArray()).Value!;

    private static void WriteTowns(DatabaseSession session, int count)
    {
        using var writer = session.CreateFeatureTable(new FeatureTable("town", "Orter", "Test", "POINT", [new("name", FeatureColumnType.Text)]));
        for (var town = 0; town < count; town += count > 1000 ? 50 : 1)
        {
            writer.SetGeometry(new Point(500_000 + town, 6_550_000));
            writer.SetText(0, $"ort {town}");
            writer.EndRow();
        }
        writer.Complete();
    }

    private Dictionary<string, string> Bytes() =>
        Directory
            .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}
