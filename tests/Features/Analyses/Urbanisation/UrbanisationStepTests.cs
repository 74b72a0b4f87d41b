using System.Text;
using Samplan.Analyses.Choices;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Regions;
using Samplan.Kernel;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses.Urbanisation;

/// <summary>A city of 5 × 5 cells in one municipality, a town in the next, a few farms in the third, and nobody in the fourth, between them.</summary>
public sealed class UrbanisationStepTests
{
    private static readonly string s_municipalities =
        "code; name; wkt\n"
        + $"1; Staden; {Square(500_000, 6_600_000, 10_000)}\n2; Byn; {Square(510_000, 6_600_000, 10_000)}\n"
        + $"3; Landet; {Square(530_000, 6_600_000, 10_000)}\n4; Tomma; {Square(520_000, 6_600_000, 10_000)}";

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["degree"] = """{ "kind": "urbanisation", "figure": "degree" }|"unit": "index", "geography": "municipality" """,
        ["class"] = """{ "kind": "urbanisation", "figure": "class" }|"unit": "index", "geography": "municipality" """,
        ["rural"] = """{ "kind": "urbanisation", "figure": "ruralShare" }|"unit": "percent", "geography": "municipality" """,
    };

    [Fact]
    public async Task Cells_and_municipalities_get_their_degree_and_rules_can_ask_for_it()
    {
        using var world = World();

        Assert.Equal([1, 2, 3, 3], await world.ValuesAsync("degree"));
        Assert.Equal([30, 23, 11, 11], await world.ValuesAsync("class"));
        Assert.Equal([0, 0, 100.0, 100.0], await world.ValuesAsync("rural"));
        var set = await world.ResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation);
        Assert.Equal((2024, "eurostat"), (set.Year, set.Choice.Parameters["preset"]));
        var centre = Assert.Single(set.Centres);
        Assert.Equal((75_000, 25, 502_500, 6_602_500), (centre.Persons, centre.Cells, centre.Easting, centre.Northing));
        var units = (await world.ResultAsync<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits)).Find("municipalities")!.Units;
        Assert.Equal((0, 75_000, 0.5), (units[0].Centre, units[0].CentrePersons, units[0].Margin));
        Assert.Equal((true, false), (units[3].IsByArea, units[2].IsByArea));
    }

    [Fact]
    public async Task A_cell_without_people_in_the_middle_of_the_city_is_part_of_it()
    {
        using var world = World(cell => cell is not (2, 2));
        await world.BuildAsync();

        var set = await world.ResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation);
        var hole = Enumerable.Range(0, set.Columns.Count).Single(cell => set.Columns[cell] == 502 && set.Rows[cell] == 6602);
        Assert.Equal((3, 30, 0.0, 0), ((int)set.LevelOne[hole], (int)set.LevelTwo[hole], set.Populations[hole]!.Value, set.CentreOfCells[hole]));
    }

    [Fact]
    public async Task Another_threshold_is_a_choice_that_is_kept()
    {
        using var world = World();
        await world.BuildAsync();

        var chosen = await Choose(world, ("preset", "eurostat"), ("UC_density_threshold", "4000"));

        Assert.True(chosen.IsDone);
        Assert.Equal([2, 2, 3, 3], await world.ValuesAsync("degree"));
        Assert.Equal("4000", (await new AnalysisChoiceStore(world.Workspace).GetUrbanisationAsync()).Parameters["UC_density_threshold"]);
    }

    [Theory]
    [InlineData("Parametern UC_density_threshold kan inte vara ”många”.", "UC_density_threshold", "många")]
    [InlineData("Parametern Tröskel finns inte.", "Tröskel", "1")]
    [InlineData("”nu” är inget årtal.", "year", "nu")]
    public async Task A_choice_that_cannot_be_is_refused_with_the_reason(string sentence, string name, string value)
    {
        using var world = World();

        var chosen = await Choose(world, (name, value));

        Assert.StartsWith(sentence, Texts.In("sv").Say(chosen.Refusal!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_of_another_size_give_a_reason_and_no_class()
    {
        using var world = new DrawnWorld(s_indicators)
            .Put("municipalities", s_municipalities)
            .Put("population-grid", "easting; northing; cell_size; population\n500000; 6600000; 5000; 700", 2024);
        await world.BuildAsync();

        Assert.Equal("degurba.cells-not-a-kilometre", (await world.ResultAsync<UrbanisationSet>(AnalysisSteps.Urbanisation)).Fault!.Code);
        Assert.Empty(await world.ValuesAsync("degree"));
    }

    private static DrawnWorld World(Func<(int Column, int Row), bool>? isInhabited = null)
    {
        var cells = new StringBuilder("easting; northing; cell_size; population\n");
        for (var column = 0; column < 5; column++)
        {
            for (var row = 0; row < 5; row++)
            {
                if (isInhabited?.Invoke((column, row)) != false)
                    cells.Append(System.Globalization.CultureInfo.InvariantCulture, $"{500 + column}000; {6600 + row}000; 1000; 3000\n");
            }
        }
        cells.Append("512000; 6603000; 1000; 4000\n513000; 6603000; 1000; 3000\n533000; 6603000; 1000; 12");
        return new DrawnWorld(s_indicators).Put("municipalities", s_municipalities).Put("population-grid", cells.ToString(), 2024);
    }

    private static async Task<Outcome<BuildReport>> Choose(DrawnWorld world, params (string, string)[] pairs)
    {
        var read = UrbanisationChoice.Read(pairs.ToDictionary(pair => pair.Item1, pair => pair.Item2));
        if (read.Value is not { } choice)
            return read.Refusal!;
        var lab = new RegionLab(world.Derivations, new StepInputReading(world.Workspace, world));
        return await new ChooseAnalysis(new AnalysisChoiceStore(world.Workspace), lab, world.Derivations, TimeProvider.System).ChooseAsync(choice, default);
    }
}
