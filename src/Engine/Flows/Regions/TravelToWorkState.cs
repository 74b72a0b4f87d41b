namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Clusters of units with their marginals, kept up to date as units move. A cluster bears the number of the unit it began with;
/// <see cref="Reserve"/> and <see cref="Removed"/> are places outside all clusters.
/// </summary>
internal sealed class TravelToWorkState
{
    public const int Reserve = -1;
    public const int Removed = -2;

    private readonly FlowTable _flows;
    private readonly TravelToWorkRules _rules;
    private readonly double[] _unitJobs;
    private readonly double[] _unitResidents;
    private readonly double[] _unitWithin;
    private readonly double[] _arrivingFromOwn;
    private readonly double[] _residents;
    private readonly double[] _jobs;
    private readonly double[] _within;
    private readonly List<int>[] _members;
    private readonly double[] _to;
    private readonly double[] _from;
    private readonly List<int> _touched = [];

    public TravelToWorkState(FlowTable flows, TravelToWorkRules rules)
    {
        (_flows, _rules) = (flows, rules);
        var count = flows.PlaceCount;
        (_unitJobs, _unitResidents, _unitWithin) = (new double[count], new double[count], new double[count]);
        (_arrivingFromOwn, _to, _from) = (new double[count], new double[count], new double[count]);
        Cluster = new int[count];
        for (var unit = 0; unit < count; unit++)
        {
            Cluster[unit] = unit;
            _unitWithin[unit] = flows.InternalPersons(unit) ?? 0;
            _unitResidents[unit] = _unitWithin[unit] + flows.LeavingPersons(unit);
            _unitJobs[unit] = _unitWithin[unit] + flows.ArrivingPersons(unit);
        }

        RemoveEmpty();
        (_residents, _jobs, _within) = ((double[])_unitResidents.Clone(), (double[])_unitJobs.Clone(), (double[])_unitWithin.Clone());
        _members = new List<int>[count];
        for (var unit = 0; unit < count; unit++)
            _members[unit] = Cluster[unit] == Removed ? [] : [unit];
    }

    /// <summary>The cluster of each unit.</summary>
    public int[] Cluster { get; }

    public IReadOnlyList<int> MembersOf(int cluster) => _members[cluster];

    public double Validity(int cluster) => _rules.Validity(_residents[cluster], _jobs[cluster], _within[cluster]);

    public double ValidityAlone(int unit) => _rules.Validity(_unitResidents[unit], _unitJobs[unit], _unitWithin[unit]);

    public double Residents(int cluster) => _residents[cluster];

    public double Jobs(int cluster) => _jobs[cluster];

    public double UnitResidents(int unit) => _unitResidents[unit];

    public double UnitJobs(int unit) => _unitJobs[unit];

    /// <summary>The member with most jobs, the lowest number of equals: what a person calls the cluster.</summary>
    public int HeadOf(int cluster)
    {
        var head = -1;
        foreach (var unit in _members[cluster])
        {
            if (head < 0 || _unitJobs[unit] > _unitJobs[head] || (_unitJobs[unit] == _unitJobs[head] && unit < head))
                head = unit;
        }

        return head;
    }

    /// <summary>The member that leaves first: most persons coming from outside the cluster or leaving the unit for anywhere.</summary>
    public (int Unit, bool IsTie) FirstToLeave(int cluster)
    {
        var (first, most, isTie) = (-1, 0.0, false);
        foreach (var unit in _members[cluster])
        {
            var fromOutside = _unitJobs[unit] - _unitWithin[unit] - _arrivingFromOwn[unit];
            var key = fromOutside + _unitResidents[unit] - _unitWithin[unit];
            if (first >= 0 && key < most)
                continue;
            isTie = first >= 0 && key == most;
            if (!isTie || unit < first)
                first = unit;
            most = key;
        }

        return (first, isTie);
    }

    /// <summary>The other cluster to which the unit's cohesion is greatest; null when it shares no flow with any.</summary>
    public Candidate? FindBest(int unit)
    {
        Gather(unit);
        Candidate? best = null;
        foreach (var cluster in _touched)
        {
            if (cluster == Cluster[unit])
                continue;
            var cohesion = Cohesion(_to[cluster], _unitResidents[unit], _jobs[cluster]) + Cohesion(_from[cluster], _residents[cluster], _unitJobs[unit]);
            if (best is { } held && (cohesion < held.Cohesion || (cohesion == held.Cohesion && cluster > held.Cluster)))
            {
                best = held with { IsTie = held.IsTie || cohesion == held.Cohesion };
                continue;
            }

            var joined = _rules.Validity(
                _residents[cluster] + _unitResidents[unit],
                _jobs[cluster] + _unitJobs[unit],
                _within[cluster] + _unitWithin[unit] + _to[cluster] + _from[cluster]
            );
            best = new Candidate(cluster, cohesion, joined, best?.Cohesion == cohesion);
        }

        Forget();
        return best;
    }

    /// <summary>Moves a unit to another cluster, or to the reserve list.</summary>
    public void Move(int unit, int target)
    {
        var source = Cluster[unit];
        Gather(unit);
        if (source >= 0)
        {
            _residents[source] -= _unitResidents[unit];
            _jobs[source] -= _unitJobs[unit];
            _within[source] -= _unitWithin[unit] + _to[source] + _from[source];
            _members[source].Remove(unit);
        }

        if (target >= 0)
        {
            _residents[target] += _unitResidents[unit];
            _jobs[target] += _unitJobs[unit];
            _within[target] += _unitWithin[unit] + _to[target] + _from[target];
            _members[target].Add(unit);
        }

        _arrivingFromOwn[unit] = target >= 0 ? _from[target] : 0;
        Forget();
        Cluster[unit] = target;
        var destinations = _flows.DestinationsOf(unit);
        var persons = _flows.PersonsTo(unit);
        for (var i = 0; i < destinations.Length; i++)
        {
            var cluster = Cluster[destinations[i]];
            if (cluster < 0)
                continue;
            if (cluster == source)
                _arrivingFromOwn[destinations[i]] -= persons[i];
            else if (cluster == target)
                _arrivingFromOwn[destinations[i]] += persons[i];
        }
    }

    /// <summary>
    /// Smallest and greatest value of the X-equation over every pair of a member's marginals and a flow between members. Only the two smallest and
    /// the two greatest flows matter: X rises with the flow, but for the one that equals the marginal, where it is 1.
    /// </summary>
    public (double Smallest, double Greatest) ValidityOfParts(int cluster)
    {
        var flows = new SortedSet<double>();
        foreach (var unit in _members[cluster])
        {
            Keep(flows, _flows.InternalPersons(unit) ?? 0);
            var destinations = _flows.DestinationsOf(unit);
            for (var i = 0; i < destinations.Length; i++)
            {
                if (Cluster[destinations[i]] == cluster)
                    Keep(flows, _flows.PersonsTo(unit)[i]);
            }
        }

        if (flows.Count == 0)
            flows.Add(0);
        var (smallest, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var unit in _members[cluster])
        {
            foreach (var flow in flows)
            {
                var validity = _rules.Validity(_unitResidents[unit], _unitJobs[unit], flow);
                (smallest, greatest) = (Math.Min(smallest, validity), Math.Max(greatest, validity));
            }
        }

        return (smallest, greatest);
    }

    // Keeps the two smallest and the two greatest.
    private static void Keep(SortedSet<double> flows, double persons)
    {
        if (!(persons > 0) || !flows.Add(persons) || flows.Count <= 4)
            return;
        var middle = flows.Skip(2).First();
        flows.Remove(middle);
    }

    public static double Cohesion(double persons, double residents, double jobs)
    {
        var product = residents * jobs;
        return product > 0 ? persons * persons / product : 0;
    }

    /// <summary>Sums the unit's flows by cluster into <see cref="_to"/> and <see cref="_from"/>; <see cref="Forget"/> clears them.</summary>
    private void Gather(int unit)
    {
        Gather(_flows.DestinationsOf(unit), _flows.PersonsTo(unit), _to);
        Gather(_flows.OriginsOf(unit), _flows.PersonsFrom(unit), _from);
    }

    private void Gather(ReadOnlySpan<int> units, ReadOnlySpan<double> persons, double[] sums)
    {
        for (var i = 0; i < units.Length; i++)
        {
            var cluster = Cluster[units[i]];
            if (cluster < 0 || !(persons[i] > 0))
                continue;
            if (_to[cluster] == 0 && _from[cluster] == 0)
                _touched.Add(cluster);
            sums[cluster] += persons[i];
        }
    }

    private void Forget()
    {
        foreach (var cluster in _touched)
            (_to[cluster], _from[cluster]) = (0, 0);
        _touched.Clear();
    }

    /// <summary>Takes away units without residents, without jobs, or without a flow to or from another, until all that are left have them.</summary>
    private void RemoveEmpty()
    {
        var queue = new Queue<int>(Enumerable.Range(0, Cluster.Length).Where(IsEmpty));
        while (queue.TryDequeue(out var unit))
        {
            if (Cluster[unit] == Removed)
                continue;
            Cluster[unit] = Removed;
            var destinations = _flows.DestinationsOf(unit);
            var leaving = _flows.PersonsTo(unit);
            for (var i = 0; i < destinations.Length; i++)
                _unitJobs[destinations[i]] -= leaving[i];
            var origins = _flows.OriginsOf(unit);
            var arriving = _flows.PersonsFrom(unit);
            for (var i = 0; i < origins.Length; i++)
                _unitResidents[origins[i]] -= arriving[i];
            foreach (var other in destinations)
                Requeue(other);
            foreach (var other in origins)
                Requeue(other);
        }

        void Requeue(int other)
        {
            if (Cluster[other] != Removed && IsEmpty(other))
                queue.Enqueue(other);
        }
    }

    private bool IsEmpty(int unit) =>
        !(_unitResidents[unit] > 0) || !(_unitJobs[unit] > 0) || (_unitResidents[unit] == _unitWithin[unit] && _unitJobs[unit] == _unitWithin[unit]);

    /// <summary>A cluster that a unit may join.</summary>
    /// <param name="Cluster">Which.</param>
    /// <param name="Cohesion">The sum of f²/(R·W) in both directions.</param>
    /// <param name="JoinedValidity">The X-equation of the cluster with the unit.</param>
    /// <param name="IsTie">Another cluster had exactly the same cohesion.</param>
    internal readonly record struct Candidate(int Cluster, double Cohesion, double JoinedValidity, bool IsTie);
}
