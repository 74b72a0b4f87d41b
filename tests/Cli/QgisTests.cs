using System.Diagnostics;
using System.Text.Json;

namespace Samplan.Cli.Tests;

/// <summary>QGIS itself opens the region's GeoPackage.</summary>
[Collection(SampleRegionCollection.Name)]
public sealed class QgisTests(SampleWorkspace sample)
{
    // One line of JSON a layer, as QGIS sees it.
    private const string Script = """
        import json, os, sys
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from qgis.core import QgsApplication, QgsProviderRegistry, QgsVectorLayer
        application = QgsApplication([], False)
        application.initQgis()
        for part in QgsProviderRegistry.instance().providerMetadata("ogr").querySublayers(sys.argv[1]):
            layer = QgsVectorLayer(f"{sys.argv[1]}|layername={part.name()}", part.name(), "ogr")
            print(json.dumps({
                "name": part.name(),
                "valid": layer.isValid(),
                "spatial": layer.isSpatial(),
                "system": layer.crs().authid(),
                "rows": layer.featureCount(),
                "read": sum(1 for feature in layer.getFeatures()),
                "bad": sum(1 for feature in layer.getFeatures() if feature.hasGeometry() and not feature.geometry().isGeosValid()),
                "fields": [field.name() for field in layer.fields()],
            }))
        """;

    [QgisFact]
    public async Task Every_layer_opens_in_3006_with_the_rows_that_the_program_shows()
    {
        var layers = await ReadAsync(Path.Combine(sample.Built, "region.gpkg"));
        var nodes = await CountAsync("nodes");

        Assert.True(layers.Count > 10, $"{layers.Count} layers");
        Assert.All(layers, layer => Assert.True(layer.Valid, layer.Name));
        Assert.All(layers.Where(layer => layer.Spatial), layer => Assert.Equal((layer.Name, "EPSG:3006"), (layer.Name, layer.System)));
        Assert.Contains(layers, layer => layer is { Name: "dataset", Spatial: false, Rows: > 0 });
        Assert.All(layers, layer => Assert.Equal((layer.Name, layer.Rows, 0), (layer.Name, layer.Read, layer.Bad)));
        Assert.Equal(nodes, Get(layers, "nodes").Rows);
        Assert.Equal(await CountAsync("links"), Get(layers, "links").Rows);
        Assert.Equal(nodes, Get(layers, "places").Rows);
        Assert.Contains("name", Get(layers, "places").Fields);
    }

    private async Task<int> CountAsync(string what) =>
        JsonDocument.Parse((await BuiltProgram.RunAsync("show", sample.Built, what, "--json")).Output).RootElement.GetArrayLength();

    private static Layer Get(IReadOnlyList<Layer> layers, string name) => layers.Single(layer => layer.Name == name);

    private static async Task<IReadOnlyList<Layer>> ReadAsync(string file)
    {
        using var process = Process.Start(
            new ProcessStartInfo(QgisFactAttribute.Python!, ["-c", Script, file]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return
        [
            .. (await output)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<Layer>(line, JsonSerializerOptions.Web)!),
        ];
    }

    private sealed record Layer(string Name, bool Valid, bool Spatial, string System, int Rows, int Read, int Bad, IReadOnlyList<string> Fields);
}
