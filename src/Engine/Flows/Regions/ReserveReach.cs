namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// The areas that a waiting unit may come to in some order of the reserve list: never too few, and now and then one too many. The cohesion f²/(R·W) with an area
/// lies between what it is if every other unit that may come there has come without a flow to share, and what it is if exactly those have come that make it greatest.
/// An area whose greatest is below another's least is out of reach, which narrows the others' in turn.
/// </summary>
internal sealed class ReserveReach
{
    private readonly TravelToWorkState _state;
    private readonly Dictionary<int, Waiting> _waiting = [];

    /// <param name="flows">The flows.</param>
    /// <param name="state">The areas before any unit is placed.</param>
    /// <param name="waiting">The units of the list.</param>
    public ReserveReach(FlowTable flows, TravelToWorkState state, IReadOnlyList<int> waiting)
    {
        _state = state;
        foreach (var unit in waiting)
            _waiting[unit] = new Waiting();
        foreach (var unit in waiting)
        {
            Gather(_waiting[unit], flows.DestinationsOf(unit), flows.PersonsTo(unit), isTo: true);
            Gather(_waiting[unit], flows.OriginsOf(unit), flows.PersonsFrom(unit), isTo: false);
            var beside = _waiting[unit].Beside;
            _waiting[unit].ByJobs = Sorted(beside.Select(other => (other.Value.To, state.UnitJobs(other.Key), _waiting[other.Key])));
            _waiting[unit].ByResidents = Sorted(beside.Select(other => (other.Value.From, state.UnitResidents(other.Key), _waiting[other.Key])));
            _waiting[unit].BesideTo = _waiting[unit].Beside.Values.Sum(flow => flow.To);
            _waiting[unit].BesideFrom = _waiting[unit].Beside.Values.Sum(flow => flow.From);
        }

        Spread();
        while (Narrow()) { }
    }

    /// <summary>The clusters a waiting unit may come to, by rising number.</summary>
    public IEnumerable<int> Of(int unit) => _waiting[unit].Reach.Order();

    private void Gather(Waiting found, ReadOnlySpan<int> units, ReadOnlySpan<double> persons, bool isTo)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (!(persons[i] > 0))
                continue;
            var cluster = _state.Cluster[units[i]];
            var own = isTo ? (persons[i], 0.0) : (0.0, persons[i]);
            if (cluster >= 0)
                Add(found.Direct, cluster, own);
            else if (_waiting.ContainsKey(units[i]))
                Add(found.Beside, units[i], own);
        }

        static void Add(Dictionary<int, (double To, double From)> sums, int key, (double To, double From) flow)
        {
            var sum = sums.GetValueOrDefault(key);
            sums[key] = (sum.To + flow.To, sum.From + flow.From);
        }
    }

    /// <summary>A unit may come wherever those may that it hangs together with.</summary>
    private void Spread()
    {
        var seen = new HashSet<int>();
        foreach (var start in _waiting.Keys.Where(seen.Add))
        {
            var group = new List<int> { start };
            for (var at = 0; at < group.Count; at++)
                group.AddRange(_waiting[group[at]].Beside.Keys.Where(seen.Add));
            var reach = group.SelectMany(unit => _waiting[unit].Direct.Keys).ToHashSet();
            foreach (var unit in group)
                _waiting[unit].Reach.UnionWith(reach);
        }
    }

    private bool Narrow()
    {
        var arriving = new Dictionary<int, (double Residents, double Jobs)>();
        foreach (var (unit, found) in _waiting)
        {
            foreach (var cluster in found.Reach)
            {
                var sum = arriving.GetValueOrDefault(cluster);
                arriving[cluster] = (sum.Residents + _state.UnitResidents(unit), sum.Jobs + _state.UnitJobs(unit));
            }
        }

        var isNarrower = false;
        foreach (var (unit, found) in _waiting)
        {
            if (found.Reach.Count < 2)
                continue;
            var least = 0.0;
            foreach (var cluster in found.Direct.Keys.Where(found.Reach.Contains))
                least = Math.Max(least, Least(unit, cluster, arriving[cluster]));
            // Most clusters fall by the first bound, which costs next to nothing.
            isNarrower |= found.Reach.RemoveWhere(cluster => Bound(unit, cluster) < least || Greatest(unit, cluster) < least) > 0;
        }

        return isNarrower;
    }

    /// <summary>No less than <see cref="Greatest(int, int)"/>: all that the unit exchanges with others that wait, and none of their size.</summary>
    private double Bound(int unit, int cluster)
    {
        var found = _waiting[unit];
        var (to, from) = found.Direct.GetValueOrDefault(cluster);
        return TravelToWorkState.Cohesion(to + found.BesideTo, _state.UnitResidents(unit), _state.Jobs(cluster))
            + TravelToWorkState.Cohesion(from + found.BesideFrom, _state.Residents(cluster), _state.UnitJobs(unit));
    }

    private double Least(int unit, int cluster, (double Residents, double Jobs) arriving)
    {
        var (to, from) = _waiting[unit].Direct[cluster];
        var (residents, jobs) = (_state.UnitResidents(unit), _state.UnitJobs(unit));
        return TravelToWorkState.Cohesion(to, residents, _state.Jobs(cluster) + arriving.Jobs - jobs)
            + TravelToWorkState.Cohesion(from, _state.Residents(cluster) + arriving.Residents - residents, jobs);
    }

    private double Greatest(int unit, int cluster)
    {
        var found = _waiting[unit];
        var (to, from) = found.Direct.GetValueOrDefault(cluster);
        return Greatest(to, _state.Jobs(cluster), _state.UnitResidents(unit), found.ByJobs, cluster)
            + Greatest(from, _state.Residents(cluster), _state.UnitJobs(unit), found.ByResidents, cluster);
    }

    // (a + Σf)²/(b + Σw) over all subsets is greatest for one that holds every unit whose f/w exceeds that of a unit left out: it is quasi-convex, greater with f, less with w.
    private static double Greatest(double persons, double size, double own, (double Persons, double Size, Waiting Other)[] beside, int cluster)
    {
        var greatest = TravelToWorkState.Cohesion(persons, own, size);
        foreach (var (more, larger, other) in beside)
        {
            if (!other.Reach.Contains(cluster))
                continue;
            (persons, size) = (persons + more, size + larger);
            greatest = Math.Max(greatest, TravelToWorkState.Cohesion(persons, own, size));
        }

        return greatest;
    }

    /// <summary>Those with most persons for their size first.</summary>
    private static (double Persons, double Size, Waiting Other)[] Sorted(IEnumerable<(double Persons, double Size, Waiting Other)> beside) =>
        [.. beside.Where(other => other.Persons > 0).OrderByDescending(other => other.Persons / other.Size)];

    private sealed class Waiting
    {
        /// <summary>Persons to and from each cluster as the search left it.</summary>
        public Dictionary<int, (double To, double From)> Direct { get; } = [];

        /// <summary>Persons to and from other waiting units.</summary>
        public Dictionary<int, (double To, double From)> Beside { get; } = [];

        public HashSet<int> Reach { get; } = [];

        /// <summary>Those of <see cref="Beside"/> that it sends to, by jobs, in the order of <see cref="Sorted"/>.</summary>
        public (double Persons, double Size, Waiting Other)[] ByJobs { get; set; } = [];

        /// <summary>Those that send to it, by residents.</summary>
        public (double Persons, double Size, Waiting Other)[] ByResidents { get; set; } = [];

        /// <summary>Sums of <see cref="Beside"/>.</summary>
        public double BesideTo { get; set; }

        public double BesideFrom { get; set; }
    }
}
