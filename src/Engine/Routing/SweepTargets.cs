namespace Samplan.Engine.Routing;

/// <summary>Targets of a sweep, each reached over one or several places of its plan at a further cost.</summary>
public sealed class SweepTargets
{
    private SweepTargets(SweepPlan plan, int[] first, int[] places, uint[] costs) => (Plan, First, Places, Costs) = (plan, first, places, costs);

    public SweepPlan Plan { get; }

    public int Count => First.Length - 1;

    internal int[] First { get; }

    internal int[] Places { get; }

    internal uint[] Costs { get; }

    /// <summary>Makes the plan that these targets need. A target without arrivals is never reached.</summary>
    /// <param name="hierarchy">Of the graph that the arrivals' nodes are of.</param>
    /// <param name="arrivals">For each target where one may arrive, and the cost from there.</param>
    public static SweepTargets Of(Hierarchy hierarchy, IReadOnlyList<Seed[]> arrivals)
    {
        var plan = SweepPlan.To(hierarchy, arrivals.SelectMany(static target => target).Select(static seed => seed.Node));
        var first = new int[arrivals.Count + 1];
        for (var target = 0; target < arrivals.Count; target++)
            first[target + 1] = first[target] + arrivals[target].Length;
        var (places, costs) = (new int[first[^1]], new uint[first[^1]]);
        var next = 0;
        foreach (var seed in arrivals.SelectMany(static target => target))
            (places[next], costs[next++]) = (plan.PlaceOfNode(seed.Node), seed.Cost);
        return new SweepTargets(plan, first, places, costs);
    }
}
