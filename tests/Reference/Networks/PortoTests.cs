using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Reference.Tests.Networks;

/// <summary>A real city with turn restrictions: every distance of a sweep is that of a plain Dijkstra.</summary>
public sealed class PortoTests
{
    private const string Porto = "routing_samples/conveyal_r5/porto_portugal.osm.pbf";
    private const int Origins = 16;

    [ReferenceFact(Porto)]
    public void More_than_a_million_car_distances_equal_those_of_a_plain_dijkstra()
    {
        var built = OsmStreets.Read(ReferenceFiles.Find(Porto), RoutingProfile.Swedish, null, CancellationToken.None);
        Assert.InRange(built.Report.TurnsApplied, 300, 400);
        var graph = new TravelGraph(built.Network, new TravelRules(TravelMode.Car)).ToWeighted();
        var plan = SweepPlan.Everything(HierarchyBuilder.Build(graph));
        var random = new Random(1);
        var origins = Enumerable.Range(0, Origins).Select(_ => new[] { new Seed(random.Next(graph.NodeCount), 0) }).ToArray();
        foreach (var limit in new[] { 60_000u, 100_000u })
        {
            var sweep = Sweep.Over(plan, limit);
            sweep.Run(origins);
            for (var lane = 0; lane < Origins; lane++)
            {
                var expected = Dijkstra(graph, origins[lane][0].Node);
                for (var node = 0; node < graph.NodeCount; node++)
                {
                    var found = sweep.Distance(plan.PlaceOfNode(node), lane);
                    Assert.True(found == expected[node], string.Create(CultureInfo.InvariantCulture, $"{node} from {origins[lane][0].Node}"));
                }
            }
        }
    }

    private static uint[] Dijkstra(WeightedGraph graph, int start)
    {
        var (first, heads, weights) = (graph.FirstOut.ToArray(), graph.Heads.ToArray(), graph.Weights.ToArray());
        var distances = new uint[graph.NodeCount];
        distances.AsSpan().Fill(uint.MaxValue);
        distances[start] = 0;
        var queue = new PriorityQueue<int, uint>();
        queue.Enqueue(start, 0);
        while (queue.TryDequeue(out var node, out var distance))
        {
            if (distance > distances[node])
                continue;
            for (var arc = first[node]; arc < first[node + 1]; arc++)
            {
                var next = distance + weights[arc];
                if (next >= distances[heads[arc]])
                    continue;
                distances[heads[arc]] = next;
                queue.Enqueue((int)heads[arc], next);
            }
        }
        return distances;
    }
}
