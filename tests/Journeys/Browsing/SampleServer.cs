using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Samplan.Cli;
using Samplan.Cli.Commands;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Journeys.Tests.Browsing;

/// <summary>The sample region, made and built once as <c>demo</c> makes it, and served in this process on a free port; and one browser.</summary>
public sealed class SampleServer : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-journeys-{Guid.NewGuid():n}"[..28]);
    private readonly LogCollector _log = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Rooms? _rooms;
    private WebApplication? _app;

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; private set; } = "";

    internal IBrowser Browser => _browser!;

    /// <summary>The nodes on the map, the highest first.</summary>
    internal IReadOnlyList<DrawnNode> Nodes { get; private set; } = [];

    /// <summary>A layer besides the picture's own parts, with numbers to class.</summary>
    internal string OwnLayer { get; private set; } = "";

    /// <summary>Every warning and error that the server has logged.</summary>
    internal IReadOnlyList<string> Logged => _log.Lines;

    public async Task InitializeAsync()
    {
        if (Chromium.WhyNot is not null)
            return;
        await MakeRegionAsync();
        _rooms = Rooms.Open(Path.Combine(_folder, "exempelregionen"), WorkspaceAccess.Serve, TimeProvider.System).Value;
        _app = ServerApp.Build(_rooms!.Workspace, TimeProvider.System, 0);
        _app.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
        await _app.StartAsync();
        Address = ServerApp.AddressOf(_app);
        using var client = new HttpClient();
        Nodes = DrawnNode.Read(await client.GetStringAsync($"{Address}/api/map"));
        OwnLayer = FirstWithNumbers(await client.GetStringAsync($"{Address}/tiles"));
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        _rooms?.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static string FirstWithNumbers(string layers)
    {
        string[] parts = ["typology", "municipalities", "boundaries", "outside", "places", "water", "roads"];
        using var document = JsonDocument.Parse(layers);
        return document
            .RootElement.EnumerateArray()
            .Where(layer => layer.GetProperty("attributes").GetArrayLength() > 0)
            .Select(layer => layer.GetProperty("id").GetString()!)
            .First(id => !parts.Contains(id, StringComparer.Ordinal));
    }

    private async Task MakeRegionAsync()
    {
        // The rulesets that come with the program are found from here.
        Environment.SetEnvironmentVariable("SAMPLAN_ROOT", Repository.Root);
        using var said = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, said, TimeProvider.System);
        var code = await DemoCommand.MakeAsync(terminal, _folder, Path.Combine(_folder, "exempelregionen"), isBare: false, default);
        Assert.True(code == CommandLine.Done, $"The sample region could not be made: {said}");
        Assert.True(await AddNeighbourAsync(terminal), $"The neighbour could not be added: {said}");
    }

    /// <summary>A town of another country that has grown together with the region's largest: sixteen square kilometres beside the one with most people.</summary>
    private async Task<bool> AddNeighbourAsync(Terminal terminal)
    {
        using var packed = new GZipStream(File.OpenRead(Path.Combine(_folder, "indata", "befolkning_1km.csv.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        var rows = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(';'));
        var cell = rows.MaxBy(row => int.Parse(row[1], CultureInfo.InvariantCulture))![0];
        var (easting, northing) = (int.Parse(cell[..6], CultureInfo.InvariantCulture), int.Parse(cell[6..], CultureInfo.InvariantCulture));
        var cells = from column in Enumerable.Range(1, 4) from row in Enumerable.Range(0, 4) select (easting + (1000 * column), northing + (1000 * row));
        var file = Path.Combine(_folder, "grannland.csv");
        await File.WriteAllLinesAsync(
            file,
            cells.Select(one => FormattableString.Invariant($"{one.Item1},{one.Item2},2000")).Prepend("easting,northing,population")
        );
        var workspace = Path.Combine(_folder, "exempelregionen");
        string[] import = ["import", workspace, file, "--as", "neighbour-grid:no", "--crs", "EPSG:3006", "--cell-size", "1000", "--year", "2020"];
        return await RunAsync(import) && await RunAsync("build", workspace);

        async Task<bool> RunAsync(params string[] call) => await CommandLine.RunAsync(CommandTree.Make(terminal), call, terminal) == CommandLine.Done;
    }
}
