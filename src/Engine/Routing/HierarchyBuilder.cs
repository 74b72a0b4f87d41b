using System.Collections.Concurrent;

namespace Samplan.Engine.Routing;

/// <summary>
/// Contracts a graph round by round: all nodes that are less important than each of their neighbours go at once, so that the result does not
/// depend on threads. Importance is level, shortcuts added over arcs removed, and hops added over hops removed (Dibbelt, Strasser, Wagner 2016, section 6, after Geisberger).
/// </summary>
public sealed class HierarchyBuilder
{
    private const int SettledToEstimate = 40;
    private const int SettledToContract = 400;
    private const int Scale = 1000;
    private readonly int _count;
    private readonly ArcLists _out;
    private readonly ArcLists _in;
    private readonly int[] _levels;
    private readonly int[] _importance;
    private readonly bool[] _isGone;
    private readonly List<(int Node, ArcLists.Arc[] Up, ArcLists.Arc[] Down)> _contracted = [];
    private readonly ConcurrentBag<WitnessSearch> _searches = [];

    private HierarchyBuilder(WeightedGraph graph)
    {
        _count = graph.NodeCount;
        (_levels, _importance, _isGone) = (new int[_count], new int[_count], new bool[_count]);
        (_out, _in) = Lists(graph);
    }

    private readonly record struct Shortcut(int From, int To, uint Weight, int Hops);

    /// <summary>Contracts the whole graph. The same graph gives the same hierarchy, bit by bit, on any number of threads.</summary>
    public static Hierarchy Build(WeightedGraph graph, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var builder = new HierarchyBuilder(graph);
        builder.Contract(progress, Workers.Within(cancellation));
        return builder.Assemble();
    }

    private static (ArcLists Out, ArcLists In) Lists(WeightedGraph graph)
    {
        var first = graph.FirstOut.Span;
        var heads = graph.Heads.Span;
        var weights = graph.Weights.Span;
        var (outRooms, inRooms) = (new int[graph.NodeCount], new int[graph.NodeCount]);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            outRooms[node] = (int)(first[node + 1] - first[node]) + 1;
            for (var arc = first[node]; arc < first[node + 1]; arc++)
                inRooms[heads[(int)arc]]++;
        }
        for (var node = 0; node < graph.NodeCount; node++)
            inRooms[node]++;
        var (outgoing, incoming) = (new ArcLists(outRooms), new ArcLists(inRooms));
        for (var node = 0; node < graph.NodeCount; node++)
        {
            for (var arc = (int)first[node]; arc < first[node + 1]; arc++)
            {
                if (heads[arc] == node)
                    continue;
                outgoing.Add(node, new ArcLists.Arc((int)heads[arc], weights[arc], 1));
                incoming.Add((int)heads[arc], new ArcLists.Arc(node, weights[arc], 1));
            }
        }
        return (outgoing, incoming);
    }

    private void Contract(IProgress<double>? progress, ParallelOptions options)
    {
        var waiting = new int[_count];
        for (var node = 0; node < _count; node++)
            waiting[node] = node;
        Estimate(waiting, _count, options);
        var touched = new int[_count];
        var stamps = new int[_count];
        for (var (left, round) = (_count, 1); left > 0; round++)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            // Those that go are moved behind those that stay; both keep their order.
            var going = Array.FindAll(waiting[..left], IsLeast);
            foreach (var node in going)
                _isGone[node] = true;
            var staying = 0;
            for (var i = 0; i < left; i++)
            {
                if (!_isGone[waiting[i]])
                    waiting[staying++] = waiting[i];
            }
            left = staying;
            var shortcuts = new Shortcut[going.Length][];
            Parallel.For(
                0,
                going.Length,
                options,
                Rent,
                (i, _, search) =>
                {
                    shortcuts[i] = [.. ShortcutsOf(going[i], search)];
                    return search;
                },
                _searches.Add
            );
            var touchedCount = 0;
            for (var i = 0; i < going.Length; i++)
                Remove(going[i], shortcuts[i], touched, stamps, ref touchedCount, round);
            Estimate(touched, touchedCount, options);
            progress?.Report(1 - (double)left / _count);
        }
    }

    private void Estimate(int[] nodes, int count, ParallelOptions options) =>
        Parallel.For(
            0,
            (count + 63) / 64,
            options,
            Rent,
            (chunk, _, search) =>
            {
                for (var i = 64 * chunk; i < Math.Min(count, 64 * (chunk + 1)); i++)
                    _importance[nodes[i]] = ImportanceOf(nodes[i], search);
                return search;
            },
            _searches.Add
        );

    private WitnessSearch Rent() => _searches.TryTake(out var search) ? search : new WitnessSearch(_count);

    private bool IsLeast(int node)
    {
        var mine = Rank(node);
        foreach (ref readonly var arc in _out[node])
        {
            if (Rank(arc.Node) < mine)
                return false;
        }
        foreach (ref readonly var arc in _in[node])
        {
            if (Rank(arc.Node) < mine)
                return false;
        }
        return true;
    }

    // Equally important ones go by their number, scrambled: neighbours' numbers are near, and whole rows would wait for each other.
    private long Rank(int node) => ((long)_importance[node] << 32) | ((uint)node * 2_654_435_761u);

    private int ImportanceOf(int node, WitnessSearch search)
    {
        var outgoing = _out[node];
        var incoming = _in[node];
        var removed = outgoing.Length + incoming.Length;
        if (removed == 0)
            return Scale * _levels[node];
        int added = 0,
            addedHops = 0,
            removedHops = 0;
        foreach (ref readonly var arc in outgoing)
            removedHops += arc.Hops;
        foreach (ref readonly var arc in incoming)
            removedHops += arc.Hops;
        foreach (ref readonly var before in incoming)
        {
            Search(search, node, before, SettledToEstimate);
            foreach (ref readonly var after in outgoing)
            {
                if (after.Node == before.Node || search.IsWithin(after.Node, before.Weight + after.Weight))
                    continue;
                added++;
                addedHops += before.Hops + after.Hops;
            }
        }
        return Scale * _levels[node] + Scale * added / removed + Scale * addedHops / removedHops;
    }

    private List<Shortcut> ShortcutsOf(int node, WitnessSearch search)
    {
        var shortcuts = new List<Shortcut>();
        var outgoing = _out[node];
        foreach (ref readonly var before in _in[node])
        {
            Search(search, node, before, SettledToContract);
            foreach (ref readonly var after in outgoing)
            {
                var weight = before.Weight + after.Weight;
                if (after.Node != before.Node && !search.IsWithin(after.Node, weight))
                    shortcuts.Add(new Shortcut(before.Node, after.Node, weight, before.Hops + after.Hops));
            }
        }
        return shortcuts;
    }

    private void Search(WitnessSearch search, int node, in ArcLists.Arc before, int mostSettled)
    {
        uint longest = 0;
        foreach (ref readonly var after in _out[node])
        {
            if (after.Node != before.Node)
                longest = Math.Max(longest, after.Weight);
        }
        search.Run(_out, before.Node, new WitnessSearch.Detour(node, _isGone), checked(before.Weight + longest), mostSettled);
    }

    private void Remove(int node, Shortcut[] shortcuts, int[] touched, int[] stamps, ref int touchedCount, int round)
    {
        _contracted.Add((node, _out[node].ToArray(), _in[node].ToArray()));
        foreach (ref readonly var arc in _out[node])
        {
            _in.Remove(arc.Node, node);
            Touch(arc.Node, ref touchedCount);
        }
        foreach (ref readonly var arc in _in[node])
        {
            _out.Remove(arc.Node, node);
            Touch(arc.Node, ref touchedCount);
        }
        foreach (var shortcut in shortcuts)
        {
            _out.Add(shortcut.From, new ArcLists.Arc(shortcut.To, shortcut.Weight, shortcut.Hops));
            _in.Add(shortcut.To, new ArcLists.Arc(shortcut.From, shortcut.Weight, shortcut.Hops));
        }

        void Touch(int neighbour, ref int count)
        {
            _levels[neighbour] = Math.Max(_levels[neighbour], _levels[node] + 1);
            if (stamps[neighbour] == round)
                return;
            stamps[neighbour] = round;
            touched[count++] = neighbour;
        }
    }

    // High levels first, and near nodes beside each other within a level.
    private Hierarchy Assemble()
    {
        var keys = new ulong[_count];
        var order = new int[_count];
        for (var i = 0; i < _count; i++)
        {
            var node = _contracted[i].Node;
            (keys[i], order[i]) = (((ulong)(uint)(int.MaxValue - _levels[node]) << 32) | (uint)node, i);
        }
        Array.Sort(keys, order);
        var positions = new uint[_count];
        for (var position = 0; position < _count; position++)
            positions[_contracted[order[position]].Node] = (uint)position;
        var (firstUp, upHeads, upWeights) = Rows(order, positions, static one => one.Up);
        var (firstDown, downTails, downWeights) = Rows(order, positions, static one => one.Down);
        return new Hierarchy
        {
            Positions = positions,
            FirstUp = firstUp,
            UpHeads = upHeads,
            UpWeights = upWeights,
            FirstDown = firstDown,
            DownTails = downTails,
            DownWeights = downWeights,
        };
    }

    private (uint[] First, uint[] Nodes, uint[] Weights) Rows(
        int[] order,
        uint[] positions,
        Func<(int Node, ArcLists.Arc[] Up, ArcLists.Arc[] Down), ArcLists.Arc[]> arcsOf
    )
    {
        var first = new uint[_count + 1];
        for (var position = 0; position < _count; position++)
            first[position + 1] = first[position] + (uint)arcsOf(_contracted[order[position]]).Length;
        var (nodes, weights) = (new uint[first[^1]], new uint[first[^1]]);
        for (var position = 0; position < _count; position++)
        {
            var next = first[position];
            foreach (var arc in arcsOf(_contracted[order[position]]).OrderBy(arc => positions[arc.Node]))
                (nodes[next], weights[next++]) = (positions[arc.Node], arc.Weight);
        }
        return (first, nodes, weights);
    }
}
