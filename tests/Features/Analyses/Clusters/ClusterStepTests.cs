using System.Globalization;
using Samplan.Analyses.Choices;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Clusters;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Regions;
using Samplan.Engine.Settlements;
using Samplan.Kernel;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses.Clusters;

/// <summary>A town of ten houses in a row 150 m apart, a hamlet of three 300 m beyond it, and a farm far away.</summary>
public sealed class ClusterStepTests
{
    private static readonly Dictionary<string, string> s_indicators = new() { ["area"] = """{ "kind": "area" }""" };

    private static readonly string s_places =
        "code; name; wkt\n" + $"1; Byn; {Square(500_000, 6_599_900, 1_400)}\n2; Granne; {Square(501_350, 6_599_900, 200)}\n3; Torp; POINT(501700 6600000)";

    private static readonly string s_houses =
        "population; wkt\n"
        + string.Join('\n', Enumerable.Range(0, 10).Select(house => House(25, 500_000 + (150 * house))))
        + $"\n{House(20, 501_650)}\n{House(20, 501_700)}\n{House(20, 501_750)}\n{House(4, 509_000)}";

    [Fact]
    public async Task Houses_become_a_locality_and_a_small_one_with_names_and_the_nearest_other()
    {
        using var world = World();

        var set = await SetAsync(world);

        Assert.Equal(("buildings@2024", 2024, 4.0), (set.Source, set.Year, set.PersonsOutside));
        Assert.Equal(
            [(LocalityKind.Locality, 250.0, 10), (LocalityKind.SmallLocality, 60, 3)],
            set.Clusters.Select(one => (one.Kind, one.Persons, one.Points))
        );
        Assert.Equal(["Byn", "Granne"], set.Clusters[0].Places);
        Assert.Equal(["Torp"], set.Clusters[1].Places);
        Assert.Equal((set.Clusters[1].Id, set.Clusters[0].Id), (set.Clusters[0].Nearest, set.Clusters[1].Nearest));
        Assert.InRange(set.Clusters[0].NearestMetres!.Value, 270, 310);
    }

    [Fact]
    public async Task Another_distance_is_a_choice_that_is_kept_and_joins_them()
    {
        using var world = World();
        await world.BuildAsync();

        var chosen = await ChooseAsync(world, ("locality_distance", "320"));

        Assert.True(chosen.IsDone);
        var set = await world.ResultAsync<ClusterSet>(AnalysisSteps.Clusters);
        Assert.Equal((310, "320"), (Assert.Single(set.Clusters).Persons, set.Parameters["locality_distance"]));
        Assert.Equal("320", (await new AnalysisChoiceStore(world.Workspace).GetAsync(ClusterParameters.All))["locality_distance"]);
    }

    [Fact]
    public async Task A_house_whose_residents_are_not_known_leaves_it_open()
    {
        using var world = World(s_houses.Replace("20; POINT(501700", "; POINT(501700", StringComparison.Ordinal));

        var set = await SetAsync(world);

        Assert.Equal((LocalityKind.Undetermined, 40.0, 1), (set.Clusters[^1].Kind, set.Clusters[^1].Persons, set.Clusters[^1].MissingPoints));
    }

    [Fact]
    public async Task Small_cells_that_touch_are_together_where_there_are_no_houses()
    {
        using var world = new DrawnWorld(s_indicators)
            .Put("places", s_places, 2024)
            .Put(
                "population-grid",
                "easting; northing; cell_size; population\n500000; 6600000; 100; 150\n500100; 6600100; 100; 80\n505000; 6600000; 100; 60",
                2023
            );

        var set = await SetAsync(world);

        Assert.Equal(("population-grid@2023", 100.0), (set.Source, set.SideMetres));
        Assert.Equal([(LocalityKind.Locality, 2), (LocalityKind.SmallLocality, 1)], set.Clusters.Select(one => (one.Kind, one.Points)));
    }

    [Fact]
    public async Task Cells_of_a_kilometre_are_too_coarse_and_that_is_said()
    {
        using var world = new DrawnWorld(s_indicators).Put("population-grid", "easting; northing; cell_size; population\n500000; 6600000; 1000; 150", 2023);

        var set = await SetAsync(world);

        Assert.Empty(set.Clusters);
        Assert.StartsWith("Rutorna är 1000 meter och för grova", Texts.In("sv").Say(set.Fault!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("En småort ska kräva färre invånare än en tätort", "small_persons", "200")]
    [InlineData("Parametern locality_distance kan inte vara ”-5”.", "locality_distance", "-5")]
    [InlineData("Parametern source kan inte vara ”hus”. Möjligt är: auto, buildings, population-grid.", "source", "hus")]
    [InlineData("Parametern avstånd finns inte.", "avstånd", "200")]
    public void A_choice_that_cannot_be_is_refused_with_the_reason(string sentence, string name, string value)
    {
        var read = ClusterParameters.All.Read(new Dictionary<string, string> { [name] = value });

        Assert.StartsWith(sentence, Texts.In("sv").Say(read.Refusal!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_outlines_are_a_layer_of_the_map()
    {
        using var world = World();
        await world.BuildAsync();

        var names = await world.Workspace.Region.ReadAsync(session => ResultStore.ListTablesAsync(session.Connection));

        Assert.Contains("clusters", names.Keys);
    }

    private static DrawnWorld World(string? houses = null) =>
        new DrawnWorld(s_indicators).Put("places", s_places, 2024).Put("buildings", houses ?? s_houses, 2024);

    private static async Task<ClusterSet> SetAsync(DrawnWorld world)
    {
        await world.BuildAsync();
        return await world.ResultAsync<ClusterSet>(AnalysisSteps.Clusters);
    }

    private static async Task<Outcome<BuildReport>> ChooseAsync(DrawnWorld world, params (string, string)[] pairs)
    {
        var read = ClusterParameters.All.Read(pairs.ToDictionary(pair => pair.Item1, pair => pair.Item2));
        if (read.Value is not { } choice)
            return read.Refusal!;
        var lab = new RegionLab(world.Derivations, new StepInputReading(world.Workspace, world));
        return await new ChooseAnalysis(new AnalysisChoiceStore(world.Workspace), lab, world.Derivations, TimeProvider.System).ChooseAsync(choice, default);
    }

    private static string House(int persons, int easting) => string.Create(CultureInfo.InvariantCulture, $"{persons}; POINT({easting} 6600000)");
}
