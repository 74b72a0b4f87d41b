using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Samplan.Cli.Tests;

/// <summary>GDAL, which QGIS reads with, opens the region's GeoPackage.</summary>
[Collection(SampleRegionCollection.Name)]
public sealed class GeoPackageTests(SampleWorkspace sample)
{
    [OgrFact]
    public async Task Another_program_finds_every_table_with_its_system_its_rows_and_no_fault()
    {
        var shown = JsonDocument.Parse((await BuiltProgram.RunAsync("show", sample.Built, "nodes", "--json")).Output).RootElement.GetArrayLength();
        var layers = await ReadLayersAsync(Path.Combine(sample.Built, "region.gpkg"));

        Assert.True(layers.Count > 10, $"{layers.Count} tables");
        Assert.All(layers.Where(layer => !layer.IsPlainTable), layer => Assert.True(layer.EndsInSystem3006, layer.Name));
        Assert.Equal(shown, layers.Single(layer => layer.Name == "nodes").Rows);
        Assert.Contains(layers, layer => !layer.IsPlainTable && layer.Rows > 1_000);
    }

    private static async Task<IReadOnlyList<Layer>> ReadLayersAsync(string file)
    {
        using var process = Process.Start(
            new ProcessStartInfo("ogrinfo", ["-so", "-al", "-ro", file]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, await error));
        return [.. (await output).Split("Layer name: ").Skip(1).Select(Read)];
    }

    private static Layer Read(string told) =>
        new(
            told[..told.IndexOf('\n')].Trim(),
            int.Parse(told.Split("Feature Count: ")[1].Split('\n')[0], CultureInfo.InvariantCulture),
            told.Contains("Geometry: None", StringComparison.Ordinal),
            told.Contains("ID[\"EPSG\",3006]]\n", StringComparison.Ordinal)
        );

    private sealed record Layer(string Name, int Rows, bool IsPlainTable, bool EndsInSystem3006);
}
