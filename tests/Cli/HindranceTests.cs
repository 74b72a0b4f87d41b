using System.Diagnostics;

namespace Samplan.Cli.Tests;

/// <summary>Two at once, a folder that may not be written, a disk that is full: refused in a sentence, nothing half done.</summary>
[Collection(SampleRegionCollection.Name)]
public sealed class HindranceTests(SampleWorkspace sample) : IDisposable
{
    private const string Nobody = "65534";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_two_imports_at_once_the_second_is_told_to_wait_and_changes_nothing_and_after_the_first_it_is_done()
    {
        var workspace = _folder.Copy(sample.Unbuilt, "busy");
        string[] roads = ["import", workspace, Path.Combine(sample.Inputs, "vagar.geojson"), "--as", "roads"];
        var before = await SampleWorkspace.DatasetsAsync(workspace);

        ProgramRun refused;
        using (var first = Server.Rooms.Open(workspace, Storage.WorkspaceAccess.Write, TimeProvider.System).Value!)
        {
            refused = await BuiltProgram.RunAsync(roads);
            Assert.Equal(before, await SampleWorkspace.DatasetsAsync(workspace));
        }
        var done = await BuiltProgram.RunAsync(roads);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith("Ett annat kommando skriver i arbetsytan ", Assert.Single(refused.Sentences), StringComparison.Ordinal);
        Assert.Equal(0, done.ExitCode);
        Assert.Equal(before.Count + 1, (await SampleWorkspace.DatasetsAsync(workspace)).Count);
    }

    [Fact]
    public async Task Whoever_only_looks_leaves_the_folder_as_it_was()
    {
        var workspace = _folder.Copy(sample.Built, "looked-at");
        var before = Directory.EnumerateFiles(workspace).ToDictionary(path => path, File.GetLastWriteTimeUtc);

        foreach (
            var look in new[]
            {
                ["status", workspace],
                ["show", workspace, "nodes"],
                ["explain", workspace, "Vittersnäs"],
                new[] { "import", workspace, Path.Combine(sample.Inputs, "vagar.geojson"), "--as", "roads", "--dry-run" },
            }
        )
        {
            Assert.Equal(0, (await BuiltProgram.RunAsync(look)).ExitCode);
            Assert.Equal(before, Directory.EnumerateFiles(workspace).ToDictionary(path => path, File.GetLastWriteTimeUtc));
        }
    }

    [Fact]
    public async Task While_one_writes_another_is_refused_in_one_sentence_and_may_read()
    {
        var workspace = _folder.Copy(sample.Built, "held");
        using var held = Server.Rooms.Open(workspace, Storage.WorkspaceAccess.Write, TimeProvider.System).Value!;

        var refused = await BuiltProgram.RunAsync("build", workspace);
        var read = await BuiltProgram.RunAsync("show", workspace, "nodes", "--csv");

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Single(refused.Sentences);
        Assert.Equal(0, read.ExitCode);
    }

    [UnixFact]
    public async Task In_a_folder_that_may_not_be_written_everything_can_be_read_and_nothing_changed()
    {
        var workspace = _folder.Copy(sample.Built, "read-only");
        await MustAsync("chmod", "-R", "a+rX,a-w", workspace);
        await MustAsync("chmod", "a+rx", _folder.Path);
        var before = TemporaryFolder.Bytes(workspace);

        var status = await AsNobodyAsync("status", workspace);
        var refusals = new[]
        {
            await AsNobodyAsync("build", workspace),
            await AsNobodyAsync("remove", workspace, "places"),
            await AsNobodyAsync("import", workspace, Path.Combine(sample.Inputs, "orter.geojson"), "--as", "places"),
        };

        Assert.True(status.ExitCode == 0, status.Error);
        Assert.All(refusals, refused => Assert.Equal((2, ""), (refused.ExitCode, refused.Output)));
        Assert.All(refusals, refused => Assert.StartsWith("Det går inte att skriva i arbetsytan", Assert.Single(refused.Sentences), StringComparison.Ordinal));
        Assert.Equal(before, TemporaryFolder.Bytes(workspace));
        await MustAsync("chmod", "-R", "u+w", workspace);
    }

    [SmallDiskFact]
    public async Task On_a_full_disk_a_run_fails_with_a_sentence_and_leaves_the_workspace_as_it_was()
    {
        var disk = _folder.File("disk");
        Directory.CreateDirectory(disk);
        await MustAsync("mount", "-t", "tmpfs", "-o", "size=24m", "none", disk);
        try
        {
            var workspace = _folder.Copy(sample.Unbuilt, "disk/region");
            var datasets = await SampleWorkspace.DatasetsAsync(workspace);
            Fill(Path.Combine(disk, "filling"), keepBytes: 100_000);

            string[][] commands =
            [
                ["build", workspace],
                sample.ImportWorkplaces(workspace),
            ];
            foreach (var command in commands)
            {
                var run = await BuiltProgram.RunAsync(command);
                Assert.Equal((1, ""), (run.ExitCode, run.Output));
                Assert.Equal($"Disken är full. Arbetsytan {workspace} är som den var.", run.Sentences[^1]);
                Assert.Equal(datasets, await SampleWorkspace.DatasetsAsync(workspace));
                Assert.Empty(await SampleWorkspace.HashesAsync(workspace));
            }
            File.Delete(Path.Combine(disk, "filling"));
            Assert.Equal(await SampleWorkspace.BuildAsync(_folder.Copy(sample.Unbuilt, "roomy")), await SampleWorkspace.BuildAsync(workspace));
        }
        finally
        {
            await MustAsync("umount", disk);
        }
    }

    // Permissions do not bind the superuser.
    private static Task<ProgramRun> AsNobodyAsync(params string[] arguments) =>
        Environment.IsPrivilegedProcess
            ? BuiltProgram.RunThroughAsync(["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups"], arguments)
            : BuiltProgram.RunAsync(arguments);

    private static void Fill(string path, int keepBytes)
    {
        var free = new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace;
        File.WriteAllBytes(path, new byte[Math.Max(0, free - keepBytes)]);
    }

    private static async Task MustAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
