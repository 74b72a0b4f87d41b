namespace Samplan.Engine.Routing;

/// <summary>
/// The positions that a sweep goes through, highest first, and the arcs that come down to each: all of a hierarchy, or only what decides some targets
/// (RPHAST: Delling, Goldberg, Werneck 2011). Numbered from 0 in the order of the sweep.
/// </summary>
public sealed class SweepPlan
{
    /// <summary>How many arcs ahead a sweep asks for memory; 32 was the fastest of 8, 16 and 32.</summary>
    internal const int LookAhead = 32;

    private readonly Lazy<ushort[]> _shortWeights;

    private SweepPlan(Hierarchy hierarchy, int count)
    {
        (Hierarchy, Count) = (hierarchy, count);
        _shortWeights = new(() => Array.ConvertAll(Weights, ShortLanes.Of));
    }

    /// <summary>What it is a plan of; its upward arcs are searched before the sweep.</summary>
    public Hierarchy Hierarchy { get; }

    /// <summary>Places, one for each position that the sweep goes through.</summary>
    public int Count { get; }

    internal uint[] First { get; private init; } = [];

    /// <summary>As many as the weights, and <see cref="LookAhead"/> more, so that a sweep may look ahead.</summary>
    internal uint[] Tails { get; private init; } = [];

    internal uint[] Weights { get; private init; } = [];

    internal ushort[] ShortWeights => _shortWeights.Value;

    /// <summary>The place of each position of the hierarchy in the plan, −1 where it has none; null when all have their own.</summary>
    private int[]? Places { get; init; }

    /// <summary>Where a node of the graph stands in the plan, −1 where it does not.</summary>
    public int PlaceOfNode(int node) => PlaceOf((int)Hierarchy.Positions.Span[node]);

    internal int PlaceOf(int position) => Places is null ? position : Places[position];

    /// <summary>All nodes.</summary>
    public static SweepPlan Everything(Hierarchy hierarchy) =>
        new(hierarchy, hierarchy.NodeCount)
        {
            First = hierarchy.FirstDown.ToArray(),
            Tails = [.. hierarchy.DownTails.Span, .. new uint[LookAhead]],
            Weights = hierarchy.DownWeights.ToArray(),
        };

    /// <summary>What decides the distances of some nodes of the graph: they and all that arcs come down from.</summary>
    public static SweepPlan To(Hierarchy hierarchy, IEnumerable<int> nodes)
    {
        var first = hierarchy.FirstDown.Span;
        var tails = hierarchy.DownTails.Span;
        var places = new int[hierarchy.NodeCount];
        places.AsSpan().Fill(-1);
        var chosen = new List<int>();
        foreach (var node in nodes)
            Choose((int)hierarchy.Positions.Span[node]);
        for (var i = 0; i < chosen.Count; i++)
        {
            for (var arc = (int)first[chosen[i]]; arc < first[chosen[i] + 1]; arc++)
                Choose((int)tails[arc]);
        }
        chosen.Sort();
        for (var place = 0; place < chosen.Count; place++)
            places[chosen[place]] = place;
        return Compact(hierarchy, chosen, places);

        void Choose(int position)
        {
            if (places[position] >= 0)
                return;
            places[position] = 0;
            chosen.Add(position);
        }
    }

    private static SweepPlan Compact(Hierarchy hierarchy, List<int> chosen, int[] places)
    {
        var first = hierarchy.FirstDown.Span;
        var starts = new uint[chosen.Count + 1];
        for (var place = 0; place < chosen.Count; place++)
            starts[place + 1] = starts[place] + first[chosen[place] + 1] - first[chosen[place]];
        var (tails, weights) = (new uint[starts[^1] + LookAhead], new uint[starts[^1]]);
        var next = 0;
        foreach (var position in chosen)
        {
            for (var arc = (int)first[position]; arc < first[position + 1]; arc++)
            {
                tails[next] = (uint)places[(int)hierarchy.DownTails.Span[arc]];
                weights[next++] = hierarchy.DownWeights.Span[arc];
            }
        }
        return new SweepPlan(hierarchy, chosen.Count)
        {
            First = starts,
            Tails = tails,
            Weights = weights,
            Places = places,
        };
    }
}
