using System.Globalization;
using System.Text;
using Samplan.Analyses.Choices;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Parameters;
using Samplan.Analyses.Contracts.Typologies;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Regions;
using Samplan.Kernel;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses.Typologies;

/// <summary>A city of 75,000 in one municipality along a road of ten kilometres, a town of 7,000 in the next, and farms in the third, beyond the road.</summary>
public sealed class TypologyStepTests
{
    private static readonly string s_municipalities =
        "code; name; wkt\n"
        + $"1; Staden; {Square(495_000, 6_595_000, 10_000)}\n2; Byn; {Square(505_000, 6_595_000, 10_000)}\n3; Landet; {Square(515_000, 6_595_000, 10_000)}";

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["type"] = """{ "kind": "municipalityType", "figure": "type" }|"unit": "index", "geography": "municipality" """,
        ["group"] = """{ "kind": "municipalityType", "figure": "group" }|"unit": "index", "geography": "municipality" """,
        ["near"] = """{ "kind": "municipalityType", "figure": "nearShare" }|"unit": "percent", "geography": "municipality" """,
    };

    private const string Times = "unit; near; minutes\n1; 1; 5\n2; 0.3; 60\n3; 0; 120";

    [Fact]
    public async Task Without_travel_times_only_what_does_not_hang_on_them_is_told()
    {
        using var world = World();

        var set = await SetAsync(world);

        Assert.Equal([2, 2, 3], set.Units.Select(unit => unit.Group));
        Assert.All(set.Units, unit => Assert.Null(unit.Type));
        Assert.Equal(("none", 2024), (set.Travel, set.Year));
        Assert.Equal([0, 0, 1.0], set.Units.Select(unit => unit.RuralShare));
    }

    [Fact]
    public async Task Imported_travel_times_give_the_six_types_and_rules_can_ask_for_them()
    {
        using var world = World().Put("indicators", Times, 2023);
        await world.BuildAsync();

        Assert.True((await ChooseAsync(world, ("near_share_indicator", "near"), ("mean_minutes_indicator", "minutes"))).IsDone);

        Assert.Equal([2, 3, 6], await world.ValuesAsync("type"));
        Assert.Equal([100.0, 30.0, 0], await world.ValuesAsync("near"));
        var set = await world.ResultAsync<MunicipalityTypeSet>(AnalysisSteps.MunicipalityTypes);
        Assert.Equal(("indicator", "indicators@2023, population-grid@2024"), (set.Travel, string.Join(", ", set.Sources)));
    }

    [Fact]
    public async Task On_a_network_those_near_the_city_are_counted_and_who_has_no_street_is_not_known()
    {
        using var world = World().PutFile("osm", DrawnRoad.Streets());

        var set = await SetAsync(world);

        Assert.Equal(("network", 1), (set.Travel, set.Cities));
        Assert.Equal((1, 1), (set.Units[0].NearShare, set.Units[1].NearShare));
        Assert.InRange(set.Units[1].MeanMinutes!.Value, 2, 40);
        Assert.Equal([2, 2, null], set.Units.Select(unit => unit.Type));
    }

    [Fact]
    public async Task A_smaller_metropolis_is_a_choice_that_is_kept()
    {
        using var world = World();
        await world.BuildAsync();

        Assert.True((await ChooseAsync(world, ("metropolitan_persons", "80000"))).IsDone);

        // Together with the town that it adjoins it has 82,000.
        Assert.Equal([1, 1, 3], await world.ValuesAsync("group"));
        Assert.Equal([1, 1, null], await world.ValuesAsync("type"));
    }

    [Fact]
    public async Task A_figure_that_nobody_has_imported_is_told()
    {
        using var world = World();
        await world.BuildAsync();

        await ChooseAsync(world, ("near_share_indicator", "restid"));

        var set = await world.ResultAsync<MunicipalityTypeSet>(AnalysisSteps.MunicipalityTypes);
        Assert.Equal("Ingen importerad fil (indicators) har uppgiften restid för kommunerna.", Texts.In("sv").Say(set.Fault!));
    }

    [Fact]
    public async Task The_Nordic_like_classes_of_cells_and_of_the_municipalities_people()
    {
        using var world = World();
        await world.BuildAsync();
        Assert.Null(await world.Derivations.FindResultAsync<NordicSet>(AnalysisSteps.Nordic, default));

        Assert.True((await ChooseAsync(world, NordicTypologyParameters.All.Standard)).IsDone);

        var set = await world.ResultAsync<NordicSet>(AnalysisSteps.Nordic);

        Assert.Equal((2024, "15000"), (set.Year, set.Parameters["core_persons"]));
        Assert.Equal([1, 3, 5], set.Units.Select(unit => unit.Class));
        Assert.Equal(1, set.Units[0].Shares[0] + set.Units[0].Shares[1], 9);
    }

    [Theory]
    [InlineData("metropolitan_rural_below=0.6 är större än rural_from=0.5", "metropolitan_rural_below", "0.6")]
    [InlineData("near_minutes=120 är större än very_remote_minutes=90", "near_minutes", "120")]
    [InlineData("Parametern near_share_from kan inte vara ”1.5”", "near_share_from", "1.5")]
    public void Types_with_thresholds_that_cannot_be_are_refused(string sentence, string name, string value) =>
        Assert.Contains(sentence, Refused(MunicipalityTypeParameters.All, name, value), StringComparison.Ordinal);

    [Theory]
    [InlineData("local_centre_persons=20000 är större än core_persons=15000", "local_centre_persons", "20000")]
    [InlineData("cluster_density=2000 är större än inner_density=1500", "cluster_density", "2000")]
    [InlineData("peri_urban_kilometres=30 är större än close_kilometres=20", "peri_urban_kilometres", "30")]
    public void A_Nordic_typology_that_contradicts_itself_is_refused(string sentence, string name, string value) =>
        Assert.Contains(sentence, Refused(NordicTypologyParameters.All, name, value), StringComparison.Ordinal);

    private static string Refused(AnalysisParameters analysis, string name, string value) =>
        Texts.In("sv").Say(analysis.Read(new Dictionary<string, string> { [name] = value }).Refusal!);

    private static DrawnWorld World()
    {
        var cells = new StringBuilder("easting; northing; cell_size; population\n");
        for (var column = 0; column < 5; column++)
        {
            for (var row = 0; row < 4; row++)
                cells.Append(CultureInfo.InvariantCulture, $"{499 + column}000; {6598 + row}000; 1000; 3750\n");
        }
        cells.Append("507000; 6599000; 1000; 4000\n507000; 6600000; 1000; 3000\n522000; 6600000; 1000; 12");
        return new DrawnWorld(s_indicators).Put("municipalities", s_municipalities).Put("population-grid", cells.ToString(), 2024);
    }

    private static async Task<MunicipalityTypeSet> SetAsync(DrawnWorld world)
    {
        await world.BuildAsync();
        return await world.ResultAsync<MunicipalityTypeSet>(AnalysisSteps.MunicipalityTypes);
    }

    private static Task<Outcome<BuildReport>> ChooseAsync(DrawnWorld world, params (string, string)[] pairs) =>
        ChooseAsync(world, MunicipalityTypeParameters.All.Read(pairs.ToDictionary(pair => pair.Item1, pair => pair.Item2)).Value!);

    private static async Task<Outcome<BuildReport>> ChooseAsync(DrawnWorld world, ParameterChoice choice)
    {
        var lab = new RegionLab(world.Derivations, new StepInputReading(world.Workspace, world));
        return await new ChooseAnalysis(new AnalysisChoiceStore(world.Workspace), lab, world.Derivations, TimeProvider.System).ChooseAsync(choice, default);
    }
}
