namespace Samplan.Engine.Flows;

/// <summary>
/// The nodal structure of Nystuen and Dacey, "A graph theory interpretation of nodal regions" (1961): a place is subordinate
/// when its largest outflow goes to a larger node, size being all persons arriving; otherwise it is terminal. Equal outflows
/// count for the larger destination, then for the lower number; of two nodes of one size the lower number is the larger, so
/// the graph has no cycles and subordination is passed on. Outside ends are always terminal: their own flows are not known.
/// </summary>
public sealed class NodalHierarchy
{
    private const int None = -1;

    private readonly int[] _largest;
    private readonly int[] _superior;
    private readonly int[] _terminal;
    private readonly int[] _level;

    private NodalHierarchy(int nodeCount)
    {
        _largest = new int[nodeCount];
        _superior = new int[nodeCount];
        _terminal = new int[nodeCount];
        _level = new int[nodeCount];
        Array.Fill(_largest, None);
        Array.Fill(_superior, None);
    }

    /// <summary>The destination of the largest outflow; null when nobody leaves or the node lies outside.</summary>
    public int? FindLargestDestination(int node) => _largest[node] == None ? null : _largest[node];

    /// <summary>The node to which this one is subordinate; null for a terminal node.</summary>
    public int? FindSuperior(int node) => _superior[node] == None ? null : _superior[node];

    /// <summary>The terminal node at the end of the chain: the node itself when it is terminal.</summary>
    public int GetTerminal(int node) => _terminal[node];

    /// <summary>Steps up to the terminal node: 0 for a terminal node.</summary>
    public int GetLevel(int node) => _level[node];

    public bool IsTerminal(int node) => _superior[node] == None;

    /// <summary>Terminal nodes that have at least one subordinate: the heads of nodal regions.</summary>
    public IReadOnlyList<int> ListHeads()
    {
        var heads = new SortedSet<int>();
        for (var node = 0; node < _superior.Length; node++)
        {
            if (_superior[node] != None)
                heads.Add(_terminal[node]);
        }

        return [.. heads];
    }

    public static NodalHierarchy Of(FlowTable table)
    {
        var hierarchy = new NodalHierarchy(table.NodeCount);
        for (var node = 0; node < table.PlaceCount; node++)
        {
            var largest = LargestDestination(table, node);
            hierarchy._largest[node] = largest;
            if (largest != None && IsLarger(table, largest, node))
                hierarchy._superior[node] = largest;
        }

        // From large to small: a superior is always done before its subordinates.
        var order = new int[table.NodeCount];
        for (var node = 0; node < order.Length; node++)
            order[node] = node;
        Array.Sort(
            order,
            (a, b) =>
                a == b ? 0
                : IsLarger(table, a, b) ? -1
                : 1
        );
        foreach (var node in order)
        {
            var superior = hierarchy._superior[node];
            hierarchy._terminal[node] = superior == None ? node : hierarchy._terminal[superior];
            hierarchy._level[node] = superior == None ? 0 : hierarchy._level[superior] + 1;
        }

        return hierarchy;
    }

    internal static bool IsLarger(FlowTable table, int node, int other)
    {
        var difference = table.ArrivingPersons(node).CompareTo(table.ArrivingPersons(other));
        return difference > 0 || (difference == 0 && node < other);
    }

    private static int LargestDestination(FlowTable table, int node)
    {
        var destinations = table.DestinationsOf(node);
        var persons = table.PersonsTo(node);
        var best = None;
        double most = 0;
        for (var i = 0; i < destinations.Length; i++)
        {
            var isTie = persons[i] == most && best != None && IsLarger(table, destinations[i], best);
            if (persons[i] > most || isTie)
                (best, most) = (destinations[i], persons[i]);
        }

        return best;
    }
}
