using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Samplan.Accounts.Contracts;
using Samplan.Analyses;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Catalogue.Contracts;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;

namespace Samplan.Features.Tests.Analyses.Pages;

/// <summary>The pages of functional regions and of the degree of urbanisation over four municipalities in a row.</summary>
public sealed partial class FunctionalPageTests
{
    private const string Flows = """
        fran;till;personer
        1;1;900
        2;2;300
        2;1;100
        3;3;800
        3;1;20
        4;4;150
        4;3;60
        """;

    [Fact]
    public async Task The_page_shows_the_regions_with_map_tables_and_matrix()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        var page = await ReadAsync(browser, "/regions");

        Assert.Contains("2 regioner av 4 enheter: Lokala arbetsmarknader (SCB), utan år.", page, StringComparison.Ordinal);
        Assert.Contains("class=\"unit-map\"", page, StringComparison.Ordinal);
        Assert.Contains("Vem arbetar var?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Använd i arbetsytan", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_threshold_shows_who_flips_and_keeps_nothing()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        var trial = await ReadAsync(browser, "/regions/trial?outShare=0.27&singleShare=0.27");

        Assert.Contains("3 regioner av 4 enheter", trial, StringComparison.Ordinal);
        Assert.Contains("1 kommun byter område.", trial, StringComparison.Ordinal);
        Assert.Contains("Bo bryts ut ur Ada.", trial, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", trial, StringComparison.Ordinal);
        Assert.Equal("scb-la", (await server.Get<IAnalysisChoices>().GetRegionsAsync()).Method);
        // What can be kept, and who is explained, are of what is shown.
        Assert.Contains("name=\"outShare\" value=\"0.27\"", trial, StringComparison.Ordinal);
        var why = WhyOfBo().Match(trial).Value.Replace("&amp;", "&", StringComparison.Ordinal);
        Assert.Contains("outShare=0.27", why, StringComparison.Ordinal);
        Assert.Contains("Bo hör till Bo (centrum).", await ReadAsync(browser, why), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_keeps_a_choice_and_the_picture_is_built_with_it()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        await browser.PostAsync("/regions", ("method", "intramax"), ("regions", "3"));

        var kept = await server.Get<IDerivations>().FindResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions, default);
        Assert.Equal(("intramax", 3), (kept!.Choice.Method, kept.Regions.Count));
        var page = await ReadAsync(browser, "/regions");
        Assert.Contains("class=\"tree-line\"", page, StringComparison.Ordinal);
        Assert.Contains("Alla 3 steg som tabell", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_cannot_be_says_why_on_the_page()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        Assert.Contains("minSZ ska vara mindre än tarSZ", await ReadAsync(browser, "/regions?method=ttwa&minSZ=30000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_years_are_compared_in_words_maps_and_a_table()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        var page = await ReadAsync(browser, "/regions/compare?from.year=2022");

        Assert.Contains("1 kommun byter område.", page, StringComparison.Ordinal);
        Assert.Contains("Bo går upp i Ada.", page, StringComparison.Ordinal);
        Assert.Contains("Justerat Rand-index", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"unit-map\"").Length - 1);
    }

    [Fact]
    public async Task A_unit_and_a_region_answer_why()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        var unit = await ReadAsync(browser, "/regions/units/2");
        Assert.Contains("Bo hör till Ada (kopplad, led 1).", unit, StringComparison.Ordinal);
        Assert.Contains("Andel som pendlar ut", unit, StringComparison.Ordinal);
        Assert.Contains("Var de som bor här arbetar", unit, StringComparison.Ordinal);
        Assert.Contains("Ada har 2 enheter", await ReadAsync(browser, "/regions/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_degree_of_urbanisation_shows_which_municipalities_flip_and_a_cell_answers_why()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        Assert.Contains("Städer: 1. Tätorter och förorter: 0. Landsbygd: 3.", await ReadAsync(browser, "/urbanisation"), StringComparison.Ordinal);
        var trial = await ReadAsync(browser, "/urbanisation/trial?UC_density_threshold=4000");
        Assert.Contains("1 enhet byter grad.", trial, StringComparison.Ordinal);
        Assert.Contains("Ada", trial, StringComparison.Ordinal);
        var cell = await ReadAsync(browser, "/urbanisation/cells?cell=5020006602000");
        Assert.Contains("Den ingår i ett urbant centrum med 75", cell, StringComparison.Ordinal);
        Assert.Contains("Ada: stad, stad.", await ReadAsync(browser, "/urbanisation/units/municipalities/1"), StringComparison.Ordinal);
        // The same two by the threshold that was tried.
        cell = await ReadAsync(browser, "/urbanisation/cells?cell=5020006602000&UC_density_threshold=4000");
        Assert.Contains("det kräver minst 4", cell, StringComparison.Ordinal);
        var unit = await ReadAsync(browser, "/urbanisation/units/municipalities/1?UC_density_threshold=4000");
        Assert.Contains("Ada: tätort och förort", unit, StringComparison.Ordinal);
        Assert.Contains("href=\"/urbanisation?UC_density_threshold=4000", unit, StringComparison.Ordinal);
        Assert.Contains("name=\"UC_density_threshold\" value=\"4000\"", trial, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_years_of_the_degree_of_urbanisation_are_compared_in_words_maps_and_tables()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;
        // Two years before, the city was a row of villages.
        await ImportAsync(server, "rutor22.csv", Cells(",900"), "population-grid", 2022);

        var page = await ReadAsync(browser, "/urbanisation/compare");

        Assert.Contains("1 kommun byter klass.", page, StringComparison.Ordinal);
        Assert.Contains("tätort och förort stad 100,0", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"unit-map\"").Length - 1);
        Assert.Contains("population-grid@2022, population-grid@2024", page, StringComparison.Ordinal);
        var same = await ReadAsync(browser, "/urbanisation/compare?from.year=2024&lang=en");
        Assert.Contains("No unit changes class.", same, StringComparison.Ordinal);
        var refused = await ReadAsync(browser, "/urbanisation/compare?from.year=1990");
        Assert.Contains("Det finns inget rutnät med befolkning för det året.", refused, StringComparison.Ordinal);
        Assert.Contains("Befolkning 2022.", await ReadAsync(browser, "/urbanisation?year=2022"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_year_of_people_two_presets_are_compared_and_it_says_so()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        var page = await ReadAsync(browser, "/urbanisation/compare");

        Assert.Contains("Det finns bara befolkning för ett år (2024).", page, StringComparison.Ordinal);
        Assert.Contains("Handboken 2021, 2024", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_anything_is_built_the_pages_say_what_is_missing()
    {
        var (server, browser) = await DrawnServer.StartAsync(map: static app => app.MapGroup("").MaySeeRegion().MapAnalyses());
        await using var _ = server;

        foreach (var address in new[] { "/urbanisation", "/urbanisation/compare" })
            Assert.Contains("Urbaniseringsgraden är inte beräknad.", await ReadAsync(browser, address), StringComparison.Ordinal);
    }

    private static async Task<(DrawnServer Server, Browser Browser)> StartAsync()
    {
        var (server, browser) = await DrawnServer.StartAsync(map: static app => app.MapGroup("").MaySeeRegion().MapAnalyses());
        await ImportAsync(server, "kommuner.geojson", Municipalities(), "municipalities", 2024);
        await ImportAsync(server, "rutor.csv", Cells(), "population-grid", 2024);
        await ImportAsync(server, "pendling.csv", Flows, "flows:commuting", null);
        await ImportAsync(server, "pendling22.csv", Flows.Replace("2;1;100", "2;1;10", StringComparison.Ordinal), "flows:commuting", 2022);
        await server.Get<IDerivations>().BuildAsync(null, default);
        return (server, browser);
    }

    /// <summary>What a person reads, then the page as it is written.</summary>
    private static async Task<string> ReadAsync(Browser browser, string address)
    {
        var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return Space().Replace(answer.Sentence, " ") + answer.Text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex("/regions/units/2[^\"]*")]
    private static partial Regex WhyOfBo();

    private static async Task ImportAsync(DrawnServer server, string name, string content, string role, int? year)
    {
        var path = Path.Combine(server.Workspace.Folder, "..", name);
        await File.WriteAllTextAsync(path, content);
        var columns = new Dictionary<string, string>();
        if (role == "flows:commuting")
            columns = new()
            {
                ["from"] = "fran",
                ["to"] = "till",
                ["persons"] = "personer",
            };
        var request = new ImportRequest(path, role)
        {
            Map = columns,
            KeepsOutside = true,
            Year = year,
            CoordinateSystem = role == "flows:commuting" ? null : "EPSG:3006",
            CellSizeMetres = role == "population-grid" ? 1000 : null,
        };
        var report = await server.Get<ICatalogue>().ImportAsync(request, null, default);
        Assert.True(report.Result == ImportResult.Imported, string.Join('\n', report.Refusals.Select(refusal => refusal.Code)));
    }

    private static string Municipalities()
    {
        string[] names = ["Ada", "Bo", "Cia", "Dan"];
        var features = names.Select(
            (name, place) =>
            {
                var west = 500_000 + (10_000 * place);
                var ring = string.Create(
                    CultureInfo.InvariantCulture,
                    $"[{west},6600000],[{west + 10_000},6600000],[{west + 10_000},6610000],[{west},6610000],[{west},6600000]"
                );
                return $$$"""{"type":"Feature","properties":{"code":"{{{place + 1}}}","name":"{{{name}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
            }
        );
        return $$"""{"type":"FeatureCollection","features":[{{string.Join(",", features)}}]}""";
    }

    private static string Cells(string persons = ",3000")
    {
        var city = from column in Enumerable.Range(0, 5) from row in Enumerable.Range(0, 5) select $"{500 + column}000,{6600 + row}000{persons}";
        return "easting,northing,population\n" + string.Join('\n', city.Concat(["513000,6603000,40", "523000,6603000,30", "538000,6603000,12"]));
    }
}
