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
                var expected = Plain.From(graph, origins[lane][0].Node);
                for (var node = 0; node < graph.NodeCount; node++)
                {
                    var found = sweep.Distance(plan.PlaceOfNode(node), lane);
                    Assert.True(found == expected[node], string.Create(CultureInfo.InvariantCulture, $"{node} from {origins[lane][0].Node}"));
                }
            }
        }
    }
}
