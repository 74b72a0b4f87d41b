using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;
using Samplan.Engine.Networks.Edits;
using Samplan.Engine.Routing;

namespace Samplan.Bench;

/// <summary>What is reached over a drawn network of a million nodes, reduced on the way, and services in a real city. Limits are those of the issue that asked for it.</summary>
internal sealed class Reach : IBenchmark
{
    private const int Seed = 13;
    private const int Side = 1_034;
    private const int Origins = 5_000;
    private const uint Within = 1_800;
    private const double LimitMilliseconds = 6_000;
    private const double TableMilliseconds = 15_000;
    private const double OpenMilliseconds = 100;
    private const double EditMilliseconds = 300;

    public string Name => "accessibility";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Side * Side} nodes as in roads, people at every node; Porto with 20,000 origins and 500 facilities; seed {Seed}"
        );

    public void Run(BenchSession session)
    {
        Porto(session);
        var graph = Roads.Draw(Side);
        var hierarchy = HierarchyBuilder.Build(graph);
        People(session, graph, hierarchy);
        Table(session, graph, hierarchy);
        session.Grow("people within 30 minutes, 320 origins, by nodes", size => Sums(Hierarchy(Side / 4 * (int)Math.Sqrt(size)), 320));
        var small = Hierarchy(Side / 4);
        session.Grow("the same, smallest network, by origins", size => Sums(small, 320 * size));
    }

    private static Hierarchy Hierarchy(int side) => HierarchyBuilder.Build(Roads.Draw(side));

    private static Action Sums(Hierarchy hierarchy, int origins)
    {
        var plan = SweepPlan.Everything(hierarchy);
        var amounts = Amounts(plan.Count);
        var nodes = Choose(origins, plan.Count);
        return () => Sum(plan, nodes, amounts);
    }

    // One thread, so that its time is processor time; 50,000 origins are ten of these.
    private static void People(BenchSession session, WeightedGraph graph, Hierarchy hierarchy)
    {
        var plan = SweepPlan.Everything(hierarchy);
        var amounts = Amounts(plan.Count);
        var origins = Choose(Origins, graph.NodeCount);
        var plain = new HeapDijkstra(graph);
        var expected = origins.Take(3).Select(origin => Sum(plain.From(origin), plan, amounts)).ToArray();
        session.Limit(
            $"people within 30 minutes, {Origins} origins × all nodes, one thread",
            new Side<ulong[]>("Samplan", () => Sum(plan, origins, amounts)),
            LimitMilliseconds,
            sums => sums.AsSpan(0, expected.Length).SequenceEqual(expected) ? null : "the sums differ from those of a plain search"
        );
    }

    private static ulong Sum(uint[] distances, SweepPlan plan, uint[] amounts)
    {
        var sum = 0UL;
        for (var node = 0; node < distances.Length; node++)
            sum += distances[node] <= Within ? amounts[plan.PlaceOfNode(node)] : 0;
        return sum;
    }

    private static ulong[] Sum(SweepPlan plan, int[] origins, uint[] amounts)
    {
        var sweep = Sweep.Over(plan, Sweep.ShortLimit - 1);
        var sums = new ulong[origins.Length];
        for (var start = 0; start < origins.Length; start += sweep.LaneCount)
        {
            var batch = origins.AsSpan(start, Math.Min(sweep.LaneCount, origins.Length - start)).ToArray();
            sweep.Run([.. batch.Select(static node => new[] { new Seed(node, 0) })]);
            sweep.SumWithin(amounts, Within, sums.AsSpan(start, batch.Length));
        }
        return sums;
    }

    private static void Table(BenchSession session, WeightedGraph graph, Hierarchy hierarchy)
    {
        var (from, to) = (Choose(2_300, graph.NodeCount), Choose(2_800, graph.NodeCount));
        var expected = new HeapDijkstra(graph).From(from[0]);
        session.Limit(
            "table 2,300 × 2,800, with its plan",
            new Side<uint[]>("Samplan", () => Roads.Table(hierarchy, from, to)),
            TableMilliseconds,
            table => to.Select(node => expected[node]).SequenceEqual(table.Take(to.Length)) ? null : "distances"
        );
    }

    private static void Porto(BenchSession session)
    {
        if (SwedishFiles.FindFile("routing_samples/conveyal_r5/porto_portugal.osm.pbf") is not { } path)
        {
            session.Note("Porto's extract is not here");
            return;
        }
        var network = OsmStreets.Read(path, RoutingProfile.Swedish, null, CancellationToken.None).Network;
        var graph = new TravelGraph(network, new TravelRules(TravelMode.Car) { Measure = TravelMeasure.Length, LimitMetres = 50_000 });
        var stored = Path.GetTempFileName();
        NetworkFiles.Save(stored, network, HierarchyBuilder.Build(new TravelGraph(network, new TravelRules(TravelMode.Car)).ToWeighted()), []);
        session.Limit(
            "Porto: a network file opened",
            new Side<int>("Samplan", () => Opened(stored)),
            OpenMilliseconds,
            count => count == network.StreetCount ? null : "streets are missing"
        );
        File.Delete(stored);
        Services(session, network, graph);
        OnFoot(session, network);
        Edited(session, network);
    }

    private static int Opened(string path)
    {
        using var file = NetworkFiles.Open(path, out var network);
        return network.Network.StreetCount;
    }

    private static void Services(BenchSession session, RoadNetwork network, TravelGraph graph)
    {
        var random = new Random(Seed);
        var (origins, facilities) = (Points(20_000), Points(500));
        var search = new FacilitySearch(graph, facilities);
        var linked = search.Link(origins);
        var few = new FacilitySearch(graph, facilities);
        var expected = NearestOpportunities.Find(new StreetCosts(new StoredNetwork(network, NoHierarchy), graph.Rules, [.. origins.Take(50)], facilities), 2);
        session.Limit(
            "Porto: the two nearest of 500 facilities in km, 20,000 origins",
            new Side<NearestTable>("Samplan", () => few.Find(linked, 2)),
            EditMilliseconds,
            nearest => Enumerable.Range(0, expected.OriginCount).All(i => expected.FindCost(i, 1) == nearest.FindCost(i, 1)) ? null : "ways differ"
        );
        GeoPoint[] moved = [.. facilities.Skip(1), Points(1)[0]];
        session.Limit(
            "Porto: a facility moved, both nearest again",
            new Side<NearestTable>("Samplan", () => search.With(moved).Find(linked, 2)),
            EditMilliseconds,
            nearest => nearest.OriginCount == origins.Length ? null : "origins are missing"
        );

        GeoPoint[] Points(int count) =>
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ =>
                    {
                        var vertex = random.Next(network.VertexCount);
                        return new GeoPoint(
                            network.VertexLongitudes.Span[vertex] + random.Next(2_000),
                            network.VertexLatitudes.Span[vertex] + random.Next(2_000)
                        );
                    }),
            ];
    }

    // The limit is a tenth of what pandana takes an origin where it was measured, 821 µs; it is not in Debian, npm or NuGet.
    private static void OnFoot(BenchSession session, RoadNetwork network)
    {
        const double mostAnOrigin = 0.082;
        var random = new Random(Seed);
        GeoPoint[] points = [.. Choose(20_000, network.VertexCount).Select(Near)];
        double[] people = [.. points.Select(_ => (double)random.Next(20))];
        var walking = new TravelRules(TravelMode.Walk) { LimitSeconds = 600 };
        var costs = new StreetCosts(new StoredNetwork(network, NoHierarchy), walking, points, points);
        var some = new StreetCosts(new StoredNetwork(network, NoHierarchy), walking, [.. points.Take(50)], points);
        // Halves are added up way by way, as whole numbers are not.
        var expected = OpportunitiesWithin.Sum(some, [.. people.Select(static one => one / 2)], [6_000])[0];
        session.Limit(
            "Porto: people within 10 minutes on foot, 20,000 origins × 20,000 points",
            new Side<double?[][]>("Samplan", () => OpportunitiesWithin.Sum(costs, people, [6_000])),
            mostAnOrigin * points.Length,
            sums => expected.SequenceEqual(sums[0].Take(expected.Length).Select(static sum => sum / 2)) ? null : "sums differ"
        );
        session.PeerNotHere("people within 10 minutes on foot", "pandana, 821 µs an origin where it was measured");

        GeoPoint Near(int vertex) => new(network.VertexLongitudes.Span[vertex] + random.Next(2_000), network.VertexLatitudes.Span[vertex] + random.Next(2_000));
    }

    private static void Edited(BenchSession session, RoadNetwork network)
    {
        const double limitMilliseconds = 2_000;
        int[] ends = [network.VertexCount / 4, 3 * network.VertexCount / 4];
        GeoPoint[] line = [.. ends.Select(vertex => new GeoPoint(network.VertexLongitudes.Span[vertex], network.VertexLatitudes.Span[vertex]))];
        var before = Surface(network, line[0]);
        session.Limit(
            "Porto: a road added, travel times by car from a point to everywhere again",
            new Side<uint[]>("Samplan", () => Surface(StreetEdits.Resolve(network, [new StreetEdit.AddLink(line, 90, 0, false)]).Apply(), line[0])),
            limitMilliseconds,
            after =>
                before.Zip(after).Any(static pair => pair.Second > pair.First) ? "a road made something farther"
                : before.Zip(after).Any(static pair => pair.Second < pair.First) ? null
                : "the road has no effect"
        );
    }

    private static uint[] Surface(RoadNetwork network, GeoPoint from)
    {
        var graph = new TravelGraph(network, new TravelRules(TravelMode.Car) { HasIslands = true });
        var search = new BoundedSearch(graph, graph.Rules.LimitCost);
        search.Run(graph.Departures(new StreetLinker(graph).Find(from)!.Value));
        return [.. Enumerable.Range(0, network.VertexCount).Select(vertex => search[vertex])];
    }

    // Lengths are searched, so that none is needed.
    private static Hierarchy NoHierarchy { get; } =
        new()
        {
            Positions = default,
            FirstUp = new uint[1],
            UpHeads = default,
            UpWeights = default,
            FirstDown = new uint[1],
            DownTails = default,
            DownWeights = default,
        };

    private static uint[] Amounts(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => (uint)random.Next(20))];
    }

    private static int[] Choose(int count, int nodes)
    {
        var random = new Random(Seed + count);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(nodes)).Order()];
    }
}
