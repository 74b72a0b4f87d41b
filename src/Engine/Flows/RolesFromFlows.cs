namespace Samplan.Engine.Flows;

/// <summary>
/// Roles and fields of force by a stated rule, after Statistics Sweden's local labour markets:
/// (1) A place is self-sufficient when neither its leaving share nor its largest single share is above its limit.
/// (2) Any other place leans on the destination of its largest outflow when that flow is large enough.
/// (3) Of places that lean on each other in a circle the one with the smallest leaving share is freed (then the one with most
/// arriving, then the lowest number). (4) A chain longer than allowed is broken at its weakest link, the smallest share.
/// (5) A place that leans on none is a centre when others lean on it, else solitary; one that leans on another is a
/// secondary centre when others lean on it, else a satellite. All shares are of the place's resident workers.
/// A place whose resident workers are unknown is undetermined; others may still lean on it.
/// </summary>
public sealed class RolesFromFlows
{
    private const int None = -1;

    private readonly FlowTable _table;
    private readonly RoleRules _rules;
    private readonly double?[] _residentWorkers;
    private readonly NodalHierarchy _hierarchy;
    private readonly int[] _leansOn;
    private readonly List<RoleReason>[] _reasons;

    private RolesFromFlows(FlowTable table, RoleRules rules, IReadOnlyList<double?>? residentWorkers)
    {
        _table = table;
        _rules = rules;
        _hierarchy = NodalHierarchy.Of(table);
        _residentWorkers = new double?[table.PlaceCount];
        _leansOn = new int[table.NodeCount];
        _reasons = new List<RoleReason>[table.NodeCount];
        Array.Fill(_leansOn, None);
        for (var node = 0; node < table.NodeCount; node++)
            _reasons[node] = [];
        for (var place = 0; place < table.PlaceCount; place++)
            _residentWorkers[place] = residentWorkers?[place] ?? WorkersInTable(place);
    }

    /// <summary>Roles of the region's places, in their order.</summary>
    public IReadOnlyList<PlaceRole> Roles { get; private set; } = [];

    /// <summary>Fields of force, by the number of their centre; centres outside the region included.</summary>
    public IReadOnlyList<FieldOfForce> Fields { get; private set; } = [];

    /// <param name="table">The flows to work.</param>
    /// <param name="rules">The thresholds.</param>
    /// <param name="residentWorkers">
    /// Resident workers of each place. Where null they are those who leave and those who stay, if the table tells how many stay.
    /// </param>
    public static RolesFromFlows Of(FlowTable table, RoleRules rules, IReadOnlyList<double?>? residentWorkers = null)
    {
        if (residentWorkers is not null && residentWorkers.Count < table.PlaceCount)
            throw new ArgumentException($"{table.PlaceCount} places need as many counts.", nameof(residentWorkers));
        var found = new RolesFromFlows(table, rules, residentWorkers);
        for (var place = 0; place < table.PlaceCount; place++)
            found.Attach(place);
        found.OpenCircles();
        found.BreakLongChains();
        found.Roles = found.ListRoles();
        found.Fields = found.ListFields();
        return found;
    }

    /// <summary>The roles of places when there are no flows at all: none can be told.</summary>
    public static IReadOnlyList<PlaceRole> WithoutFlows(int placeCount)
    {
        var unknown = new PlaceRole(FunctionalRole.Undetermined, null, null, [RoleReason.Of("missing-flows", null)]);
        return [.. Enumerable.Repeat(unknown, placeCount)];
    }

    private double? WorkersInTable(int place) => _table.InternalPersons(place) is { } stay ? _table.LeavingPersons(place) + stay : null;

    private double LeavingShare(int place) => _residentWorkers[place] is > 0 and var workers ? _table.LeavingPersons(place) / workers : 0;

    private void Attach(int place)
    {
        if (_residentWorkers[place] is not { } workers)
        {
            _reasons[place].Add(RoleReason.Of("missing-resident-workers", null));
            return;
        }

        var destination = _hierarchy.FindLargestDestination(place);
        var persons = destination is { } to ? _table.FindPersons(place, to) ?? 0 : 0;
        var largestShare = workers > 0 ? persons / workers : 0;
        var leavingShare = LeavingShare(place);
        if (leavingShare <= _rules.MaximumLeavingShare && largestShare <= _rules.MaximumSingleShare)
        {
            _reasons[place]
                .Add(
                    RoleReason.Of(
                        "self-sufficient",
                        destination,
                        ("leaving-share", leavingShare),
                        ("maximum-leaving-share", _rules.MaximumLeavingShare),
                        ("largest-share", largestShare),
                        ("maximum-single-share", _rules.MaximumSingleShare)
                    )
                );
            return;
        }

        var isEnough = largestShare >= _rules.SatelliteShare && persons >= _rules.MinimumPersons;
        if (isEnough)
            _leansOn[place] = destination!.Value;
        _reasons[place]
            .Add(
                RoleReason.Of(
                    isEnough ? "leans-on" : "largest-flow-too-small",
                    destination,
                    ("share", largestShare),
                    ("minimum-share", _rules.SatelliteShare),
                    ("persons", persons),
                    ("minimum-persons", _rules.MinimumPersons)
                )
            );
    }

    private void OpenCircles()
    {
        // 0 not seen, otherwise the walk that saw it: a walk that meets itself has found a circle.
        var seenBy = new int[_table.NodeCount];
        for (var start = 0; start < _table.PlaceCount; start++)
        {
            var node = start;
            while (node != None && seenBy[node] == 0)
            {
                seenBy[node] = start + 1;
                node = _leansOn[node];
            }

            if (node != None && seenBy[node] == start + 1)
                Open(node);
        }
    }

    private void Open(int member)
    {
        var freed = member;
        for (var node = _leansOn[member]; node != member; node = _leansOn[node])
        {
            var difference = LeavingShare(node).CompareTo(LeavingShare(freed));
            if (difference < 0 || (difference == 0 && NodalHierarchy.IsLarger(_table, node, freed)))
                freed = node;
        }

        _reasons[freed].Add(RoleReason.Of("mutual-dependence", _leansOn[freed], ("leaving-share", LeavingShare(freed))));
        _leansOn[freed] = None;
    }

    private void BreakLongChains()
    {
        while (FindDeepest() is { } deepest)
        {
            var weakest = deepest;
            for (var node = deepest; _leansOn[node] != None; node = _leansOn[node])
            {
                if (LinkShare(node) < LinkShare(weakest))
                    weakest = node;
            }

            _reasons[weakest].Add(RoleReason.Of("chain-broken", _leansOn[weakest], ("share", LinkShare(weakest)), ("maximum-links", _rules.MaximumLinks)));
            _leansOn[weakest] = None;
        }
    }

    private double LinkShare(int node) => (_table.FindPersons(node, _leansOn[node]) ?? 0) / _residentWorkers[node]!.Value;

    /// <summary>The place furthest down a chain that is too long, the lowest number of several; null when all are short enough.</summary>
    private int? FindDeepest()
    {
        int? deepest = null;
        var most = _rules.MaximumLinks;
        for (var place = 0; place < _table.PlaceCount; place++)
        {
            var links = 0;
            for (var node = place; _leansOn[node] != None; node = _leansOn[node])
                links++;
            if (links > most)
                (deepest, most) = (place, links);
        }

        return deepest;
    }

    private int RootOf(int node)
    {
        while (_leansOn[node] != None)
            node = _leansOn[node];
        return node;
    }

    private List<PlaceRole> ListRoles()
    {
        var followers = new int[_table.NodeCount];
        foreach (var leader in _leansOn)
        {
            if (leader != None)
                followers[leader]++;
        }

        var roles = new List<PlaceRole>(_table.PlaceCount);
        for (var place = 0; place < _table.PlaceCount; place++)
            roles.Add(RoleOf(place, followers[place]));
        return roles;
    }

    private PlaceRole RoleOf(int place, int followers)
    {
        var reasons = _reasons[place];
        reasons.Add(RoleReason.Of(followers > 0 ? "others-lean-on-it" : "none-leans-on-it", null, ("places", followers)));
        if (_residentWorkers[place] is null)
            return new PlaceRole(FunctionalRole.Undetermined, null, null, reasons);
        var leader = _leansOn[place];
        if (leader == None)
            return new PlaceRole(followers > 0 ? FunctionalRole.Centre : FunctionalRole.Solitary, null, null, reasons);
        var root = RootOf(leader);
        return new PlaceRole(followers > 0 ? FunctionalRole.SecondaryCentre : FunctionalRole.Satellite, root, leader == root ? null : leader, reasons);
    }

    private List<FieldOfForce> ListFields()
    {
        var members = new SortedDictionary<int, List<int>>();
        for (var place = 0; place < _table.PlaceCount; place++)
        {
            for (var leader = _leansOn[place]; leader != None; leader = _leansOn[leader])
            {
                if (!members.TryGetValue(leader, out var list))
                    members[leader] = list = [];
                list.Add(place);
            }
        }

        return [.. members.Select(field => new FieldOfForce(field.Key, _leansOn[field.Key] != None, field.Value))];
    }
}
