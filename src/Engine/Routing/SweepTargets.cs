namespace Samplan.Engine.Routing;

/// <summary>Targets of a sweep, each reached over one or several places of its plan at a further cost.</summary>
public sealed class SweepTargets
{
    private SweepTargets(SweepPlan plan, int[] first, int[] places, uint[] costs) => (Plan, First, Places, Costs) = (plan, first, places, costs);

    /// <summary>What a sweep must go through to reach them all.</summary>
    public SweepPlan Plan { get; }

    /// <summary>Targets, those that are never reached included.</summary>
    public int Count => First.Length - 1;

    internal int[] First { get; }

    /// <summary>As many as the costs, and <see cref="SweepPlan.LookAhead"/> more, so that a sum may look ahead.</summary>
    internal int[] Places { get; }

    internal uint[] Costs { get; }

    /// <summary>Makes the plan that these targets need. A target without arrivals is never reached.</summary>
    /// <param name="hierarchy">Of the graph that the arrivals' nodes are of.</param>
    /// <param name="arrivals">For each target where one may arrive, and the cost from there.</param>
    public static SweepTargets Of(Hierarchy hierarchy, IReadOnlyList<Seed[]> arrivals)
    {
        var first = new int[arrivals.Count + 1];
        for (var target = 0; target < arrivals.Count; target++)
            first[target + 1] = first[target] + arrivals[target].Length;
        var (nodes, costs) = (new int[first[^1] + SweepPlan.LookAhead], new uint[first[^1]]);
        var next = 0;
        foreach (var seed in arrivals.SelectMany(static target => target))
            (nodes[next], costs[next++]) = (seed.Node, seed.Cost);
        return Of(hierarchy, first, nodes, costs);
    }

    /// <summary>The same of arrivals in lists, of which each target has those from its first to the next target's. The lists are taken over.</summary>
    /// <param name="hierarchy">Of the graph that the nodes are of.</param>
    /// <param name="first">One more than targets.</param>
    /// <param name="nodes">As many as the costs, and <see cref="SweepPlan.LookAhead"/> more.</param>
    /// <param name="costs">From each node on.</param>
    internal static SweepTargets Of(Hierarchy hierarchy, int[] first, int[] nodes, uint[] costs)
    {
        var plan = SweepPlan.To(hierarchy, nodes.Take(costs.Length));
        for (var i = 0; i < costs.Length; i++)
            nodes[i] = plan.PlaceOfNode(nodes[i]);
        return new SweepTargets(plan, first, nodes, costs);
    }
}
