namespace Samplan.Engine.Flows;

/// <summary>
/// Persons who go from one node to another (to work, to school, to a new home), indexed both ways. Nodes
/// <c>0 .. PlaceCount − 1</c> are the region's places; those after are ends outside the region, of which the table knows
/// only what it shares with the places. A flow from a node to itself is internal and kept apart. Immutable.
/// </summary>
public sealed class FlowTable
{
    private readonly int[] _outStart;
    private readonly int[] _outNode;
    private readonly double[] _outPersons;
    private readonly int[] _inStart;
    private readonly int[] _inNode;
    private readonly double[] _inPersons;
    private readonly double?[] _internal;
    private readonly double[] _leaving;
    private readonly double[] _arriving;

    /// <summary>Flow i goes from <c>origins[i]</c> to <c>destinations[i]</c>. The order of the flows does not matter.</summary>
    /// <exception cref="ArgumentException">
    /// Unequal lengths, a node outside the table, persons that are negative or not a number, or one flow given twice.
    /// </exception>
    public FlowTable(FlowNodes nodes, ReadOnlySpan<int> origins, ReadOnlySpan<int> destinations, ReadOnlySpan<double> persons)
    {
        (PlaceCount, NodeCount) = (nodes.PlaceCount, nodes.PlaceCount + nodes.OutsideCount);
        if (origins.Length != destinations.Length || origins.Length != persons.Length)
            throw new ArgumentException("A flow has an origin, a destination and persons.", nameof(persons));

        _internal = new double?[NodeCount];
        _leaving = new double[NodeCount];
        _arriving = new double[NodeCount];
        var byOrigin = new (long Key, double Persons)[origins.Length];
        var count = 0;
        for (var i = 0; i < origins.Length; i++)
        {
            Check(origins[i], destinations[i], persons[i]);
            if (origins[i] != destinations[i])
                byOrigin[count++] = (((long)origins[i] << 32) | (uint)destinations[i], persons[i]);
            else if (_internal[origins[i]] is null)
                _internal[origins[i]] = persons[i];
            else
                throw new ArgumentException($"The flow within node {origins[i]} is given twice.", nameof(origins));
        }

        // The sums below run in this order, so that the same flows in another order give the same bits.
        var sorted = byOrigin.AsSpan(0, count);
        sorted.Sort((a, b) => a.Key.CompareTo(b.Key));
        (_outStart, _outNode, _outPersons) = (new int[NodeCount + 1], new int[count], new double[count]);
        (_inStart, _inNode, _inPersons) = (new int[NodeCount + 1], new int[count], new double[count]);
        FillOutgoing(sorted);
        FillIncoming(sorted);
    }

    /// <summary>Places of the region.</summary>
    public int PlaceCount { get; }

    /// <summary>Places and outside ends.</summary>
    public int NodeCount { get; }

    /// <summary>Flows between different nodes.</summary>
    public int FlowCount => _outNode.Length;

    public bool IsOutside(int node) => node >= PlaceCount;

    /// <summary>Where those leaving a node go, by rising node number.</summary>
    public ReadOnlySpan<int> DestinationsOf(int node) => _outNode.AsSpan(_outStart[node].._outStart[node + 1]);

    /// <summary>Persons to each of <see cref="DestinationsOf"/>.</summary>
    public ReadOnlySpan<double> PersonsTo(int node) => _outPersons.AsSpan(_outStart[node].._outStart[node + 1]);

    /// <summary>Where those arriving at a node come from, by rising node number.</summary>
    public ReadOnlySpan<int> OriginsOf(int node) => _inNode.AsSpan(_inStart[node].._inStart[node + 1]);

    /// <summary>Persons from each of <see cref="OriginsOf"/>.</summary>
    public ReadOnlySpan<double> PersonsFrom(int node) => _inPersons.AsSpan(_inStart[node].._inStart[node + 1]);

    /// <summary>Persons from one node to another; null when the table has no such flow.</summary>
    public double? FindPersons(int origin, int destination)
    {
        var found = Array.BinarySearch(_outNode, _outStart[origin], _outStart[origin + 1] - _outStart[origin], destination);
        return found < 0 ? null : _outPersons[found];
    }

    /// <summary>Persons who stay in the node; null when the table does not say.</summary>
    public double? InternalPersons(int node) => _internal[node];

    /// <summary>All persons who leave the node in the table, to outside ends too; those who stay are not counted.</summary>
    public double LeavingPersons(int node) => _leaving[node];

    /// <summary>All persons who arrive at the node in the table, from outside ends too; those who stay are not counted.</summary>
    public double ArrivingPersons(int node) => _arriving[node];

    private void Check(int origin, int destination, double persons)
    {
        if ((uint)origin >= (uint)NodeCount || (uint)destination >= (uint)NodeCount)
            throw new ArgumentException($"The flow {origin} → {destination} leaves the table of {NodeCount} nodes.", nameof(origin));
        if (!(persons >= 0) || double.IsInfinity(persons))
            throw new ArgumentException($"The flow {origin} → {destination} has no count of persons.", nameof(persons));
    }

    private void FillOutgoing(ReadOnlySpan<(long Key, double Persons)> flows)
    {
        for (var i = 0; i < flows.Length; i++)
        {
            var (key, persons) = flows[i];
            if (i > 0 && flows[i - 1].Key == key)
                throw new ArgumentException($"The flow {key >> 32} → {(uint)key} is given twice.", nameof(flows));
            (_outNode[i], _outPersons[i]) = ((int)(uint)key, persons);
            _outStart[(key >> 32) + 1]++;
            _inStart[(uint)key + 1]++;
            _leaving[key >> 32] += persons;
            _arriving[(uint)key] += persons;
        }

        for (var node = 0; node < NodeCount; node++)
        {
            _outStart[node + 1] += _outStart[node];
            _inStart[node + 1] += _inStart[node];
        }
    }

    private void FillIncoming(ReadOnlySpan<(long Key, double Persons)> flows)
    {
        var next = (int[])_inStart.Clone();
        foreach (var (key, persons) in flows)
        {
            var slot = next[(uint)key]++;
            (_inNode[slot], _inPersons[slot]) = ((int)(key >> 32), persons);
        }
    }
}
