using Samplan.Engine.Settlements;

namespace Samplan.Engine.Tests.Settlements;

public class DistanceClustersTests
{
    [Fact]
    public void Houses_at_most_the_distance_apart_make_a_cluster()
    {
        // 0 – 200 – 400, and 601 m stands one metre too far away
        var clusters = DistanceClusters.Find([0, 200, 400, 601], [0, 0, 0, 0], [100, 60, 60, 199], DistanceClusterRules.Locality);

        Assert.Equal([0, 1, 2], clusters[0].Members);
        Assert.Equal((220, true), (clusters[0].KnownPersons, clusters[0].IsLargeEnough));
        Assert.Equal([3], clusters[1].Members);
        Assert.False(clusters[1].IsLargeEnough);
    }

    [Fact]
    public void Unknown_persons_are_not_none()
    {
        var clusters = DistanceClusters.Find([0, 10], [0, 0], [150, null], DistanceClusterRules.Locality);

        Assert.Equal((150, 1, null), (clusters[0].KnownPersons, clusters[0].MissingCount, clusters[0].IsLargeEnough));
    }

    [Fact]
    public void Clusters_are_those_of_comparing_every_pair()
    {
        var random = new Random(9);
        double[] eastings = new double[600],
            northings = new double[600];
        for (var i = 0; i < 600; i++)
            (eastings[i], northings[i]) = (500_000 + random.Next(0, 4000), 6_600_000 + random.Next(0, 4000));
        var clusters = DistanceClusters.Find(eastings, northings, new double?[600], new DistanceClusterRules(140, 1));

        var label = Enumerable.Range(0, 600).ToArray();
        for (var i = 0; i < 600; i++)
        {
            for (var j = 0; j < i; j++)
            {
                double x = eastings[i] - eastings[j],
                    y = northings[i] - northings[j];
                if ((x * x) + (y * y) <= 140 * 140 && label[i] != label[j])
                    label = [.. label.Select(l => l == label[i] ? label[j] : l)];
            }
        }

        var expected = Enumerable.Range(0, 600).GroupBy(i => label[i]).Select(g => string.Join(' ', g)).Order();
        Assert.Equal(expected, clusters.Select(c => string.Join(' ', c.Members)).Order());
        Assert.True(clusters.Count > 5);
    }
}
