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

    [Fact]
    public void Squares_are_as_far_apart_as_their_edges()
    {
        var rules = new DistanceClusterRules(200, 1) { SideMetres = 100 };

        // Middles 300 m apart are edges 200 m apart; at a corner both ways count.
        Assert.Equal([2, 1], DistanceClusters.Find([50, 350, 651], [50, 50, 50], [1, 1, 1], rules).Select(cluster => cluster.Members.Count));
        Assert.Single(DistanceClusters.Find([50, 150], [50, 150], [1, 1], rules));
        Assert.Equal(2, DistanceClusters.Find([50, 350], [50, 350], [1, 1], rules).Count);
    }

    [Fact]
    public void Clusters_of_squares_are_those_of_comparing_every_pair()
    {
        var random = new Random(11);
        var cells = Enumerable.Range(0, 900).Select(_ => (Column: random.Next(0, 60), Row: random.Next(0, 60))).Distinct().ToArray();
        var rules = new DistanceClusterRules(130, 1) { SideMetres = 100 };

        var clusters = DistanceClusters.Find(
            [.. cells.Select(cell => cell.Column * 100.0)],
            [.. cells.Select(cell => cell.Row * 100.0)],
            new double?[cells.Length],
            rules
        );

        var label = Enumerable.Range(0, cells.Length).ToArray();
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                double x = Math.Max(0, Math.Abs(cells[i].Column - cells[j].Column) - 1) * 100,
                    y = Math.Max(0, Math.Abs(cells[i].Row - cells[j].Row) - 1) * 100;
                if ((x * x) + (y * y) <= 130 * 130 && label[i] != label[j])
                    label = [.. label.Select(l => l == label[i] ? label[j] : l)];
            }
        }

        var expected = Enumerable.Range(0, cells.Length).GroupBy(i => label[i]).Select(g => string.Join(' ', g)).Order();
        Assert.Equal(expected, clusters.Select(c => string.Join(' ', c.Members)).Order());
    }
}
