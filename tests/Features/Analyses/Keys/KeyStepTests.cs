using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Layers;
using Samplan.Maps.Contracts;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses.Keys;

/// <summary>Four municipalities that commute to two of them, and the areas that somebody else has published for two years.</summary>
public sealed class KeyStepTests
{
    private const string Flows = "from; to; persons\nAda; Ada; 900\nBo; Bo; 300\nBo; Ada; 100\nCia; Cia; 800\nCia; Ada; 20\nDan; Dan; 150\nDan; Cia; 60";
    private const string Published =
        "unit; class; class_name; publisher\n01; LA1; Ada; Verket\n2; LA1; Ada; Verket\n3; LA3; Cia; Verket\n4; LA3; Cia; Verket\n77; LA7; Oslo; Verket";

    private static readonly string s_municipalities =
        "code; name; wkt\n"
        + $"1; Ada; {Square(500_000, 6_600_000, 10_000)}\n2; Bo; {Square(510_000, 6_600_000, 10_000)}\n"
        + $"3; Cia; {Square(520_000, 6_600_000, 10_000)}\n4; Dan; {Square(530_000, 6_600_000, 10_000)}";

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["in_ada"] = """{ "kind": "key", "key": "la", "classes": ["LA1"] }|"unit": "count", "geography": "municipality" """,
        ["then"] = """{ "kind": "key", "key": "la", "classes": ["LA1"] }|"unit": "count", "geography": "municipality", "period": 2018""",
        ["degree"] = """{ "kind": "key", "key": "degurba" }|"unit": "index", "geography": "municipality" """,
        ["of_place"] = """{ "kind": "key", "key": "degurba" }|"unit": "index" """,
    };

    [Fact]
    public async Task Each_vintage_stands_by_itself_with_year_publisher_and_the_rows_that_name_nobody_here()
    {
        using var world = World();
        await world.BuildAsync();

        var set = await world.ResultAsync<KeySet>(AnalysisSteps.OfKey("la"));

        Assert.Equal([2023, 2018], set.Vintages.Select(vintage => vintage.Year));
        var newest = set.Find(null)!;
        Assert.Equal(("Verket", "municipalities", "key-la@2023", 1), (newest.Publisher, newest.Layer, newest.Source, newest.OutsideRows));
        Assert.Equal(["LA1 Ada", "LA1 Ada", "LA3 Cia", "LA3 Cia"], newest.Units.Select(unit => $"{unit.Class!.Code} {unit.Class.Name}"));
        Assert.Equal(["LA1", "LA3", "LA3", null], set.Find(2018)!.Units.Select(unit => unit.Class?.Code));
    }

    [Fact]
    public async Task Each_vintage_is_a_layer_of_outlines_with_names_and_its_own_year()
    {
        using var world = World();
        await world.BuildAsync();

        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));

        var layer = layers.Single(one => one.Id.Value == "key_la_2018");
        Assert.Equal(new LocalName("Nyckel: lokala arbetsmarknader 2018", "Key: local labour markets 2018"), layer.Name);
        Assert.Equal(["region", "region_name", "vintage", "publisher"], layer.Attributes.Select(one => one.Key));
        Assert.Equal([2018], layer.Sources.Single(source => source.Dataset.Value == "key-la").Years);
        Assert.Contains(layers, one => one.Id.Value == "key_la_2023");
    }

    [Fact]
    public async Task Rules_ask_for_a_class_by_its_code_and_for_a_class_that_is_a_number_and_a_unit_without_class_has_no_value()
    {
        using var world = World();

        Assert.Equal([1, 1, 0, 0], await world.ValuesAsync("in_ada"));
        Assert.Equal([1, 0, 0, null], await world.ValuesAsync("then"));
        Assert.Equal([1, 2, 3, null], await world.ValuesAsync("degree"));
        Assert.Equal([2], await world.ValuesAsync("of_place"));
    }

    [Fact]
    public async Task A_key_that_is_like_the_computed_regions_has_no_differences_whatever_its_codes_are()
    {
        using var world = World();
        await world.BuildAsync();
        Assert.Equal(2, (await world.ResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions)).Regions.Count);

        var newest = await CompareAsync(world, "la", 2023, "regions");
        Assert.Equal((1, 4, 0), (newest.AdjustedRandIndex, newest.Compared, newest.Differences.Count));
        Assert.False(newest.HaveSameCodes);
        var earlier = await CompareAsync(world, "la", 2018, "regions");
        Assert.Equal(["Bo"], earlier.Differences.Select(one => one.Unit.Name));
        Assert.Equal((3, 1), (earlier.Compared, earlier.Alone));
    }

    [Fact]
    public async Task Two_vintages_with_the_same_codes_differ_where_the_code_does()
    {
        using var world = World();
        await world.BuildAsync();

        var found = await CompareAsync(world, "la", 2018, "la@2023");

        Assert.True(found.HaveSameCodes);
        var only = Assert.Single(found.Differences);
        Assert.Equal(("Bo", "LA3", "LA1"), (only.Unit.Name, only.Unit.Class!.Code, only.Other.Code));
    }

    [Fact]
    public async Task A_key_of_areas_that_are_imported_as_boundaries_is_of_those()
    {
        using var world = World()
            .Put(
                "boundaries",
                $"code; name; wkt\n020; Akaa; {Square(700_000, 6_800_000, 9000)}\n005; Alajarvi; {Square(709_000, 6_800_000, 9000)}",
                2016,
                "finland"
            )
            .Put("key:fi-tk", "unit; class; class_name\n20; 14; Tammerfors\n5; 27; Alajärvi", 2022, "key-fi-tk");
        await world.BuildAsync();

        var vintage = (await world.ResultAsync<KeySet>(AnalysisSteps.OfKey("fi-tk"))).Vintages.Single();

        Assert.Equal(("finland", 0), (vintage.Layer, vintage.OutsideRows));
        Assert.Equal(["Tammerfors", "Alajärvi"], vintage.Units.Select(unit => unit.Class!.Name));
    }

    [Fact]
    public async Task Rows_that_put_a_unit_in_two_classes_put_it_in_none()
    {
        using var world = World().Put("key:la", "unit; class\n1; LA1\nAda; LA3\n2; LA1", 2024, "key-la");
        await world.BuildAsync();

        Assert.Equal(
            [null, "LA1", null, null],
            (await world.ResultAsync<KeySet>(AnalysisSteps.OfKey("la"))).Vintages[0].Units.Select(unit => unit.Class?.Code)
        );
    }

    private static async Task<KeyComparison> CompareAsync(DrawnWorld world, string key, int year, string with)
    {
        var vintage = (await world.ResultAsync<KeySet>(AnalysisSteps.OfKey(key))).Find(year)!;
        return KeyComparison.Of(vintage, (await KeyCounterpart.FindAsync(world.Derivations, with, vintage.Layer!, default))!);
    }

    private static DrawnWorld World() =>
        new DrawnWorld(s_indicators)
            .Put("municipalities", s_municipalities)
            .Put("places", $"code; name; municipality; municipality_code; wkt\nT1; Byn; Bo; 2; {Square(512_000, 6_602_000, 1000)}")
            .Put("flows:commuting", Flows, 2023, "commuting")
            .Put("key:la", Published, 2023, "key-la")
            .Put("key:la", "unit; class\n1; LA1\n2; LA3\n3; LA3", 2018, "key-la")
            .Put("key:degurba", "unit; class\n1; 1\n2; 2\n3; 3\n4; ", 2021, "key-degurba");
}
