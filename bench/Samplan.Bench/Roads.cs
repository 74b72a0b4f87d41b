using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Bench;

/// <summary>Distances over a drawn road network of a million nodes: contraction, one origin to all nodes, and tables, beside our own plain Dijkstra.</summary>
internal sealed class Roads : IBenchmark
{
    private const int Seed = 11;
    private const int Side = 1_034;
    private const int Sources = 512;
    private const int DijkstraSources = 4;
    private const int TableSide = 1_000;

    public string Name => "roads";

    public string Work =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Side * Side} nodes in a grid with faster roads every 8th and 64th line, one street in five closed, whole seconds, seed {Seed}"
        );

    public void Run(BenchSession session)
    {
        var graph = Draw(Side);
        session.Note($"{graph.NodeCount} nodes, {graph.Heads.Length} arcs");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var hierarchy = HierarchyBuilder.Build(graph);
        session.Note(
            string.Create(
                CultureInfo.InvariantCulture,
                $"contraction {clock.Elapsed.TotalSeconds:0.0} s, {hierarchy.UpHeads.Length} upward and {hierarchy.DownTails.Length} downward arcs"
            )
        );
        var random = new Random(Seed);
        // Near origins share most of their way up.
        var origins = Enumerable.Range(0, Sources).Select(_ => random.Next(graph.NodeCount)).Order().ToArray();
        OneToAll(session, graph, hierarchy, origins);
        Table(session, graph, hierarchy, random);
        Porto(session);
    }

    // A city from its file to a network that cars can be routed on: the limit is that of the issue that asked for it.
    private static void Porto(BenchSession session)
    {
        const int limitMilliseconds = 3_000;
        if (SwedishFiles.FindFile("routing_samples/conveyal_r5/porto_portugal.osm.pbf") is not { } path)
        {
            session.Note("Porto's extract is not here");
            return;
        }
        session.Limit(
            "Porto: pbf to network",
            new Side<RoadNetworkBuilding>("Samplan", () => OsmStreets.Read(path, RoutingProfile.Swedish, null, CancellationToken.None)),
            limitMilliseconds,
            static built => built.Report.TurnsApplied > 300 ? null : "turn restrictions are missing"
        );
        var cars = new TravelGraph(
            OsmStreets.Read(path, RoutingProfile.Swedish, null, CancellationToken.None).Network,
            new TravelRules(TravelMode.Car)
        ).ToWeighted();
        session.Limit(
            "Porto: contraction",
            new Side<Hierarchy>("Samplan", () => HierarchyBuilder.Build(cars)),
            limitMilliseconds,
            hierarchy => hierarchy.NodeCount == cars.NodeCount ? null : "nodes are missing"
        );
        var built = HierarchyBuilder.Build(cars);
        var random = new Random(Seed);
        var (from, to) = (Choose(), Choose());
        session.Compare(
            $"Porto: table {TableSide} × {TableSide} with turns",
            new Side<uint[]>("Samplan, with its plan", () => Table(built, from, to)) { Units = TableSide },
            new Side<uint[]>("Dijkstra, 20 origins", () => [.. from.Take(20).SelectMany(node => Pick(new HeapDijkstra(cars).From(node), to))]) { Units = 20 },
            static (mine, others) => mine.AsSpan(0, others.Length).SequenceEqual(others) ? null : "distances"
        );

        // Neither is in Debian, npm or NuGet.
        session.PeerNotHere("table with turns", "OSRM, 490–590 µs an origin where it was measured");
        session.PeerNotHere("table without turns", "RPHAST in C++, 126 µs an origin where it was measured");

        int[] Choose() => [.. Enumerable.Range(0, TableSide).Select(_ => random.Next(cars.NodeCount)).Order()];
    }

    private static void OneToAll(BenchSession session, WeightedGraph graph, Hierarchy hierarchy, int[] origins)
    {
        var plan = SweepPlan.Everything(hierarchy);
        var sweep = Sweep.Over(plan, Sweep.ShortLimit - 1);
        var chosen = origins.AsSpan(0, DijkstraSources).ToArray();
        // The origins that the plain search runs from come last, so that their lanes are still there to be compared.
        var ours = new Side<Sweep>(
            $"Samplan, {Sources} origins",
            () =>
            {
                for (var start = origins.Length - sweep.LaneCount; start >= 0; start -= sweep.LaneCount)
                    sweep.Run([.. origins.Skip(start).Take(sweep.LaneCount).Select(static node => new[] { new Seed(node, 0) })]);
                return sweep;
            }
        );
        var theirs = new Side<uint[][]>($"Dijkstra, {DijkstraSources} origins", () => [.. chosen.Select(node => new HeapDijkstra(graph).From(node))]);
        session.Compare(
            "one to all",
            new Side<object>(ours.Name, ours.Run) { Units = Sources },
            new Side<object>(theirs.Name, theirs.Run) { Units = DijkstraSources },
            (_, others) => Difference(plan, sweep, (uint[][])others),
            leastRatio: 270
        );
    }

    private static string? Difference(SweepPlan plan, Sweep sweep, uint[][] expected)
    {
        for (var lane = 0; lane < expected.Length; lane++)
        {
            for (var node = 0; node < expected[lane].Length; node++)
            {
                if (sweep.Distance(plan.PlaceOfNode(node), lane) != expected[lane][node])
                    return $"node {node} from origin {lane}";
            }
        }
        return null;
    }

    private static void Table(BenchSession session, WeightedGraph graph, Hierarchy hierarchy, Random random)
    {
        var (from, to) = (Choose(), Choose());
        var ours = new Side<uint[]>("Samplan, with its plan", () => Table(hierarchy, from, to)) { Units = TableSide };
        var theirs = new Side<uint[]>(
            $"Dijkstra, {DijkstraSources} origins",
            () => [.. from.Take(DijkstraSources).SelectMany(node => Pick(new HeapDijkstra(graph).From(node), to))]
        )
        {
            Units = DijkstraSources,
        };
        session.Compare(
            $"table {TableSide} × {TableSide}",
            ours,
            theirs,
            static (mine, others) => mine.AsSpan(0, others.Length).SequenceEqual(others) ? null : "distances"
        );

        int[] Choose() => [.. Enumerable.Range(0, TableSide).Select(_ => random.Next(graph.NodeCount)).Order()];
    }

    internal static uint[] Table(Hierarchy hierarchy, int[] from, int[] to)
    {
        var targets = SweepTargets.Of(hierarchy, [.. to.Select(static node => new[] { new Seed(node, 0) })]);
        var sweep = Sweep.Over(targets.Plan, Sweep.ShortLimit - 1);
        var table = new uint[from.Length * to.Length];
        for (var start = 0; start < from.Length; start += sweep.LaneCount)
        {
            var batch = from.AsSpan(start, Math.Min(sweep.LaneCount, from.Length - start)).ToArray();
            sweep.Run([.. batch.Select(static node => new[] { new Seed(node, 0) })]);
            sweep.Gather(targets, table.AsSpan(start * to.Length, batch.Length * to.Length));
        }
        return table;
    }

    private static IEnumerable<uint> Pick(uint[] distances, int[] nodes) => nodes.Select(node => distances[node]);

    /// <summary>Numbers along Hilbert's curve, as a network's are.</summary>
    internal static WeightedGraph Draw(int side)
    {
        var random = new Random(Seed);
        var curve = Enumerable.Range(0, side * side).OrderBy(i => Geo.Indexes.HilbertCurve.Index((uint)(i % side), (uint)(i / side), 12)).ToArray();
        var numbers = new int[curve.Length];
        for (var i = 0; i < curve.Length; i++)
            numbers[curve[i]] = i;
        var lists = Enumerable.Range(0, side * side).Select(static _ => new List<(uint Head, uint Weight)>(4)).ToArray();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (x + 1 < side)
                    Join(y * side + x, y * side + x + 1, y);
                if (y + 1 < side)
                    Join(y * side + x, (y + 1) * side + x, x);
            }
        }
        var first = new uint[lists.Length + 1];
        for (var node = 0; node < lists.Length; node++)
            first[node + 1] = first[node] + (uint)lists[node].Count;
        return new WeightedGraph(
            first,
            lists.SelectMany(static list => list).Select(static arc => arc.Head).ToArray(),
            lists.SelectMany(static list => list).Select(static arc => arc.Weight).ToArray()
        );

        void Join(int a, int b, int line)
        {
            var (slow, isClosed) = (random.Next(18, 30), random.Next(5) == 0);
            var weight =
                line % 64 == 0 ? 6
                : line % 8 == 0 ? 12
                : slow;
            if (isClosed && line % 8 != 0)
                return;
            lists[numbers[a]].Add(((uint)numbers[b], (uint)weight));
            if (random.Next(20) > 0)
                lists[numbers[b]].Add(((uint)numbers[a], (uint)weight));
        }
    }
}
