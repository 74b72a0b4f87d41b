using System.Runtime.InteropServices;

namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// The groups while they grow: flows between groups in hash tables, the smaller poured into the larger, and a heap of each group's best
/// partner. An entry of the heap whose group has since lost that partner is an upper bound and is put right when it comes to the top.
/// </summary>
internal sealed class IntramaxGroups
{
    private readonly Dictionary<int, (double To, double From)>[] _flows;
    private readonly HashSet<int>[]? _neighbours;
    private readonly double[] _residents;
    private readonly double[] _jobs;
    private readonly int[] _labels;
    private readonly int[] _slots;
    private readonly int[] _partners;
    private readonly int[] _versions;
    private readonly Pair[] _best;
    private readonly PriorityQueue<(int Slot, int Version), Pair> _queue = new(new StrongestFirst());
    private readonly double _total;
    private double _within;

    public IntramaxGroups(FlowTable flows, UnitNeighbours? neighbours)
    {
        var count = flows.PlaceCount;
        _flows = new Dictionary<int, (double To, double From)>[count];
        (_residents, _jobs) = (new double[count], new double[count]);
        (_labels, _slots, _partners, _versions, _best) = (new int[count], new int[count], new int[count], new int[count], new Pair[count]);
        for (var unit = 0; unit < count; unit++)
        {
            var within = flows.InternalPersons(unit) ?? 0;
            (_residents[unit], _jobs[unit]) = (within + flows.LeavingPersons(unit), within + flows.ArrivingPersons(unit));
            (_labels[unit], _slots[unit]) = (unit, unit);
            _within += within;
            _total += _residents[unit];
            _flows[unit] = FlowsOf(flows, unit);
        }

        _neighbours = neighbours is null ? null : [.. Enumerable.Range(0, count).Select(unit => new HashSet<int>(neighbours.Of(unit)))];
        for (var slot = 0; slot < count; slot++)
            Scan(slot);
    }

    /// <summary>Share 0–1 of all persons who stay within their group.</summary>
    public double IntraShare => _total > 0 ? _within / _total : 0;

    /// <summary>The pair to bring together, and whether another is exactly as strong; null when no two groups may be. <see cref="Merge"/> must follow.</summary>
    public (Pair Pair, bool IsTie)? FindNext()
    {
        while (Settle() is { } top)
        {
            // Another entry with the same index that is only a bound could stand for a pair with lower numbers.
            var (entry, pair) = top;
            _queue.Dequeue();
            if (_queue.TryPeek(out _, out var next) && next.Index == pair.Index && HasBoundAtTop())
            {
                _queue.Enqueue(entry, pair);
                continue;
            }

            return (pair, HasEqual(pair));
        }

        return null;
    }

    // The pair stands in the heap for both of its groups. Its second entry may go too: a merged group is judged anew.
    private bool HasEqual(Pair pair)
    {
        while (Settle() is { } top && top.Pair.Index == pair.Index)
        {
            if (top.Pair != pair)
                return true;
            _queue.Dequeue();
        }

        return false;
    }

    /// <summary>Pours the group with fewer flows into the other.</summary>
    public void Merge(Pair pair)
    {
        var (kept, gone) = (_slots[pair.Left], _slots[pair.Right]);
        if (_flows[kept].Count < _flows[gone].Count)
            (kept, gone) = (gone, kept);
        var (to, from) = _flows[kept][gone];
        _within += to + from;
        _flows[kept].Remove(gone);
        foreach (var (other, flow) in _flows[gone])
        {
            if (other == kept)
                continue;
            Add(_flows[kept], other, flow);
            _flows[other].Remove(gone);
            Add(_flows[other], kept, (flow.From, flow.To));
        }

        _flows[gone] = [];
        MergeNeighbours(kept, gone);
        _residents[kept] += _residents[gone];
        _jobs[kept] += _jobs[gone];
        _labels[kept] = pair.Left;
        _slots[pair.Left] = kept;
        _versions[gone]++;
        Tell(kept, gone);
        Scan(kept);
    }

    /// <summary>Tells the groups that exchange with a new one: a stronger pair is taken up, a lost partner marked.</summary>
    private void Tell(int kept, int gone)
    {
        foreach (var (other, flow) in _flows[kept])
        {
            var isLost = _partners[other] == kept || _partners[other] == gone;
            var pair = PairOf(other, kept, (flow.From, flow.To));
            if (pair.Index > 0 && StrongestFirst.Compare(pair, _best[other]) <= 0)
                SetBest(other, kept, pair);
            else if (isLost)
                _partners[other] = Bound;
        }
    }

    private void MergeNeighbours(int kept, int gone)
    {
        if (_neighbours is null)
            return;
        foreach (var other in _neighbours[gone])
        {
            _neighbours[other].Remove(gone);
            if (other == kept)
                continue;
            _neighbours[other].Add(kept);
            _neighbours[kept].Add(other);
        }

        _neighbours[kept].Remove(gone);
        _neighbours[gone] = [];
    }

    private const int Bound = -1;

    /// <summary>Brings an entry that is not a mere bound to the top of the heap.</summary>
    private ((int Slot, int Version) Entry, Pair Pair)? Settle()
    {
        while (_queue.TryPeek(out var entry, out var pair))
        {
            if (entry.Version == _versions[entry.Slot] && _partners[entry.Slot] != Bound)
                return (entry, pair);
            _queue.Dequeue();
            if (entry.Version == _versions[entry.Slot])
                Scan(entry.Slot);
        }

        return null;
    }

    /// <summary>Whether the top of the heap is a bound or out of date; then it is put right.</summary>
    private bool HasBoundAtTop()
    {
        _queue.TryPeek(out var entry, out _);
        if (entry.Version == _versions[entry.Slot] && _partners[entry.Slot] != Bound)
            return false;
        _queue.Dequeue();
        if (entry.Version == _versions[entry.Slot])
            Scan(entry.Slot);
        return true;
    }

    private void Scan(int slot)
    {
        var (best, partner) = (default(Pair), Bound);
        foreach (var (other, flow) in _flows[slot])
        {
            var pair = PairOf(slot, other, flow);
            if (pair.Index > 0 && (partner == Bound || StrongestFirst.Compare(pair, best) < 0))
                (best, partner) = (pair, other);
        }

        if (partner != Bound)
            SetBest(slot, partner, best);
        else
            (_best[slot], _versions[slot]) = (default, _versions[slot] + 1);
    }

    private void SetBest(int slot, int partner, Pair pair)
    {
        (_best[slot], _partners[slot]) = (pair, partner);
        _queue.Enqueue((slot, ++_versions[slot]), pair);
    }

    private Pair PairOf(int slot, int other, (double To, double From) flow)
    {
        if (_neighbours is not null && !_neighbours[slot].Contains(other))
            return default;
        // The two sums are formed in one order whichever end asks, so that both ends see the same bits.
        if (_labels[slot] > _labels[other])
            (slot, other, flow) = (other, slot, (flow.From, flow.To));
        var index = Term(flow.To, _residents[slot], _jobs[other]) + Term(flow.From, _residents[other], _jobs[slot]);
        return new Pair(index, _labels[slot], _labels[other]);
    }

    private double Term(double persons, double residents, double jobs) => residents > 0 && jobs > 0 ? persons * _total / (residents * jobs) : 0;

    private static Dictionary<int, (double To, double From)> FlowsOf(FlowTable flows, int unit)
    {
        var sums = new Dictionary<int, (double To, double From)>();
        var destinations = flows.DestinationsOf(unit);
        var leaving = flows.PersonsTo(unit);
        for (var i = 0; i < destinations.Length; i++)
        {
            if (leaving[i] > 0)
                Add(sums, destinations[i], (leaving[i], 0));
        }

        var origins = flows.OriginsOf(unit);
        var arriving = flows.PersonsFrom(unit);
        for (var i = 0; i < origins.Length; i++)
        {
            if (arriving[i] > 0)
                Add(sums, origins[i], (0, arriving[i]));
        }

        return sums;
    }

    private static void Add(Dictionary<int, (double To, double From)> sums, int other, (double To, double From) flow)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, other, out _);
        sum = (sum.To + flow.To, sum.From + flow.From);
    }

    /// <summary>Two groups, by their lowest units, and their index.</summary>
    internal readonly record struct Pair(double Index, int Left, int Right);

    /// <summary>The greater index first, then the lower numbers.</summary>
    private sealed class StrongestFirst : IComparer<Pair>
    {
        int IComparer<Pair>.Compare(Pair first, Pair second) => Compare(first, second);

        public static int Compare(Pair first, Pair second)
        {
            var order = second.Index.CompareTo(first.Index);
            if (order == 0)
                order = first.Left.CompareTo(second.Left);
            return order != 0 ? order : first.Right.CompareTo(second.Right);
        }
    }
}
