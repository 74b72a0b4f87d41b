using Samplan.Engine.Settlements.MunicipalityTypes;

namespace Samplan.Engine.Tests.Settlements.MunicipalityTypes;

public sealed class MunicipalityTypologyTests
{
    private static readonly MunicipalityTypeRules s_rules = new();

    [Theory]
    [InlineData(0.2, null, null, MunicipalityGroup.Dense, null)]
    [InlineData(0.49, 0.5, null, MunicipalityGroup.Dense, MunicipalityType.DenseNearCity)]
    [InlineData(0.49, 0.4, null, MunicipalityGroup.Dense, MunicipalityType.DenseRemote)]
    [InlineData(0.5, 0.5, null, MunicipalityGroup.Rural, MunicipalityType.RuralNearCity)]
    [InlineData(0.99, 0.1, 120.0, MunicipalityGroup.Rural, MunicipalityType.RuralRemote)]
    [InlineData(1.0, 0.1, 90.0, MunicipalityGroup.Rural, MunicipalityType.RuralVeryRemote)]
    [InlineData(1.0, 0.1, 89.0, MunicipalityGroup.Rural, MunicipalityType.RuralRemote)]
    [InlineData(1.0, 0.1, null, MunicipalityGroup.Rural, null)]
    [InlineData(null, 0.1, 100.0, null, null)]
    public void Rural_share_and_travel_time_give_the_type(double? rural, double? near, double? minutes, MunicipalityGroup? group, MunicipalityType? type)
    {
        var facts = new MunicipalityFacts(rural, 10_000, []) { ShareNearCity = near, MeanMinutesToCity = minutes };
        var typed = Assert.Single(MunicipalityTypology.Classify([facts], s_rules));
        Assert.Equal((group, type), (typed.Group, typed.Type));
    }

    [Fact]
    public void A_metropolitan_area_is_unbroken_or_the_nearest_ring_as_the_rule_says()
    {
        // Three in a row: the ends do not adjoin each other.
        MunicipalityFacts[] row = [new(0.1, 200_000, [1]), new(0.1, 100_000, [0, 2]), new(0.1, 200_000, [1])];

        var unbroken = MunicipalityTypology.Classify(row, s_rules);
        Assert.All(unbroken, one => Assert.Equal((MunicipalityGroup.Metropolitan, 500_000.0), (one.Group, one.AreaPersons)));

        var ring = MunicipalityTypology.Classify(row, s_rules with { MetropolitanArea = MetropolitanArea.WithAllNeighbours });
        Assert.Equal([MunicipalityGroup.Dense, MunicipalityGroup.Metropolitan, MunicipalityGroup.Dense], ring.Select(one => one.Group));
    }

    [Fact]
    public void A_neighbour_whose_people_are_not_known_leaves_it_open_only_where_it_matters()
    {
        MunicipalityFacts[] open = [new(0.1, 300_000, [1]), new(0.1, null, [0])];
        Assert.All(MunicipalityTypology.Classify(open, s_rules), one => Assert.Null(one.Group));

        MunicipalityFacts[] large = [new(0.1, 600_000, [1]), new(0.1, null, [0])];
        Assert.All(MunicipalityTypology.Classify(large, s_rules), one => Assert.Equal(MunicipalityGroup.Metropolitan, one.Group));
    }

    [Fact]
    public void A_number_that_cannot_be_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => MunicipalityTypology.Classify([new MunicipalityFacts(1.1, 1, [])], s_rules));
        Assert.Throws<ArgumentException>(() => MunicipalityTypology.Classify([new MunicipalityFacts(0.1, 1, [1])], s_rules));
    }
}
