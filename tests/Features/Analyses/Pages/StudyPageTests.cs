using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Samplan.Accounts.Contracts;
using Samplan.Analyses;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Catalogue.Contracts;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Maps.Contracts;

namespace Samplan.Features.Tests.Analyses.Pages;

/// <summary>The pages of analyses with named parameters: shown, tried, kept and explained.</summary>
public sealed partial class StudyPageTests
{
    [Fact]
    public async Task Clusters_are_shown_with_map_table_and_why_and_a_choice_is_kept()
    {
        var (server, browser) = await StartAsync(("byggnader.csv", Houses(), "buildings"));
        await using var _ = server;

        var page = await ReadAsync(browser, "/clusters");
        Assert.Contains("Tätorter: 1. Småorter: 1. Där bor 310 personer, utanför dem 0.", page, StringComparison.Ordinal);
        Assert.Contains("class=\"unit-map\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        var why = WhyAddress().Match(page).Value;
        Assert.Contains("Där bor 250 kända personer. Det krävs minst 200.", await ReadAsync(browser, why), StringComparison.Ordinal);

        var trial = await ReadAsync(browser, "/clusters/trial?locality_distance=320");
        Assert.Contains("Tätorter: 1. Småorter: 0.", trial, StringComparison.Ordinal);
        Assert.Contains("I arbetsytan: 1 tätorter och 1 småorter.", trial, StringComparison.Ordinal);
        Assert.Contains("name=\"locality_distance\" value=\"320\"", trial, StringComparison.Ordinal);
        var tried = WhyAddress().Match(trial).Value.Replace("&amp;", "&", StringComparison.Ordinal);
        Assert.Contains("Där bor 310 kända personer.", await ReadAsync(browser, tried), StringComparison.Ordinal);
        Assert.DoesNotContain("<html", trial, StringComparison.Ordinal);

        await browser.PostAsync("/clusters", ("locality_distance", "320"));
        var kept = await server.Get<IDerivations>().FindResultAsync<ClusterSet>(AnalysisSteps.Clusters, default);
        Assert.Equal("320", kept!.Parameters["locality_distance"]);
    }

    [Fact]
    public async Task Types_of_municipalities_are_shown_with_each_criterion_and_its_distance()
    {
        var (server, browser) = await StartAsync(("rutor.csv", Cells(), "population-grid"));
        await using var _ = server;

        var page = await ReadAsync(browser, "/municipality-types");
        Assert.Contains("Storstadskommuner: 0. Täta kommuner: 1. Landsbygdskommuner: 3. Befolkning 2024.", page, StringComparison.Ordinal);
        Assert.Contains("Restider saknas", page, StringComparison.Ordinal);
        Assert.Contains("class=\"unit-map\"", page, StringComparison.Ordinal);
        var why = await ReadAsync(browser, "/municipality-types/why/1");
        Assert.Contains("Ada: kan inte avgöras. Av tre typer: Täta kommuner.", why, StringComparison.Ordinal);
        Assert.Contains("Andel inom 45 minuter från en större stad", why, StringComparison.Ordinal);
        var trial = await ReadAsync(browser, "/municipality-types/trial?metropolitan_persons=70000");
        Assert.Contains("1 kommuner får en annan typ än i arbetsytan.", trial, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Nordic_like_typology_says_on_its_page_that_it_is_an_approximation()
    {
        var (server, browser) = await StartAsync(("rutor.csv", Cells(), "population-grid"));
        await using var _ = server;

        // Nobody has chosen it: the page works it out, and it becomes a result of the workspace when it is kept.
        var page = await ReadAsync(browser, "/nordic?lang=en");
        Assert.Contains("class=\"unit-map\"", page, StringComparison.Ordinal);
        Assert.Null(await server.Get<IDerivations>().FindResultAsync<NordicSet>(AnalysisSteps.Nordic, default));
        Assert.Contains("Nordic urban–rural typology (approximation)", page, StringComparison.Ordinal);
        Assert.Contains("Det här är en uppskattning", await ReadAsync(browser, "/nordic/why/1"), StringComparison.Ordinal);

        await browser.PostAsync("/nordic", ("core_persons", "16000"));
        var kept = await server.Get<IDerivations>().FindResultAsync<NordicSet>(AnalysisSteps.Nordic, default);
        Assert.Equal("16000", kept!.Parameters["core_persons"]);
    }

    [Fact]
    public async Task A_published_key_is_shown_with_its_publisher_and_put_beside_what_is_computed()
    {
        var (server, browser) = await StartAsync(
            ("rutor.csv", Cells(), "population-grid"),
            ("grad.csv", "kommunkod;klass;utgivare\n1;1;SCB\n2;2;SCB\n3;3;SCB\n4;3;SCB\n5;3;SCB\n", "key:degurba")
        );
        await using var _ = server;

        var page = await ReadAsync(browser, "/keys");
        Assert.Contains("officiell urbaniseringsgrad 2024, SCB", page, StringComparison.Ordinal);
        Assert.Contains("class=\"unit-map\"", page, StringComparison.Ordinal);
        var compared = await ReadAsync(browser, "/keys?key=degurba@2024&with=urbanisation");
        Assert.Contains("1 av 4 kommuner skiljer sig från beräknad urbaniseringsgrad 2024.", compared, StringComparison.Ordinal);
        Assert.Contains("2 tätort och förort", compared, StringComparison.Ordinal);
        Assert.Contains("3 landsbygd", compared, StringComparison.Ordinal);
        Assert.Contains("Justerat Rand-index", compared, StringComparison.Ordinal);
        Assert.True((await server.Get<IMapLayers>().FindAsync(new LayerId("key_degurba_2024"), default))!.HasOutlines);
        Assert.Contains("There is no key la", await ReadAsync(browser, "/keys?key=la&lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_classes_of_a_layer_of_codes_are_named_in_the_reader_s_language()
    {
        var (server, browser) = await StartAsync(("rutor.csv", Cells(), "population-grid"));
        await using var _ = server;

        var cells = (await browser.GetAsync("/api/layers/urbanisation/classes?attribute=level_one")).Text;
        Assert.Contains(
            """{"value":"3","name":"urbant centrum","count":25},{"value":"2","name":"urbant kluster","count":0}""",
            cells,
            StringComparison.Ordinal
        );
        Assert.Contains("\"breaks\":[]", cells, StringComparison.Ordinal);
        var units = (await browser.GetAsync("/api/layers/urbanisation_units/classes?attribute=degree&lang=en")).Text;
        Assert.Contains("""{"value":"1","name":"city","count":1}""", units, StringComparison.Ordinal);
        var numbers = (await browser.GetAsync("/api/layers/urbanisation/classes?attribute=population")).Text;
        Assert.Contains("\"named\":[]", numbers, StringComparison.Ordinal);
        foreach (var layer in await server.Get<IMapLayers>().ListAsync(default))
            Assert.All(layer.Attributes.SelectMany(one => one.Classes), one => Assert.NotEqual(one.Name.Swedish, one.Value));
    }

    [Fact]
    public async Task The_people_of_a_neighbour_are_classed_together_with_ours_and_the_page_tells_the_years()
    {
        var (server, browser) = await StartAsync(
            ("rutor.csv", Cells(), "population-grid"),
            ("norge.csv", "easting,northing,population\n495000,6600000,700\n-31000,6640000,25\n", "neighbour-grid:no")
        );
        await using var _ = server;

        var page = await ReadAsync(browser, "/urbanisation/border");

        Assert.Contains("neighbour-grid-no@2024", page, StringComparison.Ordinal);
        Assert.Contains("Norge", page, StringComparison.Ordinal);
        Assert.Contains("class=\"unit-map\"", page, StringComparison.Ordinal);
        var layer = (await server.Get<IMapLayers>().FindAsync(new LayerId("neighbour-grid-no"), default))!;
        Assert.Equal(
            (new LocalName("Grannlands befolkning i rutor: Norge", "Population of a neighbouring country in cells: Norway"), LayerKind.Grid),
            (layer.Name, layer.Kind)
        );
        var (empty, reader) = await StartAsync();
        await using var __ = empty;
        Assert.Contains("neighbour-grid:no", await ReadAsync(reader, "/urbanisation/border?lang=en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_that_contradict_each_other_are_told_on_the_page()
    {
        var (server, browser) = await StartAsync(("byggnader.csv", Houses(), "buildings"));
        await using var _ = server;

        Assert.Contains(
            "small_persons=300 är inte mindre än locality_persons=200",
            await ReadAsync(browser, "/clusters?small_persons=300"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_workspace_without_people_says_what_to_import()
    {
        var (server, browser) = await StartAsync();
        await using var _ = server;

        Assert.Contains("Importera byggnader med boende (buildings)", await ReadAsync(browser, "/clusters"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/clusters/why/1-1")).Status);
    }

    private static async Task<(DrawnServer Server, Browser Browser)> StartAsync(params (string Name, string Content, string Role)[] files)
    {
        var (server, browser) = await DrawnServer.StartAsync(map: static app => app.MapGroup("").MaySeeRegion().MapAnalyses());
        await ImportAsync(server, ("kommuner.geojson", Municipalities(), "municipalities"));
        foreach (var file in files)
            await ImportAsync(server, file);
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

    [GeneratedRegex(@"/clusters/why/[0-9-]+[^""]*")]
    private static partial Regex WhyAddress();

    private static async Task ImportAsync(DrawnServer server, (string Name, string Content, string Role) file)
    {
        var path = Path.Combine(server.Workspace.Folder, "..", file.Name);
        await File.WriteAllTextAsync(path, file.Content);
        var request = new ImportRequest(path, file.Role)
        {
            Year = 2024,
            CoordinateSystem = "EPSG:3006",
            CellSizeMetres = file.Role.Contains("-grid", StringComparison.Ordinal) ? 1000 : null,
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

    /// <summary>Ten houses of 25 in a row 150 m apart, and 300 m beyond them three of 20.</summary>
    private static string Houses()
    {
        var town = Enumerable.Range(0, 10).Select(house => $"25,{500_100 + (150 * house)},6605000");
        return "personer,easting,northing\n" + string.Join('\n', town.Concat(["20,501750,6605000", "20,501800,6605000", "20,501850,6605000"]));
    }

    /// <summary>A city of 75,000 in Ada, and some farms in the others.</summary>
    private static string Cells()
    {
        var city = from column in Enumerable.Range(0, 5) from row in Enumerable.Range(0, 5) select $"{500 + column}000,{6600 + row}000,3000";
        return "easting,northing,population\n" + string.Join('\n', city.Concat(["513000,6603000,40", "523000,6603000,30", "538000,6603000,12"]));
    }
}
