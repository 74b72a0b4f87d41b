using Samplan.Engine.Networks;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>
/// Corridors between nodes: from each node along streets that carry at least so many, the widest way (that whose weakest street carries most; Pollack 1960) to every other node that it meets without passing a
/// third. Equals by length, then by number. Of these the relative neighbours (Toussaint 1980): a corridor is left out where there is a third node to which both its ends have a wider one, or one as wide and shorter.
/// </summary>
public static class CorridorExtraction
{
    /// <param name="network">The streets.</param>
    /// <param name="load">What they carry.</param>
    /// <param name="nodeVertices">The vertex of each node. Of several at one vertex the first counts.</param>
    /// <param name="leastPersons">Streets that carry fewer both ways are no part of a corridor.</param>
    public static IReadOnlyList<Corridor> Between(RoadNetwork network, StreetLoad load, IReadOnlyList<int> nodeVertices, double leastPersons)
    {
        var streets = Enumerable.Range(0, network.StreetCount).Where(street => load.Both(street) > 0 && load.Both(street) >= leastPersons).ToList();
        var at = streets
            .SelectMany(street => new[] { (Vertex: (int)network.StreetFrom.Span[street], street), (Vertex: (int)network.StreetTo.Span[street], street) })
            .ToLookup(static end => end.Vertex, static end => end.street);
        var nodes = new Dictionary<int, int>();
        for (var node = 0; node < nodeVertices.Count; node++)
            nodes.TryAdd(nodeVertices[node], node);
        return
        [
            .. Backbone([.. nodes.SelectMany(node => From(network, load, (node.Value, node.Key, nodes), at))], nodeVertices.Count)
                .OrderByDescending(static corridor => corridor.LeastPersons)
                .ThenBy(static corridor => corridor.FromNode)
                .ThenBy(static corridor => corridor.ToNode),
        ];
    }

    // A road past a node leads on to all others: one is left out where two by way of a third are both better.
    private static IEnumerable<Corridor> Backbone(IReadOnlyList<Corridor> all, int nodes)
    {
        var ranks = all.ToDictionary(
            static corridor => (corridor.FromNode, corridor.ToNode),
            static corridor => (-corridor.LeastPersons, corridor.LengthMetres)
        );
        return all.Where(corridor =>
            !Enumerable.Range(0, nodes).Any(third => IsBetter(corridor.FromNode, third, corridor) && IsBetter(corridor.ToNode, third, corridor))
        );

        bool IsBetter(int end, int third, Corridor than) =>
            ranks.TryGetValue((Math.Min(end, third), Math.Max(end, third)), out var rank) && rank.CompareTo((-than.LeastPersons, than.LengthMetres)) < 0;
    }

    private static IEnumerable<Corridor> From(
        RoadNetwork network,
        StreetLoad load,
        (int Start, int Vertex, Dictionary<int, int> ByVertex) nodes,
        ILookup<int, int> at
    )
    {
        var start = nodes.Vertex;
        var widest = new Dictionary<int, (double Width, ulong Length, int Street, int From)> { [start] = (double.PositiveInfinity, 0, -1, -1) };
        var settled = new HashSet<int>();
        var queue = new PriorityQueue<int, (double, ulong, int)>();
        queue.Enqueue(start, (double.NegativeInfinity, 0, start));
        while (queue.TryDequeue(out var vertex, out _))
        {
            if (!settled.Add(vertex))
                continue;
            if (vertex != start && nodes.ByVertex.TryGetValue(vertex, out var met))
            {
                if (met > nodes.Start)
                    yield return Told(network, load, (nodes.Start, met, vertex), widest);
                continue;
            }
            foreach (var street in at[vertex])
            {
                var next = (int)(network.StreetFrom.Span[street] == vertex ? network.StreetTo : network.StreetFrom).Span[street];
                var (width, length) = (Math.Min(widest[vertex].Width, load.Both(street)), widest[vertex].Length + network.StreetMillimetres.Span[street]);
                if (settled.Contains(next) || (widest.TryGetValue(next, out var known) && (-known.Width, known.Length).CompareTo((-width, length)) <= 0))
                    continue;
                widest[next] = (width, length, street, vertex);
                queue.Enqueue(next, (-width, length, next));
            }
        }
    }

    private static Corridor Told(
        RoadNetwork network,
        StreetLoad load,
        (int From, int To, int Vertex) ends,
        Dictionary<int, (double Width, ulong Length, int Street, int From)> widest
    )
    {
        var streets = new List<int>();
        for (var vertex = ends.Vertex; widest[vertex].Street >= 0; vertex = widest[vertex].From)
            streets.Add(widest[vertex].Street);
        streets.Reverse();
        var length = streets.Sum(street => (double)network.StreetMillimetres.Span[street]);
        var mean = length > 0 ? streets.Sum(street => load.Both(street) * network.StreetMillimetres.Span[street]) / length : widest[ends.Vertex].Width;
        return new Corridor(ends.From, ends.To, streets, widest[ends.Vertex].Width, mean, length / 1_000);
    }
}
