using System.Diagnostics;
using Samplan.Analyses.Contracts;
using Samplan.Server;
using Samplan.Storage;
using Xunit.Abstractions;

namespace Samplan.Reference.Tests.Regions;

/// <summary>The whole picture of all Sweden's places and cells: time, memory and totals.</summary>
[Collection(MeasuredCollection.Name)]
public sealed class SwedenTests(ITestOutputHelper output) : IDisposable
{
    private const string Places = "se_boundaries/scb_2024.gpkg";
    private const string Municipalities = "se_boundaries/okfse/swedish_municipalities.geojson";
    private const string Grid = "se_popgrid_1km_2024/totalbefolkning_1km_2024.csv.gz";
    private const string Services = "se_services_poi/service_poi.csv";

    // Time of the processor: a test machine is shared, and waiting for others is not work.
    private static readonly TimeSpan s_mostTime = TimeSpan.FromSeconds(5);
    private const long MostMemoryBytes = 1L << 30;
    private const int MostBuilds = 3;
    private readonly CommandedRegion _region = new();

    public void Dispose() => _region.Dispose();

    [ReferenceFact(Places, Municipalities, Grid, Services)]
    public async Task All_Sweden_is_built_in_seconds_within_a_gigabyte_and_nobody_is_lost()
    {
        await _region.RunAsync("init", _region.Folder, "--name", "Sverige", "--ruleset", CommandedRegion.Ruleset("sydsverige"));
        await _region.ImportAsync(Places, "places", "--layer", "tatorter_2020", "--year", "2020");
        await _region.ImportAsync(Grid, "population-grid", "--cell-size", "1000", "--year", "2024");
        await _region.ImportAsync(Municipalities, "municipalities", "--repair");
        await _region.ImportAsync(Services, "services");
        var untouched = _region.Folder + "-untouched";
        CopyFolder(_region.Folder, untouched);
        var (work, memoryBytes) = await BuildApartAsync(_region.Folder);
        // Whoever else uses the processor can only add to it: the least of a few counts.
        for (var again = 1; again < MostBuilds && work >= s_mostTime; again++)
        {
            var copy = $"{untouched}-{again}";
            CopyFolder(untouched, copy);
            var (anew, bytes) = await BuildApartAsync(copy);
            (work, memoryBytes) = (anew < work ? anew : work, Math.Max(memoryBytes, bytes));
            Directory.Delete(copy, recursive: true);
        }
        Directory.Delete(untouched, recursive: true);
        output.WriteLine($"{work.TotalSeconds:0.00} s of work, start of the program included, at most {memoryBytes >> 20} MiB");

        Assert.True(work < s_mostTime, $"The build took {work}.");
        Assert.True(memoryBytes < MostMemoryBytes, $"The process took {memoryBytes} bytes.");
        using var rooms = Rooms.Open(_region.Folder, WorkspaceAccess.Read, TimeProvider.System).Value!;
        await CheckAsync(rooms);
    }

    /// <summary>Builds in a process of its own: the tests around have a memory of their own to fill.</summary>
    private static async Task<(TimeSpan Work, long MostMemoryBytes)> BuildApartAsync(string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Samplan.Cli.dll");
        using var process = Process.Start(
            new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, "build", folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        var (said, complaint) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (work, memoryBytes) = (TimeSpan.Zero, 0L);
        while (!process.HasExited)
        {
            process.Refresh();
            try
            {
                (work, memoryBytes) = (process.TotalProcessorTime, Math.Max(memoryBytes, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                break;
            }
            await Task.Delay(10);
        }
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await said + await complaint);
        Assert.True(memoryBytes > 0, "Nothing was measured.");
        return (work, memoryBytes);
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task CheckAsync(Rooms rooms)
    {
        var derivations = rooms.Get<IDerivations>();
        var places = (await derivations.FindResultAsync<PlaceSet>(AnalysisSteps.Places, default))!;
        var typology = (await derivations.FindResultAsync<TypologySet>(new StepKey("typology"), default))!;
        var year = Assert.Single(typology.Years);

        Assert.Equal((2_017, 290), (places.Places.Count, year.Municipalities.Count));
        Assert.Equal(103_464, typology.Grids.Sum(grid => grid.Columns.Count));
        Assert.Equal(10_560_818, year.Whole.TotalPersons, 1e-6);
        // The file's municipalities overlap by slivers along their borders: a person in a million is counted in two.
        Assert.Equal(10_560_818, year.Municipalities.Sum(one => one.TotalPersons) + year.Outside!.TotalPersons, 20.0);
    }
}
