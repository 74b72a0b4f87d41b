using Samplan.Analyses.Choices;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Regions;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Layers;
using Samplan.Analyses.Regions;
using Samplan.Kernel;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses.Regions;

/// <summary>Four municipalities in a row, two towns with a neighbour each: what the workspace makes of their commuting.</summary>
public sealed class FunctionalRegionStepTests
{
    private const string Flows = """
        from; to; persons
        Ada; Ada; 900
        Bo; Bo; 300
        Bo; Ada; 100
        Cia; Cia; 800
        Cia; Ada; 20
        Dan; Dan; 150
        Dan; Cia; 60
        Dan; Oslo; 7
        """;

    private static readonly string s_municipalities =
        "code; name; wkt\n"
        + $"1; Ada; {Square(500_000, 6_600_000, 10_000)}\n2; Bo; {Square(510_000, 6_600_000, 10_000)}\n"
        + $"3; Cia; {Square(520_000, 6_600_000, 10_000)}\n4; Dan; {Square(530_000, 6_600_000, 10_000)}";

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["jobs"] = """{ "kind": "functionalRegion", "figure": "jobs" }|"unit": "persons", "geography": "municipality" """,
        ["centre"] = """{ "kind": "functionalRegion", "figure": "isCentre" }|"unit": "count", "geography": "municipality" """,
        ["kept"] = """{ "kind": "functionalRegion", "figure": "supplySelfContainment" }|"unit": "percent", "geography": "municipality" """,
    };

    [Fact]
    public async Task Regions_are_formed_of_the_units_that_the_flows_name_and_each_unit_has_its_reason()
    {
        using var world = World();
        await world.BuildAsync();

        var set = await world.ResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions);
        Assert.Null(set.Fault);
        Assert.Equal(("municipalities", "scb-la", 2023, "commuting@2023"), (set.Layer, set.Choice.Method, set.Year, set.Source));
        Assert.Equal(["Ada", "Ada", "Cia", "Cia"], set.Members.Select(unit => set.NameOf(unit.Region!.Value)));
        Assert.Equal(["centre", "level1", "centre", "level1"], set.Members.Select(RegionWords.RoleOf));
        Assert.Equal((1300, 7), (set.Regions[0].Residents, set.OutsidePersons));
        var words = new RegionWords(Texts.In("sv"), [.. set.Units.Select(unit => unit.Name)]);
        Assert.Equal(
            "Bo förs till Ada, dit 25,0 % pendlar; 25,0 % pendlar ut i allt (högst 20,0 %, till en enhet högst 7,5 %).",
            words.Say(set.Members[1].Reasons[^1]).Replace('\u00A0', ' ')
        );
        Assert.Contains(new RegionFlow(1, 0, 20), set.Flows);
    }

    [Fact]
    public async Task Rules_can_ask_what_region_a_municipality_is_part_of()
    {
        using var world = World();

        Assert.Equal([1320, 1320, 1010, 1010], await world.ValuesAsync("jobs"));
        Assert.Equal([1, 0, 1, 0], await world.ValuesAsync("centre"));
        Assert.Equal([100.0, 100.0], (await world.ValuesAsync("kept")).Take(2));
    }

    [Fact]
    public async Task A_choice_is_kept_with_what_it_gives_and_only_what_hangs_on_it_is_computed()
    {
        using var world = World();
        await world.BuildAsync();

        var report = (await Choose(world, ("method", "intramax"), ("regions", "3"))).Value!;

        string[] computed = [.. report.Steps.Where(step => step.IsComputed).Select(step => step.Key.Value)];
        Assert.Contains("functional-regions", computed);
        Assert.DoesNotContain("region-flows", computed);
        var set = await world.ResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions);
        Assert.Equal((3, 3), (set.Regions.Count, set.Merges.Count));
        Assert.Equal("intramax", (await new AnalysisChoiceStore(world.Workspace).GetRegionsAsync()).Method);
        Assert.Equal(0, (await world.BuildAsync()).Computed);
    }

    [Theory]
    [InlineData("Det finns inga flöden för 1990. Åren är: 2023, 2022.", "year", "1990")]
    [InlineData("Flödena går inte att föra till places", "units", "places")]
    [InlineData("minSZ ska vara mindre än tarSZ", "method", "ttwa", "minSZ", "30000")]
    [InlineData("Metoden scb-la har ingen parameter minSZ.", "minSZ", "30000")]
    [InlineData("Metoden karta finns inte.", "method", "karta")]
    [InlineData("Metoden fua behöver befolkningen i kilometerrutor", "method", "fua")]
    [InlineData("Det går inte att få 9 regioner: det går att få från 1 till 4.", "method", "intramax", "regions", "9")]
    public async Task What_gives_no_regions_is_not_chosen_and_nothing_is_changed(string sentence, params string[] pairs)
    {
        using var world = World();
        await world.BuildAsync();
        var before = await world.HashAsync(AnalysisSteps.FunctionalRegions);

        var chosen = await Choose(world, [.. pairs.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        Assert.StartsWith(sentence, Texts.In("sv").Say(chosen.Refusal!), StringComparison.Ordinal);
        Assert.Equal(before, await world.HashAsync(AnalysisSteps.FunctionalRegions));
        Assert.Equal("scb-la", (await new AnalysisChoiceStore(world.Workspace).GetRegionsAsync()).Method);
    }

    [Fact]
    public async Task A_hidden_number_is_not_zero_and_the_units_that_hang_on_it_are_flagged()
    {
        using var world = new DrawnWorld(s_indicators)
            .Put("municipalities", s_municipalities)
            .Put("flows:commuting", "from; to; persons\nAda; Ada; 10\nAda; Bo; 2\nAda; Cia; \nBo; Bo; 900\nCia; Cia; 800\nDan; Dan; 700", 2023, "commuting");
        await world.BuildAsync();

        var set = await world.ResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions);
        Assert.Equal((1, "0"), (set.HiddenFlows, string.Join(' ', set.UncertainUnits)));
        Assert.Equal(["uncertain"], set.ListFlags()[0].Take(1));
    }

    [Fact]
    public async Task Flows_that_do_not_tell_who_stays_give_no_shares_but_can_be_divided_by_intramax()
    {
        using var world = new DrawnWorld(s_indicators)
            .Put("municipalities", s_municipalities)
            .Put("flows:commuting", "from; to; persons\nBo; Ada; 100\nDan; Cia; 60\nCia; Ada; 20", 2023, "commuting");
        await world.BuildAsync();

        Assert.Equal("regions.who-stays-missing", (await world.ResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions)).Fault!.Code);
        Assert.Empty(await world.ValuesAsync("jobs"));
        Assert.True((await Choose(world, ("method", "intramax"))).IsDone);
    }

    [Fact]
    public async Task Where_the_file_tells_how_many_employed_there_are_those_stay_whom_no_flow_takes_away()
    {
        using var world = new DrawnWorld(s_indicators)
            .Put("municipalities", s_municipalities)
            .Put(
                "flows:commuting",
                "from; to; persons; residents\nBo; Ada; 100; 400\nAda; Cia; 10; 910\nCia; Ada; 20; 820\nDan; Cia; 60; 217\nDan; Oslo; 7; 217",
                2023,
                "commuting"
            );
        await world.BuildAsync();

        var set = await world.ResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions);
        Assert.Equal(["Ada", "Ada", "Cia", "Cia"], set.Members.Select(unit => set.NameOf(unit.Region!.Value)));
        Assert.Contains(set.Flows, flow => flow is { From: 0, To: 0, Persons: 1300 });
    }

    [Fact]
    public async Task Residents_hold_also_where_a_flow_is_hidden_and_must_be_told_of_every_unit_that_somebody_leaves()
    {
        const string hidden = "from; to; persons; residents\nBo; Ada; ; 400\nAda; Cia; 10; 910\nCia; Ada; 20; 820\nDan; Cia; 60; 217";
        using var world = new DrawnWorld(s_indicators).Put("municipalities", s_municipalities).Put("flows:commuting", hidden, 2023, "commuting");
        await world.BuildAsync();

        // None to four leave Bo, so that some 398 stay: it is no unit where nobody does.
        var set = await world.ResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions);
        Assert.Contains(set.Regions, region => set.Units[region.Centre].Name == "Bo" && region.InternalPersons == 398);

        world.Put("flows:commuting", hidden.Replace("Dan; Cia; 60; 217", "Dan; Cia; 60;", StringComparison.Ordinal), 2023, "commuting");
        await world.BuildAsync();
        Assert.Equal("regions.who-stays-missing", (await world.ResultAsync<RegionSet>(AnalysisSteps.FunctionalRegions)).Fault!.Code);
    }

    [Fact]
    public async Task Outlines_and_units_are_layers_of_the_map()
    {
        using var world = World();
        await world.BuildAsync();

        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));
        var outlines = layers.Single(layer => layer.Id.Value == "functional_regions");
        Assert.Equal(("Funktionella regioner", "Functional regions"), (outlines.Name.In("sv"), outlines.Name.In("en")));
        Assert.Contains(outlines.Attributes, attribute => attribute.Key == "region_name");
        Assert.Contains(layers, layer => layer.Id.Value == "functional_region_units");
    }

    private static DrawnWorld World() =>
        new DrawnWorld(s_indicators)
            .Put("municipalities", s_municipalities)
            .Put("flows:commuting", Flows, 2023, "commuting")
            .Put("flows:commuting", Flows.Replace("Bo; Ada; 100", "Bo; Ada; 10", StringComparison.Ordinal), 2022, "commuting");

    private static async Task<Outcome<BuildReport>> Choose(DrawnWorld world, params (string, string)[] pairs)
    {
        var read = RegionChoice.Read(pairs.ToDictionary(pair => pair.Item1, pair => pair.Item2));
        if (read.Value is not { } choice)
            return read.Refusal!;
        var lab = new RegionLab(world.Derivations, new StepInputReading(world.Workspace, world));
        return await new ChooseAnalysis(new AnalysisChoiceStore(world.Workspace), lab, world.Derivations, TimeProvider.System).ChooseAsync(choice, default);
    }
}
