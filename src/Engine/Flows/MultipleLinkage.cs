namespace Samplan.Engine.Flows;

/// <summary>
/// Multiple linkage analysis of Holmes and Haggett (1977), "Graph theory interpretation of flow matrices: a note on
/// maximization procedures for identifying significant links": how many of a place's outflows matter. Its outflows, largest
/// first, are compared with k equal flows to the first k destinations and none to the others, for each k; the k with the
/// highest coefficient of determination over all other nodes is chosen (the smaller k when two are equal). Destinations with
/// equal flows stand or fall together. Not done for outside ends, whose flows are not known.
/// </summary>
public sealed class MultipleLinkage
{
    private readonly int[][] _linked;

    private MultipleLinkage(int[][] linked) => _linked = linked;

    /// <summary>The destinations that matter for a place, by rising number.</summary>
    public IReadOnlyList<int> ListDestinations(int node) => _linked[node];

    public bool Contains(int origin, int destination) => Array.BinarySearch(_linked[origin], destination) >= 0;

    public static MultipleLinkage Of(FlowTable table)
    {
        var linked = new int[table.NodeCount][];
        for (var node = 0; node < linked.Length; node++)
            linked[node] = table.IsOutside(node) ? [] : Linked(table, node);
        return new MultipleLinkage(linked);
    }

    private static int[] Linked(FlowTable table, int node)
    {
        var persons = table.PersonsTo(node).ToArray();
        var destinations = table.DestinationsOf(node).ToArray();
        Array.Sort(persons, destinations);
        Array.Reverse(persons);
        Array.Reverse(destinations);
        var linked = destinations.AsSpan(0, LinkedCount(persons, table.NodeCount - 1)).ToArray();
        Array.Sort(linked);
        return linked;
    }

    /// <param name="persons">Outflows, largest first.</param>
    /// <param name="nodeCount">All possible destinations n, also those without a flow.</param>
    private static int LinkedCount(double[] persons, int nodeCount)
    {
        double total = 0;
        foreach (var flow in persons)
            total += flow;

        // r² of x with a series of k ones and n − k noughts, without its factors that do not depend on k:
        // (S_k − k T/n)² / (k (1 − k/n)). k = n has no variance: it stands only when all flows are equal.
        double sum = 0,
            best = -1;
        var bestCount = 0;
        for (var k = 1; k <= persons.Length && persons[k - 1] > 0; k++)
        {
            sum += persons[k - 1];
            if (k < persons.Length && persons[k] == persons[k - 1])
                continue;
            var deviation = sum - (k * total / nodeCount);
            var fit = k == nodeCount ? 0 : deviation * deviation / (k * (1 - ((double)k / nodeCount)));
            if (fit > best)
                (best, bestCount) = (fit, k);
        }

        return bestCount;
    }
}
