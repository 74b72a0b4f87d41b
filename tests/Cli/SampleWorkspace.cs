using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Cli.Tests;

/// <summary>The sample region, made once by the program itself: one workspace with its picture and one with nothing built yet.</summary>
public sealed class SampleWorkspace : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Everything imported and built.</summary>
    internal string Built => _folder.File("demo/exempelregionen");

    /// <summary>The sample's input files.</summary>
    internal string Inputs => _folder.File("demo/indata");

    /// <summary>Places, flows and classes are imported; nothing is built.</summary>
    internal string Unbuilt => _folder.File("unbuilt");

    internal ProgramRun Demo { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Demo = await BuiltProgram.RunAsync("demo", "--build-only", "--folder", _folder.File("demo"));
        Assert.True(Demo.ExitCode == 0, Demo.Error);
        await MustAsync("init", Unbuilt, "--name", "Prov", "--ruleset", BuiltProgram.Ruleset("sample"));
        await ImportAsync("orter.geojson", "places", "name=ort", "code=kod", "municipality=kommun", "population=befolkning");
        await ImportAsync(
            "pendling.csv",
            "flows:commuting",
            "from=fran",
            "from_municipality=fran_kommun",
            "to=till",
            "to_municipality=till_kommun",
            "persons=antal"
        );
        await ImportAsync("befolkning_1km.csv.gz", "population-grid", "cell=rutid", "population=bef");
    }

    /// <summary>The hash of every result kept in a workspace, by step; a workspace that does not open fails here.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> HashesAsync(string workspace)
    {
        using var rooms = Rooms.Open(workspace, WorkspaceAccess.Read, TimeProvider.System).Value!;
        return (await rooms.Get<IDerivations>().ListStatusAsync(default))
            .Where(step => step.Provenance is not null)
            .ToDictionary(step => step.Key.Value, step => step.Provenance!.ContentHash);
    }

    /// <summary>The current version of every dataset: its content's hash, by id.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> DatasetsAsync(string workspace)
    {
        using var rooms = Rooms.Open(workspace, WorkspaceAccess.Read, TimeProvider.System).Value!;
        return (await rooms.Get<IDatasets>().ListAsync(default)).ToDictionary(dataset => dataset.Id.Value, dataset => dataset.Current[0].ContentHash);
    }

    /// <summary>Builds in this process and gives the hashes after.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> BuildAsync(string workspace)
    {
        using (var rooms = Rooms.Open(workspace, WorkspaceAccess.Write, TimeProvider.System).Value!)
            await rooms.Get<IDerivations>().BuildAsync(null, default);
        return await HashesAsync(workspace);
    }

    /// <summary>The arguments that import the sample's workplaces into a workspace: a file large enough to be ended in the middle.</summary>
    internal string[] ImportWorkplaces(string workspace) =>
        [
            "import",
            workspace,
            Path.Combine(Inputs, "arbetsstallen.csv"),
            "--as",
            "workplaces",
            .. new[] { "industry=sni_kod", "size=storleksklass", "easting=x", "northing=y" }.SelectMany(pair => new[] { "--map", pair }),
            "--crs",
            "EPSG:3006",
            "--encoding",
            "windows-1252",
        ];

    private Task ImportAsync(string file, string role, params string[] fields) =>
        MustAsync(["import", Unbuilt, Path.Combine(Inputs, file), "--as", role, .. fields.SelectMany(field => new[] { "--map", field })]);

    private static async Task MustAsync(params string[] arguments)
    {
        var run = await BuiltProgram.RunAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Error}");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
