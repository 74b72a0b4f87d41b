using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Analyses;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue;
using Samplan.Catalogue.Contracts;
using Samplan.Maps;
using Samplan.Pictures;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Features.Tests.Pictures;

/// <summary>A workspace with every room, whose files are drawn as text.</summary>
internal sealed class DrawnPicture : IDisposable
{
    private const string Ruleset = """
        { "id": "drawn", "version": "1", "name": { "sv": "Ritad", "en": "Drawn" },
          "indicators": [
            { "key": "population", "name": { "sv": "Invånare", "en": "Inhabitants" }, "unit": "persons", "method": { "kind": "column", "name": "population" } },
            { "key": "net-commuting", "name": { "sv": "Nettopendling", "en": "Net commuting" }, "unit": "persons",
              "method": { "kind": "netCommuting", "dimension": "commuting" } },
            { "key": "pull", "name": { "sv": "Dragning", "en": "Pull" }, "unit": "percent", "decimals": 1,
              "method": { "kind": "share", "of": "net-commuting", "in": "population" } }],
          "criteria": [
            { "key": "big", "name": { "sv": "Stor", "en": "Big" }, "indicator": "population", "operator": ">=", "threshold": 500 },
            { "key": "pulls", "name": { "sv": "Drar starkt", "en": "Pulls" }, "indicator": "pull", "operator": "between", "from": 75, "to": 100 },
            { "key": "draws", "name": { "sv": "Drar", "en": "Draws" }, "indicator": "net-commuting", "operator": ">", "threshold": 0 }],
          "links": { "dimensions": [
              { "key": "commuting", "name": { "sv": "Pendling", "en": "Commuting" }, "weight": 0.6, "color": { "light": "#6c84ae", "dark": "#6f8fc9" } },
              { "key": "migration", "name": { "sv": "Flyttning", "en": "Migration" }, "weight": 0.4, "color": { "light": "#6d7f5c", "dark": "#9db884" } }],
            "cutoff": { "insidePersons": 20, "outsidePersons": 50 },
            "width": { "method": "fixed", "breaks": [20, 50], "pixels": [1, 2] },
            "significance": { "shareThreshold": 0.1, "minimumPersons": 20 } },
          "classes": [
            { "key": "magnet", "name": { "sv": "Magnet", "en": "Magnet" }, "symbol": SYMBOL, "rule": { "all": ["pulls"] } },
            { "key": "centre", "name": { "sv": "Centrum", "en": "Centre" }, "symbol": SYMBOL, "rule": { "all": ["big", "draws"] } },
            { "key": "town", "name": { "sv": "Stad", "en": "Town" }, "symbol": SYMBOL, "rule": { "all": ["big"] } },
            { "key": "place", "name": { "sv": "Ort", "en": "Place" }, "symbol": SYMBOL, "otherwise": true }] }
        """;

    private const string Symbol = """{ "shape": "dot", "sizePixels": 7, "color": { "light": "#6f7c84", "dark": "#9aa9b1" } }""";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-drawn-{Guid.NewGuid():n}");
    private readonly Workspace _workspace;
    private readonly ServiceProvider _rooms;

    public DrawnPicture()
    {
        Directory.CreateDirectory(_folder);
        var ruleset = Encoding.UTF8.GetBytes(RulesetText);
        _workspace = new Workspaces([CatalogueModule.Schema, AnalysesModule.Schema, PicturesModule.Schema])
            .Create(Path.Combine(_folder, "region"), "Ritad", "sv", ruleset)
            .Value!;
        _rooms = new ServiceCollection()
            .AddSingleton(_workspace)
            .AddSingleton(TimeProvider.System)
            .AddCatalogue()
            .AddMaps()
            .AddAnalyses()
            .AddPictures()
            .BuildServiceProvider();
    }

    public static string RulesetText => Ruleset.Replace("SYMBOL", Symbol, StringComparison.Ordinal);

    public string RulesetPath => _workspace.RulesetPath;

    public IPictures Pictures => _rooms.GetRequiredService<IPictures>();

    public IEditions Editions => _rooms.GetRequiredService<IEditions>();

    public IChangeSets ChangeSets => _rooms.GetRequiredService<IChangeSets>();

    public Workspace Workspace => _workspace;

    public async Task ImportAsync(string role, string rows)
    {
        var file = Path.Combine(_folder, role.Replace(':', '-') + ".csv");
        await File.WriteAllTextAsync(file, rows);
        var map = role switch
        {
            "places" => new Dictionary<string, string> { ["name"] = "namn", ["population"] = "invanare" },
            "published-classes" or "decided-classes" => new Dictionary<string, string> { ["place"] = "namn", ["class"] = "klass" },
            _ => new Dictionary<string, string>
            {
                ["from"] = "fran",
                ["to"] = "till",
                ["persons"] = "personer",
            },
        };
        var report = await _rooms.GetRequiredService<ICatalogue>().ImportAsync(new ImportRequest(file, role) { Map = map, KeepsOutside = true }, null, default);
        Assert.True(report.Result == ImportResult.Imported, string.Join('\n', report.Refusals.Select(Kernel.Texts.In("sv").Say)));
    }

    /// <summary>Imports the files in the order given; places first, for names to match.</summary>
    public async Task ImportAsync(DrawnFigures figures, bool migrationFirst = false, bool buildsBetween = false)
    {
        await ImportAsync("places", figures.Places);
        (string Role, IReadOnlyList<DrawnFlow> Flows)[] flows = [("flows:commuting", figures.Commuting), ("flows:migration", figures.Migration)];
        foreach (var (role, rows) in migrationFirst ? flows.Reverse() : flows)
        {
            if (buildsBetween)
                await BuildAsync();
            if (rows.Count > 0)
                await ImportAsync(role, DrawnFigures.Rows(rows));
        }
    }

    public Task<BuildReport> BuildAsync() => _rooms.GetRequiredService<IDerivations>().BuildAsync(null, default);

    public async Task<TResult> ResultAsync<TResult>(StepKey key)
        where TResult : class => (await _rooms.GetRequiredService<IDerivations>().FindResultAsync<TResult>(key, default))!;

    /// <summary>The hash of every result as one text.</summary>
    public async Task<string> HashesAsync() =>
        string.Join(
            '\n',
            (await _rooms.GetRequiredService<IDerivations>().ListStatusAsync(default))
                .OrderBy(step => step.Key.Value, StringComparer.Ordinal)
                .Select(step => $"{step.Key} {step.Provenance?.ContentHash}")
        );

    public void Dispose()
    {
        _rooms.Dispose();
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
