using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Samplan.Analyses.Choices;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Urbanisation;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Regions;
using Samplan.Analyses.Urbanisation;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses.Urbanisation;

/// <summary>Sixteen municipalities in a square, whose borders cut cells, over people drawn by chance.</summary>
public sealed class UrbanisationLabTests
{
    private const int Side = 4;
    private const int SideMetres = 5_400;
    private static readonly int[] s_persons = [0, 0, 40, 90, 310, 700, 950, 1_600, 4_000];

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["degree"] = """{ "kind": "urbanisation", "figure": "degree" }|"unit": "index", "geography": "municipality" """,
    };

    [Fact]
    public async Task A_trial_of_thresholds_gives_what_the_whole_computation_gives()
    {
        using var world = World(new System.Random(20261121));
        await world.BuildAsync();
        using var lab = new UrbanisationLab(world.Derivations, new StepInputReading(world.Workspace, world));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(25),
            Prop.ForAll(
                Choices().ToArbitrary(),
                choice =>
                {
                    var trial = TryAsync(lab, choice).GetAwaiter().GetResult();
                    var whole = Whole(world, choice);
                    return whole.Count == Side * Side && trial.Layer.Units.SequenceEqual(whole);
                }
            )
        );
    }

    [Fact]
    public async Task What_is_kept_in_memory_is_read_anew_when_the_people_are_others()
    {
        using var world = World(new System.Random(1));
        await world.BuildAsync();
        using var lab = new UrbanisationLab(world.Derivations, new StepInputReading(world.Workspace, world));
        var before = (await lab.FindKeptAsync(default))!.Find("municipalities")!;
        await TryAsync(lab, UrbanisationChoice.Standard);

        world.Put("population-grid", Cells(new System.Random(2)), 2025);
        await world.BuildAsync();
        var after = (await lab.FindKeptAsync(default))!.Find("municipalities")!;
        var trial = await TryAsync(lab, UrbanisationChoice.Standard);

        Assert.NotEqual(before.Units, after.Units);
        Assert.Equal(after.Units, trial.Layer.Units);
    }

    [Fact]
    public async Task Another_year_is_what_the_workspace_would_compute_of_it()
    {
        using var world = World(new System.Random(3)).Put("population-grid", Cells(new System.Random(4)), 2020);
        await world.BuildAsync();
        using var lab = new UrbanisationLab(world.Derivations, new StepInputReading(world.Workspace, world));
        var earlier = UrbanisationChoice.Standard with { Year = 2020 };

        var trial = await TryAsync(lab, earlier);

        Assert.Equal([2024, 2020], await lab.ListYearsAsync(default));
        Assert.Equal((2020, "population-grid@2020"), (trial.Cells.Population.Year, trial.Cells.Population.Source));
        Assert.NotEqual((await lab.FindKeptAsync(default))!.Find("municipalities")!.Units, trial.Layer.Units);
        Assert.Equal(Whole(world, earlier), trial.Layer.Units);
        Assert.Equal("degurba.no-such-year", (await lab.FindPopulationAsync(1990, default))!.Value.Refusal!.Code);
    }

    private static async Task<UrbanisationTrial> TryAsync(UrbanisationLab lab, UrbanisationChoice choice) =>
        (await lab.TryAsync((await lab.FindPopulationAsync(choice.Year, default))!.Value.Value!, choice, "municipalities", default))!;

    /// <summary>As the workspace computes it when the choice is kept.</summary>
    private static IReadOnlyList<ClassedUnit> Whole(DrawnWorld world, UrbanisationChoice choice)
    {
        using var regions = new RegionLab(world.Derivations, new StepInputReading(world.Workspace, world));
        var choices = new ChooseAnalysis(new AnalysisChoiceStore(world.Workspace), regions, world.Derivations, TimeProvider.System);
        Assert.True(choices.ChooseAsync(choice, default).GetAwaiter().GetResult().IsDone);
        return world.ResultAsync<UrbanisationUnits>(AnalysisSteps.UrbanisationUnits).GetAwaiter().GetResult().Find("municipalities")!.Units;
    }

    private static Gen<UrbanisationChoice> Choices() =>
        from preset in Gen.Elements("eurostat", "ghsl-2023", "manual-2021")
        from density in Gen.Choose(3, 40)
        from size in Gen.Choose(1, 40)
        from cluster in Gen.Choose(1, 12)
        from clusterSize in Gen.Choose(1, 30)
        from rules in Gen.Elements("2021", "2024")
        select UrbanisationChoice
            .Read(
                new Dictionary<string, string>
                {
                    ["preset"] = preset,
                    ["UC_density_threshold"] = Number(density * 100),
                    ["UC_size_threshold"] = Number(size * 1_000),
                    ["UCL_density_threshold"] = Number(cluster * 50),
                    ["UCL_size_threshold"] = Number(clusterSize * 500),
                    ["unit_rules"] = rules,
                }
            )
            .Value!;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DrawnWorld World(System.Random random)
    {
        var municipalities = new StringBuilder("code; name; wkt");
        for (var place = 0; place < Side * Side; place++)
        {
            var square = Square(500_000 + (place % Side * SideMetres), 6_600_000 + (place / Side * SideMetres), SideMetres);
            municipalities.Append(CultureInfo.InvariantCulture, $"\n{place + 10}; Kommun {place + 10}; {square}");
        }
        return new DrawnWorld(s_indicators).Put("municipalities", municipalities.ToString()).Put("population-grid", Cells(random), 2024);
    }

    private static string Cells(System.Random random)
    {
        var cells = new StringBuilder("easting; northing; cell_size; population");
        for (var cell = 0; cell < 22 * 22; cell++)
        {
            if (s_persons[random.Next(s_persons.Length)] is > 0 and var persons)
                cells.Append(CultureInfo.InvariantCulture, $"\n{500 + (cell % 22)}000; {6600 + (cell / 22)}000; 1000; {persons}");
        }
        return cells.ToString();
    }
}
