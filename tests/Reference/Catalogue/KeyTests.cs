namespace Samplan.Reference.Tests.Catalogue;

/// <summary>Published keys beside what is computed: Sweden's four of 2015–2025, and Finland's travel-to-work areas of two years.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Municipalities = "se_boundaries/okfse/swedish_municipalities.geojson";
    private const string Grid = "se_popgrid_1km_2024/totalbefolkning_1km_2024.csv.gz";
    private const string Swedish = "se_key_2025/kommun_la_fa_kommungrupp_degurba_2025.csv";
    private const string FinnishAreas = "fi_municipalities/kunnat_2016.gpkg";
    private const string Finnish2016 = "fi_municipalities/municipality_key_2016.csv";
    private const string Finnish2022 = "fi_municipalities/municipality_key_2022.csv";
    private readonly CommandedRegion _region = new();

    [ReferenceFact(Municipalities, Grid, Swedish)]
    public async Task Sweden_has_67_labour_markets_60_regions_9_groups_and_at_most_19_municipalities_of_another_degree_than_computed()
    {
        await _region.RunAsync("init", _region.Folder, "--name", "Sverige", "--ruleset", CommandedRegion.Ruleset("sydsverige"));
        await _region.ImportAsync(Municipalities, "municipalities", "--repair");
        await _region.ImportAsync(Grid, "population-grid", "--cell-size", "1000", "--year", "2024");
        await ImportAsync("la", "la_2023", 2023, "SCB");
        await ImportAsync("fa", "fa_2015", 2015, "Tillväxtverket");
        await ImportAsync("skr", "kommungrupp_skr_2023", 2023, "SKR");
        await ImportAsync("degurba", "degurba", 2025, "SCB");
        await _region.RunAsync("build", _region.Folder);

        var keys = (await _region.RunAsync("keys", _region.Folder, "--json")).Json.EnumerateArray().ToDictionary(row => row.GetProperty("key").GetString()!);
        Assert.Equal(["3", "60", "67", "9"], keys.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value.GetProperty("classes").GetDouble()}"));
        Assert.All(keys.Values, row => Assert.Equal((290, 0), (row.GetProperty("units").GetDouble(), row.GetProperty("outside_rows").GetDouble())));
        Assert.Equal("Tillväxtverket", keys["fa"].GetProperty("publisher").GetString());
        var degree = await CompareAsync("degurba@2025", "urbanisation");
        Assert.Equal((290, true), (degree.GetProperty("compared").GetInt32(), degree.GetProperty("haveSameCodes").GetBoolean()));
        Assert.InRange(degree.GetProperty("differences").GetArrayLength(), 1, 19);
        // FA regions were put together of forecast commuting and labour markets of present: most municipalities are in the same.
        Assert.InRange((await CompareAsync("la", "fa@2015")).GetProperty("adjustedRandIndex").GetDouble(), 0.7, 0.99);
    }

    [ReferenceFact(FinnishAreas, Finnish2016, Finnish2022)]
    public async Task Finlands_official_areas_are_shown_beside_as_imports_of_two_years()
    {
        await _region.RunAsync("init", _region.Folder, "--name", "Finland", "--ruleset", CommandedRegion.Ruleset("sydsverige"));
        await _region.ImportAsync(FinnishAreas, "boundaries", "--map", "name=NAMESWE", "--map", "code=NATCODE");
        foreach (var (file, year, name) in new[] { (Finnish2016, "2016", "tyossakayntial_name_fi"), (Finnish2022, "2022", "tyossakayntial_name_sv") })
            await _region.ImportAsync(
                file,
                "key:fi-tk",
                ["--map", "unit=municipality_code", "--map", "class=tyossakayntial_code", "--map", $"class_name={name}", "--year", year]
            );
        await _region.RunAsync("build", _region.Folder);

        var rows = (await _region.RunAsync("keys", _region.Folder, "--json")).Json.EnumerateArray().ToList();
        // One of the classes is "no area". Four of the 313 municipalities of 2016 are no more in 2022.
        Assert.Equal(
            [("2022", 33, 309), ("2016", 38, 313)],
            rows.Select(row => (row.GetProperty("year").GetString(), Number(row, "classes"), Number(row, "units")))
        );
        Assert.All(rows, row => Assert.Equal(0, Number(row, "outside_rows")));
        var change = await CompareAsync("fi-tk@2016", "fi-tk@2022");
        // Five areas were given up in between, and most of their municipalities are in none since.
        Assert.InRange(change.GetProperty("adjustedRandIndex").GetDouble(), 0.6, 0.95);
    }

    private static int Number(System.Text.Json.JsonElement row, string name) => (int)row.GetProperty(name).GetDouble();

    private Task<CommandRun> ImportAsync(string key, string column, int year, string publisher) =>
        _region.ImportAsync(
            Swedish,
            $"key:{key}",
            ["--map", "unit=kommun_kod", "--map", $"class={column}", "--year", $"{year}", "--set", $"publisher={publisher}"]
        );

    private async Task<System.Text.Json.JsonElement> CompareAsync(string key, string with) =>
        (await _region.RunAsync("keys", _region.Folder, key, "--with", with, "--json")).Json;

    public void Dispose() => _region.Dispose();
}
