using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

public class TravelToWorkAreasTests
{
    private static readonly TravelToWorkRules s_british = new();

    private static readonly TravelToWorkRules s_small = new()
    {
        MinimumResidents = 100,
        TargetResidents = 1000,
        MinimumSelfContainment = 0.6667,
        TargetSelfContainment = 0.75,
    };

    [Theory]
    [InlineData(25000, 2.0 / 3, 1.0000)]
    [InlineData(3500, 0.75, 1.0000)]
    [InlineData(10000, 0.70, 0.9686)]
    [InlineData(10000, 0.73, 1.0101)]
    [InlineData(2000, 0.90, 0.9913)]
    public void The_x_equation_gives_the_published_values(double residents, double selfContainment, double validity)
    {
        var within = residents * selfContainment;

        Assert.Equal(validity, s_british.Validity(residents, residents, within), 4);
        Assert.Equal(validity, s_british.Validity(residents, within, within), 4);
    }

    [Theory]
    [InlineData(3500, 0.7500)]
    [InlineData(5000, 0.7435)]
    [InlineData(10000, 0.7227)]
    [InlineData(15000, 0.7030)]
    [InlineData(20000, 0.6844)]
    [InlineData(25000, 0.6667)]
    [InlineData(90000, 0.6667)]
    public void The_needed_self_containment_falls_with_size(double residents, double needed) =>
        Assert.Equal(needed, s_british.NeededSelfContainment(residents), 4);

    [Fact]
    public void An_area_that_nobody_leaves_or_enters_is_valid_whatever_its_size()
    {
        Assert.Equal(1, s_british.Validity(10, 10, 10));
        Assert.Equal(0, s_british.Validity(0, 10, 0));
        Assert.Equal(0, s_british.Validity(10, 0, 0));
    }

    [Theory]
    [InlineData(1000, 1000, 0.6, 0.7, "sizes")]
    [InlineData(2000, 1000, 0.6, 0.7, "sizes")]
    [InlineData(100, 1000, 0.7, 0.7, "self-containments")]
    [InlineData(100, 1000, 0, 0.7, "not-positive")]
    [InlineData(double.NaN, 1000, 0.6, 0.7, "not-positive")]
    [InlineData(100, 1000, 0.6, 1.1, "above-one")]
    [InlineData(100, 1000, 0.6, 0.7, null)]
    public void Parameters_that_contradict_each_other_are_named(double minimum, double target, double least, double wanted, string? fault)
    {
        var rules = new TravelToWorkRules
        {
            MinimumResidents = minimum,
            TargetResidents = target,
            MinimumSelfContainment = least,
            TargetSelfContainment = wanted,
        };

        Assert.Equal(fault, rules.FindFault());
        if (fault is not null)
            Assert.Throws<ArgumentException>(() => TravelToWorkAreas.Of(DrawnFlows.Of("A → A 1").Table, rules));
    }

    [Fact]
    public void Suburbs_join_their_town_and_each_join_is_told()
    {
        var drawn = DrawnFlows.Of(
            """
            Borås → Borås 2000
            Borås → Förort 30
            Förort → Förort 60
            Förort → Borås 300
            Skola → Skola 20
            Skola → Förort 15
            Skola → Borås 5
            Ulricehamn → Ulricehamn 1500
            Ulricehamn → Borås 40
            """
        );

        var division = TravelToWorkAreas.Of(drawn.Table, s_small);

        Assert.Equal("Borås Förort Skola | Ulricehamn", RegionDrawing.Of(division, drawn));
        Assert.All(division.Regions, region => Assert.True(region.IsValid));
        var school = division.Units[drawn["Skola"]].Reasons.Single(reason => reason.Code == "joined");
        Assert.Equal(drawn["Borås"], school.Other);
        Assert.Equal((RegionRole.Member, 0.5), (division.Units[drawn["Skola"]].Role, division.Units[drawn["Skola"]].LinkShare));
        Assert.Equal(["validity", "self-containment", "residents"], division.Units[0].Margins.Select(margin => margin.Rule));
        Assert.Equal(division.Units[0].Margins[0].Value - 1, division.Units[0].Margin);
    }

    [Fact]
    public void Units_that_exchange_with_none_are_left_out_until_all_that_are_left_do()
    {
        // Bo has jobs only for those from Alp, which has no jobs: without Alp nobody works in Bo, and without Bo nobody from Cå.
        var drawn = DrawnFlows.Of("Alp → Bo 10\nBo → Cå 10\nCå → Cå 50\nÖn → Ön 30\nTom → Tom 0\nX → X 900\nX → Y 100\nY → Y 800\nY → X 90");

        var division = TravelToWorkAreas.Of(drawn.Table, s_small);

        Assert.Equal("X | Y", RegionDrawing.Of(division, drawn));
        Assert.Equal(
            ["Alp", "Bo", "Cå", "Tom", "Ön"],
            division.Log.Where(one => one.Code == "zero-list").Select(one => drawn[one.Unit]).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_unit_that_would_spoil_its_best_cluster_waits_on_the_reserve_list_and_is_placed_at_the_end()
    {
        // The mine draws on the town, but most of its workers come from elsewhere: joined, the town would be less self-contained.
        var drawn = DrawnFlows.Of(
            "Stad → Stad 900\nStad → Gruva 60\nGruva → Gruva 10\nGruva → Stad 200\nFjärr → Fjärr 5000\nFjärr → Gruva 900\nGruva → Fjärr 5"
        );
        var rules = s_small with { JudgesLoosenedByParts = true };

        var division = TravelToWorkAreas.Of(drawn.Table, rules);

        var reasons = RegionDrawing.CodesOf(division, drawn["Gruva"]);
        Assert.StartsWith("reserve-a", reasons, StringComparison.Ordinal);
        Assert.Contains("placed", reasons, StringComparison.Ordinal);
        Assert.Equal(RegionRole.Reserve, division.Units[drawn["Gruva"]].Role);
    }

    [Fact]
    public void The_search_ends_also_where_units_could_go_to_and_fro()
    {
        var random = new Random(7);
        for (var world = 0; world < 300; world++)
        {
            var drawn = RegionProperties.RandomTable(random, units: 12, density: 0.5, most: 40);
            var division = TravelToWorkAreas.Of(drawn, s_small with { MinimumResidents = 60, TargetResidents = 300, MostMoves = 3 });
            Assert.True(division.Log.Count(one => one.Code == "joined") <= 36);
        }
    }

    [Fact]
    public void A_piece_that_is_tied_as_much_to_two_areas_goes_to_the_lower_number_and_that_is_told()
    {
        // Cell touches Bro and Dal, which are alike, but not its own area.
        var drawn = DrawnFlows.Of(
            """
            Ask → Ask 900
            Bro → Bro 900
            Dal → Dal 900
            Cell → Cell 20
            Cell → Ask 60
            Cell → Bro 30
            Cell → Dal 30
            Ask → Cell 5
            """
        );
        var areas = TravelToWorkAreas.Of(drawn.Table, s_small);
        var neighbours = new UnitNeighbours(4, [(drawn["Bro"], drawn["Cell"]), (drawn["Dal"], drawn["Cell"])]);

        var tuned = ContiguityTuning.Of(areas, drawn.Table, neighbours, s_small);

        Assert.Equal("Ask | Bro Cell | Dal", RegionDrawing.Of(tuned, drawn));
        Assert.Equal("tie piece-moved", string.Join(' ', tuned.Log.Skip(areas.Log.Count).Select(one => one.Code)));
    }

    [Fact]
    public void A_piece_that_does_not_hang_together_with_its_area_goes_to_the_one_beside_it()
    {
        var drawn = DrawnFlows.Of(
            """
            Ask → Ask 900
            Bro → Bro 900
            Bro → Ask 40
            Cell → Cell 20
            Cell → Ask 60
            Cell → Bro 30
            Ö → Ö 20
            Ö → Ask 60
            Ask → Ö 5
            Ask → Cell 5
            """
        );
        var areas = TravelToWorkAreas.Of(drawn.Table, s_small);
        // Cell touches Bro only; Ö is an island.
        var neighbours = new UnitNeighbours(4, [(drawn["Bro"], drawn["Cell"]), (drawn["Ask"], drawn["Bro"])]);

        var tuned = ContiguityTuning.Of(areas, drawn.Table, neighbours, s_small);

        Assert.Equal("Ask Cell Ö | Bro", RegionDrawing.Of(areas, drawn));
        Assert.Equal("Ask Ö | Bro Cell", RegionDrawing.Of(tuned, drawn));
        Assert.Contains("piece-moved", RegionDrawing.CodesOf(tuned, drawn["Cell"]), StringComparison.Ordinal);
        Assert.Contains("piece-left", RegionDrawing.CodesOf(tuned, drawn["Ö"]), StringComparison.Ordinal);
    }
}
