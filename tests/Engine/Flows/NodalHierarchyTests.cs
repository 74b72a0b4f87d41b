using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Flows;

namespace Samplan.Engine.Tests.Flows;

public class NodalHierarchyTests
{
    /// <summary>The worked example of Nystuen and Dacey (1961), table 1: twelve cities, four of them terminal.</summary>
    private static readonly double[,] s_calls =
    {
        { 00, 75, 15, 20, 28, 02, 03, 02, 01, 20, 01, 00 },
        { 69, 00, 45, 50, 58, 12, 20, 03, 06, 35, 04, 02 },
        { 05, 51, 00, 12, 40, 00, 06, 01, 03, 15, 00, 01 },
        { 19, 67, 14, 00, 30, 07, 06, 02, 11, 18, 05, 01 },
        { 07, 40, 48, 26, 00, 07, 10, 02, 37, 39, 12, 06 },
        { 01, 06, 01, 01, 10, 00, 27, 01, 03, 04, 02, 00 },
        { 02, 16, 03, 03, 13, 31, 00, 03, 18, 08, 03, 01 },
        { 00, 04, 00, 01, 03, 03, 06, 00, 12, 38, 04, 00 },
        { 02, 28, 03, 06, 43, 04, 16, 12, 00, 98, 13, 01 },
        { 07, 40, 10, 08, 40, 05, 17, 34, 98, 00, 35, 12 },
        { 01, 08, 02, 01, 18, 00, 06, 05, 12, 30, 00, 15 },
        { 00, 02, 00, 00, 07, 00, 01, 00, 01, 06, 12, 00 },
    };

    [Fact]
    public void The_cities_of_Nystuen_and_Dacey_have_the_published_terminals_and_superiors()
    {
        var hierarchy = NodalHierarchy.Of(Calls());

        var superiors = Enumerable.Range(0, 12).Select(city => hierarchy.FindSuperior(city) is { } s ? (char)('a' + s) : '-');
        Assert.Equal("b-bb-g-jj-jk", string.Concat(superiors));
        Assert.Equal([1, 6, 9], hierarchy.ListHeads());
        Assert.Equal(9, hierarchy.GetTerminal(11));
        Assert.Equal(2, hierarchy.GetLevel(11));
    }

    [Fact]
    public void Of_equal_outflows_the_larger_destination_counts_and_then_the_lower_number()
    {
        var drawn = DrawnFlows.Of(
            """
            A → B 10
            A → C 10
            B → C 1
            D → E 5
            D → F 5
            """
        );
        var hierarchy = NodalHierarchy.Of(drawn.Table);

        Assert.Equal(drawn["C"], hierarchy.FindLargestDestination(drawn["A"]));
        Assert.Equal(drawn["E"], hierarchy.FindLargestDestination(drawn["D"]));
    }

    [Fact]
    public void A_place_that_nobody_leaves_is_terminal_and_has_no_largest_outflow()
    {
        var drawn = DrawnFlows.Of("A → B 10");
        var hierarchy = NodalHierarchy.Of(drawn.Table);

        Assert.True(hierarchy.IsTerminal(drawn["B"]));
        Assert.Null(hierarchy.FindLargestDestination(drawn["B"]));
    }

    [Fact]
    public void A_place_may_be_subordinate_to_a_larger_town_outside_which_is_always_terminal()
    {
        var drawn = DrawnFlows.Of(
            """
            A → *S 50
            B → *S 20
            B → A 10
            *S → A 40
            """
        );
        var hierarchy = NodalHierarchy.Of(drawn.Table);

        Assert.Equal(drawn["*S"], hierarchy.FindSuperior(drawn["A"]));
        Assert.True(hierarchy.IsTerminal(drawn["*S"]));
    }

    [Fact]
    public void Following_superiors_always_ends_at_the_terminal_in_as_many_steps_as_the_level()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var table = LinkAnalysisTests.Table(LinkAnalysisTests.RandomFlows(new Random(seed), 15), 15);
                var hierarchy = NodalHierarchy.Of(table);
                return Enumerable.Range(0, 15).All(node => Climb(hierarchy, node) == (hierarchy.GetTerminal(node), hierarchy.GetLevel(node)));
            }
        );
        Check.QuickThrowOnFailure(property);
    }

    [Fact]
    public void Multiple_linkage_keeps_the_flows_that_stand_out()
    {
        var drawn = DrawnFlows.Of(
            """
            A → B 100
            A → C 95
            A → D 4
            A → E 3
            B → A 90
            B → C 2
            C → A 10
            C → B 10
            C → D 10
            C → E 10
            """
        );
        var linkage = MultipleLinkage.Of(drawn.Table);

        Assert.Equal([drawn["B"], drawn["C"]], linkage.ListDestinations(drawn["A"]));
        Assert.Equal([drawn["A"]], linkage.ListDestinations(drawn["B"]));
        Assert.Equal(4, linkage.ListDestinations(drawn["C"]).Count);
        Assert.Empty(linkage.ListDestinations(drawn["D"]));
    }

    [Fact]
    public void Multiple_linkage_is_the_best_fit_by_the_plain_definition()
    {
        var random = new Random(5);
        for (var round = 0; round < 100; round++)
        {
            var table = LinkAnalysisTests.Table(LinkAnalysisTests.RandomFlows(random, 10), 10);
            var linkage = MultipleLinkage.Of(table);
            for (var node = 0; node < 10; node++)
                Assert.Equal(BestFit(table, node), linkage.ListDestinations(node).Count);
        }
    }

    private static int BestFit(FlowTable table, int node)
    {
        var flows = Enumerable.Range(0, 10).Where(b => b != node).Select(b => table.FindPersons(node, b) ?? 0).OrderDescending().ToArray();
        var candidates = Enumerable.Range(1, 9).Where(k => flows[k - 1] > 0 && (k == 9 || flows[k] < flows[k - 1]));
        return candidates
            .Select(k =>
                (
                    K: k,
                    Fit: MathNet.Numerics.Statistics.Correlation.Pearson(flows, flows.Select((_, i) => i < k ? 1.0 : 0)) is var r && double.IsNaN(r)
                        ? 0
                        : Math.Round(r * r, 10)
                )
            )
            .OrderByDescending(c => c.Fit)
            .ThenBy(c => c.K)
            .FirstOrDefault()
            .K;
    }

    private static (int Terminal, int Level) Climb(NodalHierarchy hierarchy, int node)
    {
        var steps = 0;
        while (hierarchy.FindSuperior(node) is { } superior && steps <= 15)
            (node, steps) = (superior, steps + 1);
        return (node, steps);
    }

    private static FlowTable Calls()
    {
        var flows = from a in Enumerable.Range(0, 12) from b in Enumerable.Range(0, 12) where a != b select (a, b, s_calls[a, b]);
        return LinkAnalysisTests.Table([.. flows], 12);
    }
}
