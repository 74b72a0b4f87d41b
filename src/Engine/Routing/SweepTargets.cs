namespace Samplan.Engine.Routing;

/// <summary>Targets of a sweep, each reached over one or several places of its plan at a further cost.</summary>
public sealed class SweepTargets
{
    private SweepTargets(SweepPlan plan, int[] first, int[] places, uint[] costs) => (Plan, First, Places, Costs) = (plan, first, places, costs);

    public SweepPlan Plan { get; }

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
        return Of(hierarchy, first, [.. arrivals.SelectMany(static target => target)]);
    }

    /// <summary>The same of arrivals in one list, of which each target has those from its first to the next target's.</summary>
    internal static SweepTargets Of(Hierarchy hierarchy, int[] first, Terminal[] arrivals) => Of(hierarchy, first, LinkedTargets.Seeds(arrivals));

    private static SweepTargets Of(Hierarchy hierarchy, int[] first, Seed[] arrivals)
    {
        var plan = SweepPlan.To(hierarchy, arrivals.Select(static seed => seed.Node));
        var (places, costs) = (new int[arrivals.Length + SweepPlan.LookAhead], new uint[arrivals.Length]);
        for (var i = 0; i < arrivals.Length; i++)
            (places[i], costs[i]) = (plan.PlaceOfNode(arrivals[i].Node), arrivals[i].Cost);
        return new SweepTargets(plan, first, places, costs);
    }
}
