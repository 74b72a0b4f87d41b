using System.Globalization;
using Npgsql;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Bench;

/// <summary>
/// Dense tables by car in Porto beside programs that others use. All get the same graph, turn restrictions expanded and times in deciseconds, so that every distance must be equal.
/// </summary>
internal sealed class CarPeers : IBenchmark
{
    private const int Seed = 17;
    private const int Origins = 20;
    private const int Side = 1_000;
    private const double LeastRatio = 200;

    public string Name => "car-peers";

    public string Work =>
        string.Create(CultureInfo.InvariantCulture, $"Porto with turn restrictions, {Side} × {Side} here and {Origins} × {Side} of the others, seed {Seed}");

    public void Run(BenchSession session)
    {
        if (SwedishFiles.FindFile("routing_samples/conveyal_r5/porto_portugal.osm.pbf") is not { } path)
        {
            session.Note("Porto's extract is not here");
            return;
        }
        var network = OsmStreets.Read(path, RoutingProfile.Swedish, null, CancellationToken.None).Network;
        var graph = new TravelGraph(network, new TravelRules(TravelMode.Car)).ToWeighted();
        var hierarchy = HierarchyBuilder.Build(graph);
        var random = new Random(Seed);
        var (from, to) = (Choose(), Choose());
        var ours = new Side<uint[]>("Samplan, with its plan", () => Roads.Table(hierarchy, from, to)) { Units = Side };
        session.Note($"{graph.NodeCount} nodes, {graph.Heads.Length} arcs");
        Igraph(session, graph, ours, (from[..Origins], to));
        PgRouting(session, graph, ours, (from[..Origins], to));
        Valhalla(session, path, new StoredNetwork(network, hierarchy));

        int[] Choose() => [.. Enumerable.Range(0, Side).Select(_ => random.Next(graph.NodeCount)).Order()];
    }

    /// <summary>Every arc of a graph.</summary>
    public static IEnumerable<(int From, int To, int Weight)> Arcs(WeightedGraph graph)
    {
        for (var node = 0; node < graph.NodeCount; node++)
        {
            for (var arc = graph.FirstOut.Span[node]; arc < graph.FirstOut.Span[node + 1]; arc++)
                yield return (node, (int)graph.Heads.Span[(int)arc], (int)graph.Weights.Span[(int)arc]);
        }
    }

    private static void Igraph(BenchSession session, WeightedGraph graph, Side<uint[]> ours, (int[] From, int[] To) asked)
    {
        using var peer = IgraphPeer.Find();
        if (peer is null)
        {
            session.PeerNotHere("table by car", "igraph (Debian: python3-igraph)");
            return;
        }
        peer.Load(graph);
        var theirs = new Side<uint[]>($"igraph {peer.Version}", () => peer.Table(asked.From, asked.To)) { Units = Origins };
        session.Compare("table by car", ours, theirs, Difference, LeastRatio);
    }

    private static void PgRouting(BenchSession session, WeightedGraph graph, Side<uint[]> ours, (int[] From, int[] To) asked)
    {
        using var peer = PostGisPeer.Find();
        if (peer is null || !Fill(peer, graph))
        {
            session.PeerNotHere("table by car", "pgRouting (Debian: postgresql-15-pgrouting)");
            return;
        }
        session.Compare("table by car", ours, new Side<uint[]>("pgr_dijkstraCost", () => Ask(peer, asked)) { Units = Origins }, Difference, LeastRatio);
    }

    // It has speeds and turn costs of its own that cannot be set. Asked for the shortest way it has the same assumptions as we: the streets of one extract, and their lengths.
    private static void Valhalla(BenchSession session, string extract, StoredNetwork network)
    {
        using var peer = ValhallaPeer.Find(extract);
        if (peer is null)
        {
            session.PeerNotHere("table by car between points", "Valhalla (npm: @valhallajs/valhallajs, in the folder that SAMPLAN_PEERS names)");
            return;
        }
        var points = Junctions(network, 200);
        var lengths = new uint[points.Length * points.Length];
        new TravelTable(network, new TravelRules(TravelMode.Car) { Measure = TravelMeasure.Length }, points).Fill(points, lengths);
        var theirs = peer.Table(points, points, isShortest: true);
        int[] known = [.. Enumerable.Range(0, lengths.Length).Where(pair => lengths[pair] is > 0 and not RoadNetwork.Never && theirs[pair] is not null)];
        var correlation = RankCorrelation.Of([.. known.Select(pair => (double)lengths[pair])], [.. known.Select(pair => theirs[pair]!.Value)]);
        session.Note(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Valhalla: rank correlation of the shortest ways' lengths {correlation:0.0000} over {known.Length} pairs, at least 0.99"
            )
        );
        session.Compare(
            "table by car between points",
            new Side<int>("Samplan", () => Fill(network, points)) { Units = points.Length },
            new Side<int>("Valhalla, costing auto", () => peer.Table(points[..Origins], points, isShortest: false).Length) { Units = Origins },
            (_, _) => correlation >= 0.99 ? null : "the order of lengths",
            LeastRatio
        );
    }

    private static int Fill(StoredNetwork network, GeoPoint[] points)
    {
        var times = new uint[points.Length * points.Length];
        return new TravelTable(network, new TravelRules(TravelMode.Car), points).Fill(points, times);
    }

    /// <summary>Points at junctions where cars may be.</summary>
    private static GeoPoint[] Junctions(StoredNetwork stored, int count)
    {
        var network = stored.Network;
        var linker = new StreetLinker(new TravelGraph(network, new TravelRules(TravelMode.Car) { OffRoadMetres = 1 }));
        var random = new Random(Seed);
        var points = new List<GeoPoint>();
        while (points.Count < count)
        {
            var vertex = random.Next(network.VertexCount);
            var point = new GeoPoint(network.VertexLongitudes.Span[vertex], network.VertexLatitudes.Span[vertex]);
            if (linker.Find(point) is not null)
                points.Add(point);
        }
        return [.. points];
    }

    private static bool Fill(PostGisPeer peer, WeightedGraph graph)
    {
        try
        {
            peer.Run("CREATE EXTENSION IF NOT EXISTS pgrouting");
        }
        catch (PostgresException)
        {
            return false;
        }
        peer.Run("CREATE TABLE arcs (id bigint, source bigint, target bigint, cost float8)");
        using (var copy = peer.Connection.BeginBinaryImport("COPY arcs FROM STDIN (FORMAT binary)"))
        {
            var id = 0L;
            foreach (var arc in Arcs(graph))
                copy.WriteRow(++id, (long)arc.From, (long)arc.To, (double)arc.Weight);
            copy.Complete();
        }
        peer.Run("ANALYZE arcs");
        return true;
    }

    // It leaves out pairs without a way, and those of a node with itself.
    private static uint[] Ask(PostGisPeer peer, (int[] From, int[] To) asked)
    {
        var places = asked.To.Select(static (node, place) => (node, place)).ToLookup(static to => (long)to.node, static to => to.place);
        var rows = asked.From.Select(static (node, row) => (node, row)).ToLookup(static from => (long)from.node, static from => from.row);
        var table = new uint[asked.From.Length * asked.To.Length];
        for (var cell = 0; cell < table.Length; cell++)
            table[cell] = asked.From[cell / asked.To.Length] == asked.To[cell % asked.To.Length] ? 0 : uint.MaxValue;
        using var command = new NpgsqlCommand(
            "SELECT start_vid, end_vid, agg_cost FROM pgr_dijkstraCost('SELECT id, source, target, cost FROM arcs', $1, $2, true)",
            peer.Connection
        )
        {
            CommandTimeout = 0,
        };
        command.Parameters.AddWithValue(Array.ConvertAll(asked.From, static node => (long)node));
        command.Parameters.AddWithValue(Array.ConvertAll(asked.To, static node => (long)node));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            foreach (var row in rows[reader.GetInt64(0)])
            {
                foreach (var place in places[reader.GetInt64(1)])
                    table[row * asked.To.Length + place] = (uint)reader.GetDouble(2);
            }
        }
        return table;
    }

    private static string? Difference(uint[] ours, uint[] theirs) => ours.AsSpan(0, theirs.Length).SequenceEqual(theirs) ? null : "distances";
}
