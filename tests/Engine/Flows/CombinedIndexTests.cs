using Samplan.Engine.Flows;

namespace Samplan.Engine.Tests.Flows;

public class CombinedIndexTests
{
    private static readonly LinkRules s_rules = new() { SignificantShare = 0.1, MinimumPersons = 1 };

    private static readonly IReadOnlyList<FunctionalLink> s_commuting = Links("A → B 300\nB → A 100\nA → C 100");
    private static readonly IReadOnlyList<FunctionalLink> s_migration = Links("A → B 10\nB → C 40\nC → B 0");

    [Fact]
    public void The_strength_is_the_weighted_mean_of_the_normalised_dimensions()
    {
        var index = CombinedIndex.Of([
            new FlowDimension("commuting", 3, s_commuting) { Normalisation = Normalisation.ShareOfLargest },
            new FlowDimension("migration", 1, s_migration) { Normalisation = Normalisation.ShareOfLargest },
        ]);

        Assert.Equal(((3 * 1) + (1 * 0.25)) / 4, index.Links[0].Strength);
        Assert.Equal([1, 0.25], index.Links[0].Parts);
        Assert.False(index.Links[0].IsPartial);
    }

    [Fact]
    public void A_link_that_one_dimension_does_not_list_is_partial_and_not_weakened()
    {
        var index = CombinedIndex.Of([
            new FlowDimension("commuting", 3, s_commuting) { Normalisation = Normalisation.ShareOfLargest },
            new FlowDimension("migration", 1, s_migration) { Normalisation = Normalisation.ShareOfLargest },
        ]);

        Assert.Equal((0, 2, 0.25), (index.Links[1].From, index.Links[1].To, index.Links[1].Strength));
        Assert.Equal([0.25, null], index.Links[1].Parts);
        Assert.True(index.Links[1].IsPartial);
    }

    [Fact]
    public void In_a_complete_table_a_pair_without_a_flow_is_zero()
    {
        var index = CombinedIndex.Of([
            new FlowDimension("commuting", 3, s_commuting) { Normalisation = Normalisation.ShareOfLargest },
            new FlowDimension("migration", 1, s_migration) { AbsentFlows = AbsentFlows.AreZero },
        ]);

        Assert.Equal(0.75 * 0.25, index.Links[1].Strength);
        Assert.False(index.Links[1].IsPartial);
    }

    [Fact]
    public void A_dimension_without_data_is_named_and_never_zero()
    {
        var index = CombinedIndex.Of([
            new FlowDimension("commuting", 3, s_commuting) { Normalisation = Normalisation.ShareOfLargest },
            new FlowDimension("education", 2, Links: null) { AbsentFlows = AbsentFlows.AreZero },
        ]);

        Assert.Equal(["education"], index.MissingDimensions);
        Assert.Equal(1, index.Links[0].Strength);
        Assert.All(index.Links, link => Assert.True(link.IsPartial));
    }

    [Fact]
    public void A_measure_that_cannot_be_known_leaves_the_strength_unknown()
    {
        var index = CombinedIndex.Of([
            new FlowDimension("commuting", 1, s_commuting) { Measure = LinkMeasure.MutualDependence, AbsentFlows = AbsentFlows.AreZero },
        ]);

        Assert.NotNull(index.Links[0].Strength);
        Assert.Null(index.Links[1].Strength);
    }

    [Theory]
    [InlineData(Normalisation.ShareOfLargest, 0.25)]
    [InlineData(Normalisation.SquareRoot, 0.5)]
    [InlineData(Normalisation.Rank, 0.5)]
    [InlineData(Normalisation.Logarithm, 0.77)]
    public void Each_method_puts_the_largest_at_one(Normalisation method, double second)
    {
        var index = CombinedIndex.Of([new FlowDimension("commuting", 1, s_commuting) { Normalisation = method }]);

        Assert.Equal(1, index.Links[0].Strength);
        Assert.Equal(second, index.Links[1].Strength!.Value, 4);
    }

    private static IReadOnlyList<FunctionalLink> Links(string drawing) => LinkAnalysis.Of(DrawnFlows.Of(drawing + "\nC → C 1").Table, s_rules).Links;
}
