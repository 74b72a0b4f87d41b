using FsCheck;
using FsCheck.Fluent;
using Samplan.Engine.Flows;

namespace Samplan.Engine.Tests.Flows;

public class LinkAnalysisTests
{
    private static readonly LinkRules s_rules = new() { SignificantShare = 0.10, MinimumPersons = 20 };

    private static readonly DrawnFlows s_valley = DrawnFlows.Of(
        """
        A → A 700
        A → B 100
        A → C 60
        A → *S 40
        B → A 300
        B → C 30
        C → A 15
        *S → A 25
        """
    );

    [Fact]
    public void A_share_is_of_all_who_leave_outside_ends_included_and_those_who_stay_not()
    {
        var analysis = LinkAnalysis.Of(s_valley.Table, s_rules);

        var link = Link(analysis, "A", "B");
        Assert.Equal(ShareBase.LeavingPersons, analysis.ShareBase);
        Assert.Equal((100, 0.5), (link.There.Persons, link.There.Share));
        Assert.Equal(300.0 / 330, link.Back.Share);
        Assert.Equal(400, link.Persons);
        Assert.Equal(0.5, link.MutualDependence);
    }

    [Fact]
    public void Resident_workers_replace_the_base_and_where_they_are_unknown_there_is_no_share()
    {
        var analysis = LinkAnalysis.Of(s_valley.Table, s_rules, [1000, null, 50, null]);

        Assert.Equal(ShareBase.ResidentWorkers, analysis.ShareBase);
        Assert.Equal(0.1, Link(analysis, "A", "B").There.Share);
        Assert.Null(Link(analysis, "A", "B").Back.Share);
        Assert.Null(Link(analysis, "A", "B").MutualDependence);
        Assert.False(Link(analysis, "A", "B").Back.IsSignificant);
    }

    [Fact]
    public void A_direction_that_the_table_does_not_list_is_missing_and_not_zero()
    {
        var link = Link(LinkAnalysis.Of(s_valley.Table, s_rules), "B", "C");

        Assert.Equal(30, link.There.Persons);
        Assert.Null(link.Back.Persons);
        Assert.Null(link.MutualDependence);
        Assert.Equal(30, link.Persons);
    }

    [Fact]
    public void The_kind_is_the_first_that_holds()
    {
        var drawn = DrawnFlows.Of(
            """
            A → B 100
            A → C 60
            A → D 30
            A → E 5
            B → A 90
            C → B 70
            C → A 50
            D → B 70
            D → A 60
            E → B 90
            E → A 15
            """
        );
        var analysis = LinkAnalysis.Of(drawn.Table, new LinkRules { SignificantShare = 0.2, MinimumPersons = 20 });

        LinkKind Kind(string a, string b) => analysis.Links.Single(l => l.From == drawn[a] && l.To == drawn[b]).Kind;
        Assert.Equal(LinkKind.Largest, Kind("A", "B"));
        Assert.Equal(LinkKind.Mutual, Kind("A", "C"));
        Assert.Equal(LinkKind.Significant, Kind("A", "D"));
        Assert.Equal(LinkKind.Other, Kind("A", "E"));
    }

    [Fact]
    public void The_largest_outflow_of_an_outside_end_is_not_known()
    {
        var analysis = LinkAnalysis.Of(s_valley.Table, s_rules);

        Assert.False(Link(analysis, "A", "*S").Back.IsLargest);
        Assert.Null(analysis.Hierarchy.FindLargestDestination(s_valley["*S"]));
    }

    [Fact]
    public void The_interaction_index_of_two_closed_places_is_two()
    {
        var drawn = DrawnFlows.Of("A → B 10\nB → A 30");

        Assert.Equal(2, LinkAnalysis.Of(drawn.Table, s_rules).Links.Single().SmartIndex, 12);
    }

    [Fact]
    public void The_interaction_index_counts_those_who_stay()
    {
        // R_A = 900, W_B = 100; R_B = 330, W_A = 1040
        var expected = (100.0 * 100 / (900 * 100)) + (300.0 * 300 / (330 * 1040));

        Assert.Equal(expected, Link(LinkAnalysis.Of(s_valley.Table, s_rules), "A", "B").SmartIndex, 12);
    }

    [Fact]
    public void Links_and_those_who_stay_add_up_to_the_table()
    {
        var property = Prop.ForAll(
            Gen.Choose(0, int.MaxValue).ToArbitrary(),
            seed =>
            {
                var random = new Random(seed);
                var flows = RandomFlows(random, nodeCount: 12);
                var table = Table(flows, 12);
                var stay = Enumerable.Range(0, 12).Sum(node => table.InternalPersons(node) ?? 0);
                var linked = LinkAnalysis.Of(table, s_rules).Links.Sum(link => link.Persons);
                return linked + stay == flows.Sum(f => f.Persons);
            }
        );
        Check.QuickThrowOnFailure(property);
    }

    [Fact]
    public void The_order_of_the_flows_does_not_matter()
    {
        var random = new Random(11);
        var flows = RandomFlows(random, 30).Select(f => (f.From, f.To, Persons: f.Persons / 7)).ToArray();
        var one = LinkAnalysis.Of(Table(flows, 30), s_rules).Links;
        random.Shuffle(flows);

        Assert.Equal(one, LinkAnalysis.Of(Table(flows, 30), s_rules).Links);
    }

    [Fact]
    public void A_flow_given_twice_or_with_negative_people_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new FlowTable(new FlowNodes(2, 0), [0, 0], [1, 1], [5, 5]));
        Assert.Throws<ArgumentException>(() => new FlowTable(new FlowNodes(2, 0), [0, 0], [0, 0], [5, 5]));
        Assert.Throws<ArgumentException>(() => new FlowTable(new FlowNodes(2, 0), [0], [1], [-1]));
        Assert.Throws<ArgumentException>(() => new FlowTable(new FlowNodes(2, 0), [0], [1], [double.NaN]));
        Assert.Throws<ArgumentException>(() => new FlowTable(new FlowNodes(2, 0), [0], [2], [1]));
    }

    internal static (int From, int To, double Persons)[] RandomFlows(Random random, int nodeCount) =>
        [
            .. from a in Enumerable.Range(0, nodeCount)
            from b in Enumerable.Range(0, nodeCount)
            where random.NextDouble() < 0.4
            select (a, b, (double)random.Next(0, 200)),
        ];

    internal static FlowTable Table((int From, int To, double Persons)[] flows, int nodeCount) =>
        new(new FlowNodes(nodeCount, 0), [.. flows.Select(f => f.From)], [.. flows.Select(f => f.To)], [.. flows.Select(f => f.Persons)]);

    private static FunctionalLink Link(LinkAnalysis analysis, string from, string to) =>
        analysis.Links.Single(link => link.From == s_valley[from] && link.To == s_valley[to]);
}
