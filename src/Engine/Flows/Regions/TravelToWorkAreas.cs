namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Travel-to-work areas by the algorithm of Coombes and Bond (2008) as the European statistical offices use it: the areas of Istat's
/// package LabourMarketAreas 3.4, unit for unit. Every unit begins as a cluster. The cluster with the lowest value of the X-equation
/// (<see cref="TravelToWorkRules.Validity"/>) gives up a unit, the one most tied to the outside, which joins the cluster to which its
/// cohesion f²/(R·W), both ways, is greatest, if that cluster becomes no less valid; else it goes to a reserve list. When every cluster is
/// valid the reserve list is emptied: each unit goes where its cohesion is greatest, and validity is not asked again, so some areas may
/// end up not valid.
/// <para>
/// Units without residents, without jobs or without exchange with any other are left out first (<c>zero-list</c>).
/// <see cref="UnitRegion.LinkShare"/> is the share of employed residents who work in the rest of the area, the margin that decides is
/// X − 1 of the area. Margins: <c>validity</c>, <c>self-containment</c>, <c>residents</c>, all of the area. Events: <c>joined</c>;
/// <c>reserve-a</c> a cluster of one that would have made its best cluster less valid, <c>reserve-b</c> one without exchange with any
/// cluster, <c>reserve-c</c> and <c>reserve-d</c> the same for the first unit of a larger cluster, <c>reserve-e</c> and <c>reserve-f</c>
/// for the units tried after a <c>reserve-d</c>, <c>reserve-g</c> moved too often; <c>placed</c> from the reserve list,
/// <c>not-assigned</c>, <c>zero-list</c>, <c>tie</c>, <c>centre-tie</c>, <c>order</c> for a unit that another order of the reserve list (falling number, rising
/// number, by validity) places in another area (<see cref="RegionEvent.Other"/> the unit with most jobs there), and <c>order-possible</c> for one that an order that was not tried
/// might: every unit whose area hangs on the order, or on the numbers of the units, bears one of them or the log has a tie.
/// </para>
/// </summary>
public sealed class TravelToWorkAreas
{
    // Exactly at the border the X-equation gives 1 ± 2e-16.
    private const double Valid = 1 - 1e-9;
    private const int None = -1;

    private readonly FlowTable _flows;
    private readonly TravelToWorkRules _rules;
    private readonly TravelToWorkState _state;
    private readonly PriorityQueue<(int Cluster, int Version), (double Validity, int Cluster)> _queue = new();
    private readonly int[] _versions;
    private readonly int[] _moves;
    private readonly List<RegionEvent> _log = [];
    private int _loosened = None;
    private int _step;

    private TravelToWorkAreas(FlowTable flows, TravelToWorkRules rules)
    {
        (_flows, _rules, _state) = (flows, rules, new TravelToWorkState(flows, rules));
        (_versions, _moves) = (new int[flows.PlaceCount], new int[flows.PlaceCount]);
    }

    /// <param name="flows">Commuters between units, those who stay included; no ends outside.</param>
    /// <param name="rules">Sizes and self-containments.</param>
    /// <param name="progress">Share of units that are in a valid cluster, 0–1; it may fall.</param>
    /// <param name="cancellation">Asked at each step.</param>
    /// <exception cref="ArgumentException">Parameters that contradict each other, or a table with ends outside.</exception>
    public static RegionalDivision Of(FlowTable flows, TravelToWorkRules rules, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        DivisionDraft.Check(flows);
        if (rules.FindFault() is { } fault)
            throw new ArgumentException($"The parameters contradict each other: {fault}.", nameof(rules));
        var areas = new TravelToWorkAreas(flows, rules);
        areas.Search(progress, cancellation);
        var others = new TravelToWorkReserve(flows, areas._state, areas._log.Add).Empty(rules.ReserveOrder, areas._step);
        return areas.Finish([.. areas._state.Cluster.Select(cluster => cluster < 0 ? None : cluster)], others);
    }

    private void Search(IProgress<double>? progress, CancellationToken cancellation)
    {
        for (var cluster = 0; cluster < _flows.PlaceCount; cluster++)
        {
            if (_state.Cluster[cluster] == TravelToWorkState.Removed)
                Tell("zero-list", cluster, null);
            else
                _queue.Enqueue((cluster, 0), (_state.Validity(cluster), cluster));
        }

        while (FindLeastValid() is { } least)
        {
            cancellation.ThrowIfCancellationRequested();
            if (++_step % 64 == 0)
                progress?.Report(1 - ((double)_queue.Count / Math.Max(1, _flows.PlaceCount)));
            Loosen(least.Cluster, least.Validity);
        }

        progress?.Report(1);
    }

    private (int Cluster, double Validity)? FindLeastValid()
    {
        while (_queue.TryDequeue(out var entry, out var key))
        {
            if (entry.Version != _versions[entry.Cluster] || _state.MembersOf(entry.Cluster).Count == 0)
                continue;
            if (key.Validity >= Valid)
                return null;
            if (IsTiedWith(key.Validity))
                Tell("tie", _state.HeadOf(entry.Cluster), null, ("validity", key.Validity));
            return (entry.Cluster, key.Validity);
        }

        return null;
    }

    private bool IsTiedWith(double validity)
    {
        while (_queue.TryPeek(out var next, out var key))
        {
            if (next.Version == _versions[next.Cluster])
                return key.Validity == validity;
            _queue.Dequeue();
        }

        return false;
    }

    /// <summary>Takes one unit out of a cluster; only when it has nowhere to go the others are taken out too.</summary>
    private void Loosen(int cluster, double validity)
    {
        var isAlone = _state.MembersOf(cluster).Count == 1;
        var (unit, isTie) = _state.FirstToLeave(cluster);
        if (isTie)
            Tell("tie", unit, null, ("validity", validity));
        var before = _loosened;
        _loosened = None;
        var hasExchange = Place(unit, before, isAlone ? "reserve-a" : "reserve-c", isAlone ? "reserve-b" : "reserve-d");
        if (!hasExchange)
        {
            PlaceOthers(cluster);
        }

        if (before != None)
            Judge(before);
        if (_rules.JudgesLoosenedByParts && hasExchange && _state.MembersOf(cluster).Count > 1)
            _loosened = cluster;
        Judge(cluster);
    }

    private void PlaceOthers(int cluster)
    {
        double? before = null;
        foreach (var unit in _state.MembersOf(cluster).OrderBy(_state.ValidityAlone).ThenBy(unit => unit).ToArray())
        {
            var validity = _state.ValidityAlone(unit);
            if (validity == before)
                Tell("tie", unit, null, ("validity", validity));
            Place(unit, None, "reserve-e", "reserve-f");
            before = validity;
        }
    }

    /// <summary>Puts a unit into its best cluster or on the reserve list. False when it has exchange with no other cluster.</summary>
    private bool Place(int unit, int loosened, string refused, string isolated)
    {
        if (_state.FindBest(unit) is not { } best)
        {
            ToReserve(unit, isolated);
            return false;
        }

        var now = best.Cluster == loosened ? _state.ValidityOfParts(loosened).Greatest : _state.Validity(best.Cluster);
        var head = _state.HeadOf(best.Cluster);
        if (best.IsTie)
            Tell("tie", unit, head, ("cohesion", best.Cohesion));
        if (best.JoinedValidity < now)
        {
            ToReserve(unit, refused, head, ("cohesion", best.Cohesion), ("validity", now), ("validity-joined", best.JoinedValidity));
        }
        else if (++_moves[unit] > _rules.MostMoves)
        {
            ToReserve(unit, "reserve-g", head, ("moves", _rules.MostMoves));
        }
        else
        {
            Tell("joined", unit, head, ("cohesion", best.Cohesion), ("validity", now), ("validity-joined", best.JoinedValidity));
            _state.Move(unit, best.Cluster);
            Judge(best.Cluster);
        }

        return true;
    }

    private void ToReserve(int unit, string code, int? head = null, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        Tell(code, unit, head, numbers);
        _state.Move(unit, TravelToWorkState.Reserve);
    }

    private void Judge(int cluster)
    {
        var version = ++_versions[cluster];
        if (_state.MembersOf(cluster).Count == 0)
            return;
        var validity = cluster == _loosened ? _state.ValidityOfParts(cluster).Smallest : _state.Validity(cluster);
        _queue.Enqueue((cluster, version), (validity, cluster));
    }

    private RegionalDivision Finish(int[] labels, IReadOnlyList<int[]> others)
    {
        var fromReserve = _log.Where(one => one.Code == "placed").Select(one => one.Unit).ToHashSet();
        DivisionDraft? draft = null;
        draft = new DivisionDraft(_flows, labels)
        {
            Log = _log,
            Validity = region => _rules.Validity(region.Residents, region.Jobs, region.InternalPersons) >= Valid,
            Describe = (unit, region) => region is null ? unit : Describe(unit, region, fromReserve.Contains(unit.Unit), draft!),
        };
        var division = draft.Finish();
        return others.Count == 0 ? division : division.WithOtherOrders([.. others.Select(other => RegionsOf(other, division))]);
    }

    /// <summary>The numbers of the regions that units are in where the reserve list was emptied otherwise: a cluster never consists of waiting units only.</summary>
    private int[] RegionsOf(int[] clusters, RegionalDivision division)
    {
        var numbers = new Dictionary<int, int>();
        for (var unit = 0; unit < clusters.Length; unit++)
        {
            if (clusters[unit] == _state.Cluster[unit] && division.Units[unit].Region is { } number)
                numbers[clusters[unit]] = number;
        }

        return [.. clusters.Select(cluster => cluster < 0 ? DivisionDraft.None : numbers[cluster])];
    }

    private UnitRegion Describe(UnitRegion unit, FunctionalRegion region, bool isFromReserve, DivisionDraft draft)
    {
        var isCentre = region.Centre == unit.Unit;
        var margins = MarginsOf(region, _rules);
        return unit with
        {
            Role =
                isCentre ? RegionRole.Centre
                : isFromReserve ? RegionRole.Reserve
                : RegionRole.Member,
            Level = isCentre ? 0 : 1,
            LinkShare = isCentre ? null : draft.ShareToRest(unit.Unit),
            Margin = margins[0].Margin,
            Margins = margins,
        };
    }

    internal static ThresholdMargin[] MarginsOf(FunctionalRegion region, TravelToWorkRules rules) =>
        [
            ThresholdMargin.AtLeast("validity", rules.Validity(region.Residents, region.Jobs, region.InternalPersons), 1),
            ThresholdMargin.AtLeast(
                "self-containment",
                Math.Min(region.SupplySelfContainment ?? 0, region.DemandSelfContainment ?? 0),
                rules.NeededSelfContainment(region.Residents)
            ),
            ThresholdMargin.AtLeast("residents", region.Residents, rules.MinimumResidents),
        ];

    private void Tell(string code, int unit, int? other, params ReadOnlySpan<(string Name, double Value)> numbers) =>
        _log.Add(RegionEvent.Of(_step, code, unit, other, numbers));
}
