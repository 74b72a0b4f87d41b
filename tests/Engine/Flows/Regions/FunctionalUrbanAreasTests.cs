using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

public class FunctionalUrbanAreasTests
{
    private static readonly FunctionalUrbanRules s_rules = new();

    /// <summary>Two cities, a suburb of each, a town that sends almost enough of its people and one that keeps them.</summary>
    private static readonly DrawnFlows s_drawn = DrawnFlows.Of(
        """
        Malmö → Malmö 900
        Malmö → Lund 100
        Lund → Lund 860
        Lund → Malmö 140
        Svedala → Svedala 500
        Svedala → Malmö 400
        Dalby → Dalby 700
        Dalby → Lund 160
        Dalby → Malmö 150
        Ystad → Ystad 900
        Ystad → Malmö 140
        Sjöbo → Sjöbo 700
        """
    );

    private static UrbanUnit[] Units() =>
        [
            .. Enumerable
                .Range(0, 6)
                .Select(unit =>
                    s_drawn[unit] switch
                    {
                        "Malmö" => new UrbanUnit(300_000, 1, 280_000),
                        "Lund" => new UrbanUnit(100_000, 2, 60_000),
                        "Svedala" => new UrbanUnit(20_000, 1, 9_000),
                        _ => new UrbanUnit(20_000, null, 0),
                    }
                ),
        ];

    [Fact]
    public void City_and_commuting_zone_follow_from_centres_and_shares()
    {
        var division = FunctionalUrbanAreas.Of(s_drawn.Table, Units(), s_rules);

        Assert.Equal("Lund Dalby | Malmö Svedala", RegionDrawing.Of(division, s_drawn));
        Assert.Equal((RegionRole.CommutingZone, 0.4444), Rounded(division, "Svedala"));
        Assert.Equal((RegionRole.Unassigned, 0.1346), Rounded(division, "Ystad"));
        Assert.Equal(0.1346 - 0.15, division.Units[s_drawn["Ystad"]].Margin!.Value, 4);
        Assert.Equal(0.1, division.Units[s_drawn["Lund"]].Margin!.Value, 12);
    }

    [Fact]
    public void Cities_of_which_one_sends_fifteen_per_cent_are_one_area_with_several_cores()
    {
        var division = FunctionalUrbanAreas.Of(s_drawn.Table, Units(), s_rules with { MinimumLinkShare = 0.14 });

        Assert.Equal("Malmö Dalby Lund Svedala", RegionDrawing.Of(division, s_drawn));
        Assert.Equal(RegionRole.City, division.Units[s_drawn["Lund"]].Role);
        Assert.Equal(310.0 / 1010, division.Units[s_drawn["Dalby"]].LinkShare!.Value, 12);
    }

    [Fact]
    public void Of_the_units_of_a_city_with_equally_many_jobs_the_lower_number_names_the_area_and_that_is_told()
    {
        var drawn = DrawnFlows.Of("A → A 100\nB → B 90\nC → B 10\nC → C 5");
        UrbanUnit[] units = [new(60_000, 1, 40_000), new(50_000, 1, 40_000), new(900, null, 0)];

        var division = FunctionalUrbanAreas.Of(drawn.Table, units, s_rules);

        Assert.Equal("A B C", RegionDrawing.Of(division, drawn));
        Assert.Equal([("centre-tie", 0, 1), ("centre-tie", 1, 0)], division.Log.TakeLast(2).Select(one => (one.Code, one.Unit, one.Other!.Value)));
        Assert.Equal("centre-tie city", RegionDrawing.CodesOf(division, drawn["A"]));
    }

    [Fact]
    public void Of_two_cities_that_draw_as_many_and_have_as_many_jobs_the_lower_number_takes_the_unit_and_that_is_told()
    {
        var drawn = DrawnFlows.Of("A → A 100\nB → B 100\nC → A 10\nC → B 10\nC → C 5");
        UrbanUnit[] units = [new(60_000, 1, 60_000), new(60_000, 2, 60_000), new(900, null, 0)];

        var division = FunctionalUrbanAreas.Of(drawn.Table, units, s_rules);

        Assert.Equal("A C | B", RegionDrawing.Of(division, drawn));
        Assert.Equal("tie commuting", RegionDrawing.CodesOf(division, drawn["C"]));
    }

    [Fact]
    public void A_centre_of_too_few_makes_no_city()
    {
        var division = FunctionalUrbanAreas.Of(s_drawn.Table, Units(), s_rules with { MinimumCentrePopulation = 60_001 });

        Assert.Equal("Malmö Svedala", RegionDrawing.Of(division, s_drawn));
        Assert.StartsWith("centre-too-small", RegionDrawing.CodesOf(division, s_drawn["Lund"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_area_surrounds_is_taken_in_and_what_does_not_touch_it_is_dropped()
    {
        int malmo = s_drawn["Malmö"],
            lund = s_drawn["Lund"],
            svedala = s_drawn["Svedala"],
            ystad = s_drawn["Ystad"],
            dalby = s_drawn["Dalby"],
            sjobo = s_drawn["Sjöbo"];
        // Ystad touches Malmö and Svedala only; Dalby does not touch Lund.
        var neighbours = new UnitNeighbours(6, [(malmo, lund), (malmo, svedala), (malmo, ystad), (svedala, ystad), (malmo, dalby), (dalby, sjobo)]);

        var division = FunctionalUrbanAreas.Of(s_drawn.Table, Units(), s_rules, neighbours);

        Assert.Equal("Lund | Malmö Svedala Ystad", RegionDrawing.Of(division, s_drawn));
        Assert.Equal(RegionRole.Enclave, division.Units[ystad].Role);
        Assert.Equal("commuting exclave", RegionDrawing.CodesOf(division, dalby));
        Assert.Equal((null, RegionRole.Unassigned), (division.Units[dalby].Region, division.Units[dalby].Role));
    }

    [Theory]
    [InlineData(-1, 0.5, 0.15, "centre-population")]
    [InlineData(5, 1.5, 0.15, "city-share")]
    [InlineData(5, 0.5, 0, "link-share")]
    public void A_parameter_that_cannot_be_is_named(double inhabitants, double city, double link, string fault) =>
        Assert.Equal(fault, (s_rules with { MinimumCentrePopulation = inhabitants, MinimumCityShare = city, MinimumLinkShare = link }).FindFault());

    private static (RegionRole, double) Rounded(RegionalDivision division, string name)
    {
        var unit = division.Units[s_drawn[name]];
        return (unit.Role, Math.Round(unit.LinkShare!.Value, 4));
    }
}
