using System.Runtime.InteropServices;

namespace Samplan.Engine.Routing;

/// <summary>Destinations tied to the streets: where one arrives from at each, and which lie along one street. Immutable; threads may share it.</summary>
internal sealed class LinkedTargets
{
    private readonly IReadOnlyList<GeoPoint> _points;
    private readonly int[] _streets;
    private readonly int[] _byStreet;
    private readonly Lazy<(int[] First, Terminal[] All)> _arrivals;

    public LinkedTargets(TravelGraph graph, IReadOnlyList<GeoPoint> points)
    {
        (Graph, _points) = (graph, points);
        Linker = new StreetLinker(graph);
        Links = Linker.List(points);
        _arrivals = new(FindArrivals);
        _byStreet = [.. Enumerable.Range(0, Links.Length).Where(target => Links[target] is not null)];
        _streets = Array.ConvertAll(_byStreet, target => Links[target]!.Value.Street);
        // Of one street in the order given.
        Array.Sort(_streets, _byStreet);
        for (var start = 0; start < _streets.Length; start += CountFrom(start))
            Array.Sort(_byStreet, start, CountFrom(start));
    }

    public TravelGraph Graph { get; }

    public StreetLinker Linker { get; }

    public int Count => Links.Length;

    /// <summary>Each null where no street was near enough.</summary>
    public StreetLink?[] Links { get; }

    /// <summary>Where one arrives from at a target. Those of all targets are found at the first call and kept: searches ask for them again and again.</summary>
    public ReadOnlySpan<Terminal> ArrivalsOf(int target)
    {
        var (first, all) = _arrivals.Value;
        return all.AsSpan(first[target]..first[target + 1]);
    }

    /// <summary>The same of a few targets, found anew.</summary>
    /// <param name="target">Its number.</param>
    /// <param name="space">What was in it is forgotten; the answer is valid until it is used again.</param>
    public ReadOnlySpan<Terminal> FindArrivals(int target, List<Terminal> space)
    {
        space.Clear();
        if (Links[target] is { } link)
            Graph.AddArrivals(link, space);
        return CollectionsMarshal.AsSpan(space);
    }

    /// <summary>Targets as a sweep reaches them. Nothing is kept here for it, since sweeps need arrivals once.</summary>
    /// <param name="hierarchy">Of the graph that they are tied to.</param>
    /// <param name="order">Which, in the order that the sweep has them; null for all as they are.</param>
    public SweepTargets ForSweeps(Hierarchy hierarchy, int[]? order = null)
    {
        var (first, space) = (new int[(order?.Length ?? Count) + 1], new List<Terminal>());
        for (var i = 1; i < first.Length; i++)
            first[i] = first[i - 1] + FindArrivals(order?[i - 1] ?? i - 1, space).Length;
        var (nodes, costs) = (new int[first[^1] + SweepPlan.LookAhead], new uint[first[^1]]);
        for (var i = 1; i < first.Length; i++)
        {
            var next = first[i - 1];
            foreach (var arrival in FindArrivals(order?[i - 1] ?? i - 1, space))
                (nodes[next], costs[next++]) = (arrival.State, arrival.Deciseconds);
        }
        return SweepTargets.Of(hierarchy, first, nodes, costs);
    }

    /// <summary>Targets that are tied to a street.</summary>
    public ReadOnlySpan<int> OnStreet(int street)
    {
        var (low, high) = (0, _streets.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _streets[middle] < street ? (middle + 1, high) : (low, middle);
        }
        return low < _streets.Length && _streets[low] == street ? _byStreet.AsSpan(low, CountFrom(low)) : [];
    }

    /// <summary>The way from a point to a target of the same street along it alone, nothing where it is the same point, null where the street's direction forbids it.</summary>
    public (uint Deciseconds, uint Millimetres)? Direct(GeoPoint point, in StreetLink link, int target) =>
        point == _points[target] ? (0, 0) : Graph.Direct(link, Links[target]!.Value);

    public static Seed[] Seeds(ReadOnlySpan<Terminal> terminals)
    {
        var seeds = new Seed[terminals.Length];
        for (var i = 0; i < seeds.Length; i++)
            seeds[i] = new Seed(terminals[i].State, terminals[i].Deciseconds);
        return seeds;
    }

    private (int[] First, Terminal[] All) FindArrivals()
    {
        var (first, space) = (new int[Count + 1], new List<Terminal>());
        for (var target = 0; target < Count; target++)
            first[target + 1] = first[target] + FindArrivals(target, space).Length;
        var all = new Terminal[first[^1]];
        for (var target = 0; target < Count; target++)
            FindArrivals(target, space).CopyTo(all.AsSpan(first[target]));
        return (first, all);
    }

    private int CountFrom(int start)
    {
        var end = start + 1;
        while (end < _streets.Length && _streets[end] == _streets[start])
            end++;
        return end - start;
    }
}
