using Samplan.Engine.Flows.Regions;

namespace Samplan.Engine.Tests.Flows.Regions;

public class LocalLabourMarketsTests
{
    private static readonly LocalLabourMarketRules s_rules = new();

    [Fact]
    public void A_unit_that_keeps_its_own_is_a_centre_and_the_others_join_where_most_of_them_work()
    {
        var drawn = DrawnFlows.Of(
            """
            Kalmar → Kalmar 900
            Kalmar → Nybro 50
            Nybro → Nybro 600
            Nybro → Kalmar 400
            Torsås → Torsås 500
            Torsås → Kalmar 300
            Torsås → Nybro 200
            """
        );

        var division = LocalLabourMarkets.Of(drawn.Table, s_rules);

        Assert.Equal("Kalmar Nybro Torsås", RegionDrawing.Of(division, drawn));
        var nybro = division.Units[drawn["Nybro"]];
        Assert.Equal((RegionRole.Linked, 1, 0.4), (nybro.Role, nybro.Level, nybro.LinkShare));
        Assert.Equal(0.075 - 0.4, nybro.Margin!.Value, 12);
        Assert.Equal((RegionRole.Centre, 0), (division.Units[drawn["Kalmar"]].Role, division.Units[drawn["Kalmar"]].Level));
        Assert.True(division.Regions.Single().IsValid);
        Assert.Equal((2950, 2950), (division.Regions.Single().Residents, division.Regions.Single().Jobs));
    }

    [Theory]
    [InlineData(ThresholdOperator.AtMost, "A | B")]
    [InlineData(ThresholdOperator.Below, "B A")]
    public void A_share_that_is_exactly_the_threshold_passes_only_where_at_most_is_meant(ThresholdOperator compare, string regions)
    {
        // 75 of 1,000 to one unit; and B's own share is 0.
        var drawn = DrawnFlows.Of("A → A 925\nA → B 75\nB → B 500");

        Assert.Equal(regions, RegionDrawing.Of(LocalLabourMarkets.Of(drawn.Table, s_rules with { Operator = compare }), drawn));
    }

    [Fact]
    public void Many_small_flows_attach_a_unit_just_as_one_large_one()
    {
        var drawn = DrawnFlows.Of("A → A 79\nA → B 7\nA → C 7\nA → D 7\nB → B 500\nC → C 90\nD → D 90");

        var division = LocalLabourMarkets.Of(drawn.Table, s_rules);

        Assert.Equal("B A | C | D", RegionDrawing.Of(division, drawn));
        Assert.Equal(-0.01, division.Units[drawn["A"]].Margin!.Value, 12);
    }

    [Fact]
    public void Of_equal_flows_the_one_to_more_jobs_counts_then_the_lower_number_with_a_note()
    {
        var jobs = DrawnFlows.Of("A → A 10\nA → B 20\nA → C 20\nB → B 100\nC → C 200");
        var number = DrawnFlows.Of("A → A 10\nA → B 20\nA → C 20\nB → B 200\nC → C 200");

        Assert.Equal("B | C A", RegionDrawing.Of(LocalLabourMarkets.Of(jobs.Table, s_rules), jobs));
        var division = LocalLabourMarkets.Of(number.Table, s_rules);
        Assert.Equal("B A | C", RegionDrawing.Of(division, number));
        Assert.Contains("tie", RegionDrawing.CodesOf(division, number["A"]), StringComparison.Ordinal);
        Assert.DoesNotContain("tie", RegionDrawing.CodesOf(LocalLabourMarkets.Of(jobs.Table, s_rules), jobs["A"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_two_links_stands_and_one_of_three_is_cut_at_its_weakest()
    {
        var drawn = DrawnFlows.Of("A → A 10\nA → B 90\nB → B 70\nB → C 30\nC → C 40\nC → D 60\nD → D 900");

        var two = LocalLabourMarkets.Of(drawn.Table, s_rules);
        var three = LocalLabourMarkets.Of(drawn.Table, s_rules with { MaximumLinks = 3 });

        Assert.Equal("B A | D C", RegionDrawing.Of(two, drawn));
        Assert.Equal("attached chain-broken", RegionDrawing.CodesOf(two, drawn["B"]));
        Assert.False(two.Regions[0].IsValid);
        Assert.Equal("D A B C", RegionDrawing.Of(three, drawn));
        Assert.Equal([3, 2, 1, 0], three.Units.Select(unit => unit.Level));
    }

    [Fact]
    public void Of_two_chains_that_are_equally_long_and_weak_the_lower_number_is_cut_first_and_that_is_told()
    {
        // A–B–C–D and E–F–C–D share their last link, and are weakest at B and at F.
        var drawn = DrawnFlows.Of("A → A 10\nA → B 90\nB → B 70\nB → C 30\nC → C 40\nC → D 60\nD → D 900\nE → E 10\nE → F 90\nF → F 70\nF → C 30");

        var division = LocalLabourMarkets.Of(drawn.Table, s_rules);

        Assert.Equal("B A | D C | F E", RegionDrawing.Of(division, drawn));
        Assert.Equal("attached tie chain-broken", RegionDrawing.CodesOf(division, drawn["B"]));
        Assert.Equal("attached chain-broken", RegionDrawing.CodesOf(division, drawn["F"]));
    }

    [Fact]
    public void A_unit_at_the_end_of_too_long_a_chain_stands_alone_where_its_own_link_is_the_weakest()
    {
        var drawn = DrawnFlows.Of("A → A 70\nA → B 30\nB → B 40\nB → C 60\nC → C 50\nC → D 50\nD → D 900");

        Assert.Equal("A | D B C", RegionDrawing.Of(LocalLabourMarkets.Of(drawn.Table, s_rules), drawn));
    }

    [Fact]
    public void Of_two_that_depend_on_each_other_the_one_that_fewer_leave_is_the_centre()
    {
        var drawn = DrawnFlows.Of("A → A 40\nA → B 60\nB → B 50\nB → A 50");

        var division = LocalLabourMarkets.Of(drawn.Table, s_rules);

        Assert.Equal("B A", RegionDrawing.Of(division, drawn));
        Assert.Equal("attached mutual", RegionDrawing.CodesOf(division, drawn["B"]));
    }

    [Fact]
    public void Three_in_a_circle_are_one_market_and_equal_ones_are_told_apart_by_jobs()
    {
        var drawn = DrawnFlows.Of("A → A 50\nA → B 50\nB → B 50\nB → C 50\nC → C 50\nC → A 50\nX → X 90\nX → C 10");

        var division = LocalLabourMarkets.Of(drawn.Table, s_rules);

        Assert.Equal("C A B X", RegionDrawing.Of(division, drawn));
        Assert.Equal(2, division.Units[drawn["A"]].Level);
    }

    [Fact]
    public void Jobs_without_residents_are_a_region_and_a_unit_without_either_is_in_none()
    {
        var drawn = DrawnFlows.Of("A → A 10\nA → Mine 90\nEmpty → Empty 0");

        var division = LocalLabourMarkets.Of(drawn.Table, s_rules);

        Assert.Equal("Mine A", RegionDrawing.Of(division, drawn));
        Assert.Equal((null, RegionRole.Unassigned), (division.Units[drawn["Empty"]].Region, division.Units[drawn["Empty"]].Role));
        Assert.Equal("no-flows", RegionDrawing.CodesOf(division, drawn["Empty"]));
        Assert.Equal("no-residents", RegionDrawing.CodesOf(division, drawn["Mine"]));
    }

    [Fact]
    public void No_chain_is_longer_than_allowed_and_a_market_is_what_hangs_on_its_centre_whatever_the_flows()
    {
        var random = new Random(11);
        for (var world = 0; world < 200; world++)
        {
            var flows = RegionProperties.RandomTable(random, units: 40, density: 0.1, most: world % 2 == 0 ? 3 : 500);
            var links = 1 + (world % 3);

            var division = LocalLabourMarkets.Of(flows, s_rules with { MaximumLinks = links });

            Assert.All(division.Units, unit => Assert.InRange(unit.Level, 0, links));
            Assert.All(division.Regions, region => Assert.Equal(RegionRole.Centre, division.Units[region.Centre].Role));
            Assert.All(
                division.Units,
                unit => Assert.Equal(unit.Role == RegionRole.Centre, unit.Region is { } number && division.Regions[number].Centre == unit.Unit)
            );
        }
    }

    [Theory]
    [InlineData(1.2, 0.075, 2, "out-share")]
    [InlineData(0.2, double.NaN, 2, "single-share")]
    [InlineData(0.2, 0.075, 0, "links")]
    public void A_parameter_that_cannot_be_is_named(double outShare, double singleShare, int links, string fault)
    {
        var rules = new LocalLabourMarketRules
        {
            MaximumOutShare = outShare,
            MaximumSingleShare = singleShare,
            MaximumLinks = links,
        };

        Assert.Equal(fault, rules.FindFault());
        Assert.Throws<ArgumentException>(() => LocalLabourMarkets.Of(DrawnFlows.Of("A → A 1").Table, rules));
    }
}
