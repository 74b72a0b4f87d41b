namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Flows of which some are known only to lie between two numbers of persons, as where a publisher hides small cells. A hidden cell is never
/// taken for zero in silence: the regions are formed of the middle of each, and again of the lowest and of the highest, and a
/// unit whose region is not the same in all three is pointed out. Immutable.
/// </summary>
public sealed class UncertainFlows
{
    /// <param name="unitCount">Units, numbered from 0.</param>
    /// <param name="origins">Flow i goes from <c>origins[i]</c> …</param>
    /// <param name="destinations">… to <c>destinations[i]</c>.</param>
    /// <param name="lowest">Fewest persons it can be; equal to the most where it is known.</param>
    /// <param name="highest">Most persons it can be.</param>
    /// <exception cref="ArgumentException">Unequal lengths, a pair given twice, a lowest above its highest, or what <see cref="FlowTable"/> refuses.</exception>
    public UncertainFlows(int unitCount, int[] origins, int[] destinations, double[] lowest, double[] highest)
    {
        if (lowest.Length != highest.Length)
            throw new ArgumentException("Each flow has a lowest and a highest number.", nameof(highest));
        var middle = new double[lowest.Length];
        for (var i = 0; i < lowest.Length; i++)
        {
            if (lowest[i] > highest[i])
                throw new ArgumentException($"Flow {i} lies between {lowest[i]} and {highest[i]}.", nameof(lowest));
            UncertainCount += lowest[i] < highest[i] ? 1 : 0;
            middle[i] = lowest[i] + ((highest[i] - lowest[i]) / 2);
        }

        var nodes = new FlowNodes(unitCount, 0);
        Middle = new FlowTable(nodes, origins, destinations, middle);
        Low = UncertainCount == 0 ? Middle : new FlowTable(nodes, origins, destinations, lowest);
        High = UncertainCount == 0 ? Middle : new FlowTable(nodes, origins, destinations, highest);
    }

    /// <summary>Flows that are not known exactly.</summary>
    public int UncertainCount { get; }

    /// <summary>Each flow at the middle of what it can be.</summary>
    public FlowTable Middle { get; }

    /// <summary>Each flow at its lowest.</summary>
    public FlowTable Low { get; }

    /// <summary>Each flow at its highest.</summary>
    public FlowTable High { get; }

    /// <summary>Forms regions of the middle, and of both ends where some flow is uncertain.</summary>
    /// <param name="method">Forms regions of a table; it is called once or three times.</param>
    public UncertainDivision Divide(Func<FlowTable, RegionalDivision> method)
    {
        var division = method(Middle);
        if (UncertainCount == 0)
            return new UncertainDivision(division, division, division, []);
        var (low, high) = (method(Low), method(High));
        var moved = new SortedSet<int>();
        foreach (var other in new[] { low, high })
            moved.UnionWith(PartitionComparison.Of(division.RegionOfUnits, other.RegionOfUnits).Moves.Select(move => move.Unit));
        return new UncertainDivision(division, low, high, [.. moved]);
    }
}
