using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

/// <summary>Where the numbers of the units, or the order of the reserve list, decide, and how that is told.</summary>
public class TravelToWorkTieTests
{
    private static readonly TravelToWorkRules s_rules = new()
    {
        MinimumResidents = 100,
        TargetResidents = 1000,
        MinimumSelfContainment = 0.6667,
        TargetSelfContainment = 0.75,
    };

    [Fact]
    public void Of_units_with_equally_many_jobs_the_lower_number_names_the_area_and_that_is_told_of_both()
    {
        var drawn = DrawnFlows.Of("A → A 60\nA → B 40\nB → B 50\nB → A 30\nC → C 900");

        var division = TravelToWorkAreas.Of(drawn.Table, s_rules);

        Assert.Equal("A B", RegionDrawing.Of(division, drawn));
        Assert.Equal([(0, 1), (1, 0)], division.Log.Where(one => one.Code == "centre-tie").Select(one => (one.Unit, one.Other!.Value)));
        Assert.Equal("joined", division.Units[drawn["B"]].Reasons[^1].Code);
    }

    [Fact]
    public void A_waiting_unit_that_is_tied_as_much_to_two_areas_goes_to_the_lower_number_and_that_is_told()
    {
        var drawn = DrawnFlows.Of(
            """
            Ask → Ask 900
            Ask → Gruva 60
            Bro → Bro 900
            Bro → Gruva 60
            Gruva → Gruva 10
            Gruva → Ask 300
            Gruva → Bro 300
            Fjärr → Fjärr 5000
            Fjärr → Gruva 800
            Gruva → Fjärr 5
            """
        );

        var division = TravelToWorkAreas.Of(drawn.Table, s_rules);

        Assert.Equal("Ask Gruva | Bro | Fjärr", RegionDrawing.Of(division, drawn));
        Assert.Equal("tie reserve-a tie placed", RegionDrawing.CodesOf(division, drawn["Gruva"]));
    }

    [Fact]
    public void Units_that_wait_at_the_same_place_of_the_list_are_told()
    {
        const string mine = "Stad → Stad 900\nStad → Gruva 60\nGruva → Gruva 10\nGruva → Stad 200\nFjärr → Fjärr 5000\nFjärr → Gruva 900\nGruva → Fjärr 5\n";
        var another = mine.Replace("Stad", "Stad2", StringComparison.Ordinal)
            .Replace("Gruva", "Gruva2", StringComparison.Ordinal)
            .Replace("Fjärr", "Fjärr2", StringComparison.Ordinal);
        var drawn = DrawnFlows.Of(mine + another);
        var (first, second) = (drawn["Gruva"], drawn["Gruva2"]);

        var byValidity = TravelToWorkAreas.Of(drawn.Table, s_rules with { ReserveOrder = ReserveOrder.Validity });
        var byNumber = TravelToWorkAreas.Of(drawn.Table, s_rules);

        Assert.Contains(byValidity.Log, one => (one.Code, one.Unit, one.Other) == ("tie", second, first));
        Assert.DoesNotContain(byNumber.Log, one => (one.Code, one.Unit, one.Other) == ("tie", second, first));
    }

    [Fact]
    public void Of_equally_small_pieces_the_lower_number_goes_first_and_that_is_told()
    {
        var drawn = DrawnFlows.Of(
            """
            Ask → Ask 900
            Bro → Bro 900
            Bro → Ask 40
            Ö1 → Ö1 20
            Ö1 → Ask 60
            Ö1 → Bro 20
            Ö2 → Ö2 30
            Ö2 → Ask 55
            Ö2 → Bro 15
            """
        );
        var neighbours = new UnitNeighbours(4, [(drawn["Bro"], drawn["Ö1"]), (drawn["Bro"], drawn["Ö2"])]);
        var areas = TravelToWorkAreas.Of(drawn.Table, s_rules);

        var tuned = ContiguityTuning.Of(areas, drawn.Table, neighbours, s_rules);

        Assert.Equal("Ask Ö1 Ö2 | Bro", RegionDrawing.Of(areas, drawn));
        Assert.Equal("Ask | Bro Ö1 Ö2", RegionDrawing.Of(tuned, drawn));
        Assert.Equal(
            [("tie", drawn["Ö1"]), ("piece-moved", drawn["Ö1"]), ("piece-moved", drawn["Ö2"])],
            tuned.Log.Skip(areas.Log.Count).Select(one => (one.Code, one.Unit))
        );
    }

    [Fact]
    public void Of_two_pieces_with_equally_many_residents_the_lower_number_is_the_main_one_and_that_is_told()
    {
        var drawn = DrawnFlows.Of("Ask → Ask 70\nAsk → Cell 30\nCell → Cell 50\nCell → Ask 50\nBro → Bro 900\nBro → Cell 5");
        var neighbours = new UnitNeighbours(3, [(drawn["Bro"], drawn["Cell"])]);
        var areas = TravelToWorkAreas.Of(drawn.Table, s_rules);

        var tuned = ContiguityTuning.Of(areas, drawn.Table, neighbours, s_rules);

        Assert.Equal("Ask Cell | Bro", RegionDrawing.Of(areas, drawn));
        Assert.Equal("Ask | Bro Cell", RegionDrawing.Of(tuned, drawn));
        Assert.Equal(
            [("tie", drawn["Cell"], drawn["Ask"]), ("piece-moved", drawn["Cell"], drawn["Bro"])],
            tuned.Log.Skip(areas.Log.Count).Select(one => (one.Code, one.Unit, one.Other!.Value))
        );
    }
}
