namespace Samplan.Engine.Flows.Corridors;

/// <summary>
/// Edge-path bundling (Wallinger, Archambault, Auber, Nöllenburg and Peltonen 2021, "Edge-Path Bundling: A Less Ambiguous Edge Bundling Approach", algorithm 1): from the longest link to the
/// shortest, each is drawn along the lightest way of other links between its ends, unless that goes round too far. A link that others follow stays itself, so that a bundle only
/// leads where there are links. Equals by number: the same links give the same bundles.
/// </summary>
public sealed class EdgePathBundling
{
    private readonly IReadOnlyList<BundledEdge> _edges;
    private readonly BundlingRules _rules;
    private readonly double[] _weights;
    private readonly List<int>[] _at;
    private readonly bool[] _isOut;
    private readonly bool[] _isKept;
    private readonly double[] _reached;
    private readonly int[] _by;

    private EdgePathBundling(int vertices, IReadOnlyList<BundledEdge> edges, BundlingRules rules)
    {
        (_edges, _rules) = (edges, rules);
        _weights = [.. edges.Select(edge => Math.Pow(edge.Length, rules.LengthPower))];
        _at = [.. Enumerable.Range(0, vertices).Select(static _ => new List<int>())];
        (_isOut, _isKept) = (new bool[edges.Count], new bool[edges.Count]);
        (_reached, _by) = (new double[vertices], new int[vertices]);
        for (var edge = 0; edge < edges.Count; edge++)
        {
            if (!edges[edge].MayCarry)
                continue;
            _at[edges[edge].From].Add(edge);
            _at[edges[edge].To].Add(edge);
        }
    }

    /// <param name="vertices">How many vertices the edges number.</param>
    /// <param name="edges">Links, one a pair.</param>
    /// <param name="rules">How far they may go round.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>By edge: the vertices that it is drawn along, both ends among them; null where it stays straight.</returns>
    public static IReadOnlyList<IReadOnlyList<int>?> Of(
        int vertices,
        IReadOnlyList<BundledEdge> edges,
        BundlingRules rules,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rules.MostDetour, 1, nameof(rules));
        ArgumentOutOfRangeException.ThrowIfLessThan(rules.LengthPower, 1, nameof(rules));
        var bundling = new EdgePathBundling(vertices, edges, rules);
        var ways = new IReadOnlyList<int>?[edges.Count];
        // Those that nothing follows come last: they change nothing for others.
        foreach (var edge in Enumerable.Range(0, edges.Count).OrderByDescending(edge => edges[edge].MayCarry).ThenByDescending(edge => edges[edge].Length))
        {
            cancellation.ThrowIfCancellationRequested();
            ways[edge] = bundling.Bundle(edge);
        }
        return ways;
    }

    private List<int>? Bundle(int edge)
    {
        if (_isKept[edge])
            return null;
        _isOut[edge] = true;
        var way = FindWay(edge);
        if (way is null || way.Sum(one => _edges[one].Length) > _rules.MostDetour * _edges[edge].Length)
        {
            _isOut[edge] = !_edges[edge].MayCarry;
            return null;
        }
        var vertices = new List<int> { _edges[edge].From };
        foreach (var one in way)
        {
            _isKept[one] |= _edges[edge].MayCarry;
            vertices.Add(Other(one, vertices[^1]));
        }
        return vertices;
    }

    // The edges of the lightest way. A way whose lengths add up to L weighs at most L to the power, so that heavier ones need not be looked at.
    private List<int>? FindWay(int edge)
    {
        var (from, to) = (_edges[edge].From, _edges[edge].To);
        var limit = Math.Pow(_rules.MostDetour * _edges[edge].Length, _rules.LengthPower) * (1 + 1e-12);
        Array.Fill(_reached, double.PositiveInfinity);
        var queue = new PriorityQueue<int, (double Weight, int Vertex)>();
        (_reached[from], _by[from]) = (0, -1);
        queue.Enqueue(from, (0, from));
        while (queue.TryDequeue(out var vertex, out var key) && vertex != to)
        {
            if (key.Weight > _reached[vertex])
                continue;
            foreach (var next in _at[vertex])
            {
                var (other, weight) = (Other(next, vertex), key.Weight + _weights[next]);
                if (_isOut[next] || weight > limit || weight >= _reached[other])
                    continue;
                (_reached[other], _by[other]) = (weight, next);
                queue.Enqueue(other, (weight, other));
            }
        }
        if (double.IsPositiveInfinity(_reached[to]))
            return null;
        var way = new List<int>();
        for (var vertex = to; vertex != from; vertex = Other(_by[vertex], vertex))
            way.Add(_by[vertex]);
        way.Reverse();
        return way;
    }

    private int Other(int edge, int vertex) => _edges[edge].From == vertex ? _edges[edge].To : _edges[edge].From;
}
