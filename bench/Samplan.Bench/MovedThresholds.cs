using System.Diagnostics;
using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Bench;

/// <summary>A threshold of the degree of urbanisation moved on its page, asked for over HTTP as the page's script does, for a whole country.</summary>
internal sealed class MovedThresholds : IBenchmark
{
    private const double LimitMilliseconds = 200;
    private const int LeastDensity = 1_000;
    private const int Moves = 40;

    public string Name => "thresholds";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"one threshold on the page, {DrawnCountry.CellCount} cells and {DrawnCountry.MunicipalityCount} municipalities"
        );

    public void Run(BenchSession session)
    {
        var files = BenchWorkspace.NewFolder();
        try
        {
            Measure(session, "drawn country", CountryFiles.Write(DrawnCountry.Drawn, files));
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
        if (SwedishFiles.List() is { } published)
            Measure(session, "Sweden's published files", published);
        else
            session.Note("Sweden's published files: not here");
    }

    private static void Measure(BenchSession session, string country, IReadOnlyList<ImportRequest> requests)
    {
        using var workspace = BenchWorkspace.Create();
        foreach (var request in requests.Where(request => request.Role is "municipalities" or "places" or "population-grid"))
            workspace.Import(request);
        workspace.Rooms.Get<IDerivations>().BuildAsync(null, CancellationToken.None).GetAwaiter().GetResult();
        MeasureAsync(session, country, workspace.Rooms.Workspace).GetAwaiter().GetResult();
    }

    private static async Task MeasureAsync(BenchSession session, string country, Workspace workspace)
    {
        await using var app = ServerApp.Build(workspace, TimeProvider.System, port: 0);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(ServerApp.AddressOf(app)) };
        var density = LeastDensity;
        var side = new Side<string>("Samplan", () => client.GetStringAsync(AddressOf(density)).GetAwaiter().GetResult(), () => density += 10);
        // The code has settled before anything is timed.
        for (var move = 0; move < Moves; move++)
            await client.GetStringAsync(AddressOf(density + 5 + (move * 10)));
        session.Limit($"a moved threshold, {country}", side, LimitMilliseconds, Flaw);
        using var own = Process.GetCurrentProcess();
        var before = own.TotalProcessorTime;
        for (var move = 0; move < Moves; move++)
            await client.GetStringAsync(AddressOf(density += 10));
        own.Refresh();
        session.Note(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(own.TotalProcessorTime - before).TotalMilliseconds / Moves:0} ms of processor time a move, asking included"
            )
        );
        await app.StopAsync();
    }

    private static string AddressOf(int density) =>
        string.Create(CultureInfo.InvariantCulture, $"/urbanisation/trial?layer=municipalities&UC_density_threshold={density}&lang=en");

    private static string? Flaw(string page) =>
        !page.Contains("unit-map", StringComparison.Ordinal) ? "there is no map"
        : page.Contains("change degree", StringComparison.Ordinal) || page.Contains("changes degree", StringComparison.Ordinal) ? null
        : "nothing is told of units that flip";
}
