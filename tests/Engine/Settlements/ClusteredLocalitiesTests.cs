using Samplan.Engine.Settlements;

namespace Samplan.Engine.Tests.Settlements;

public class ClusteredLocalitiesTests
{
    private static readonly (DistanceClusterRules, DistanceClusterRules) s_rules = (DistanceClusterRules.Locality, DistanceClusterRules.SmallLocality);

    [Fact]
    public void What_is_no_locality_may_be_small_localities_with_shorter_steps()
    {
        // Two hamlets of 60, 180 m apart: together 120 are too few for a locality, and 180 m too far for one small locality.
        var found = ClusteredLocalities.Find([0, 100, 280, 380, 5_000, 5_100], [0, 0, 0, 0, 0, 0], [30, 30, 30, 30, 150, 60], s_rules);

        Assert.Equal(
            [(LocalityKind.Locality, "4 5"), (LocalityKind.SmallLocality, "0 1"), (LocalityKind.SmallLocality, "2 3")],
            found.Select(one => (one.Kind, string.Join(' ', one.Cluster.Members)))
        );
    }

    [Fact]
    public void Houses_that_may_make_a_locality_are_in_nothing_else()
    {
        var found = ClusteredLocalities.Find([0, 100, 200], [0, 0, 0], [60, 60, null], s_rules);

        Assert.Equal((LocalityKind.Undetermined, 3), (found.Single().Kind, found[0].Cluster.Members.Count));
    }

    [Fact]
    public void A_lone_farm_is_no_locality() => Assert.Empty(ClusteredLocalities.Find([0], [0], [6], s_rules));
}
