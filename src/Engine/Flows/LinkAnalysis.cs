namespace Samplan.Engine.Flows;

/// <summary>
/// The links of a flow table: one per unordered pair with a flow, so that the persons of all links and the internal persons
/// add up to the whole table.
/// </summary>
public sealed class LinkAnalysis
{
    private readonly FlowTable _table;
    private readonly LinkRules _rules;
    private readonly IReadOnlyList<double?>? _residentWorkers;

    private LinkAnalysis(FlowTable table, LinkRules rules, IReadOnlyList<double?>? residentWorkers)
    {
        _table = table;
        _rules = rules;
        _residentWorkers = residentWorkers;
        Hierarchy = NodalHierarchy.Of(table);
        MultipleLinkage = MultipleLinkage.Of(table);
        Links = ListLinks();
    }

    public ShareBase ShareBase => _residentWorkers is null ? ShareBase.LeavingPersons : ShareBase.ResidentWorkers;

    public NodalHierarchy Hierarchy { get; }

    public MultipleLinkage MultipleLinkage { get; }

    /// <summary>Every link, by From and then To.</summary>
    public IReadOnlyList<FunctionalLink> Links { get; }

    /// <param name="table">The flows.</param>
    /// <param name="rules">When a flow is significant.</param>
    /// <param name="residentWorkers">
    /// Resident workers of each node, null where unknown. When given they are the base of all shares, and a node without a
    /// value has no shares; when not given the base is all persons leaving the node in the table.
    /// </param>
    public static LinkAnalysis Of(FlowTable table, LinkRules rules, IReadOnlyList<double?>? residentWorkers = null)
    {
        if (residentWorkers is not null && residentWorkers.Count != table.NodeCount)
            throw new ArgumentException($"{table.NodeCount} nodes need as many counts.", nameof(residentWorkers));
        return new LinkAnalysis(table, rules, residentWorkers);
    }

    private List<FunctionalLink> ListLinks()
    {
        var links = new List<FunctionalLink>(_table.FlowCount);
        for (var from = 0; from < _table.NodeCount; from++)
        {
            var destinations = _table.DestinationsOf(from);
            var origins = _table.OriginsOf(from);
            int i = 0,
                j = 0;
            while (i < destinations.Length || j < origins.Length)
            {
                var to = Math.Min(i < destinations.Length ? destinations[i] : int.MaxValue, j < origins.Length ? origins[j] : int.MaxValue);
                if (to > from)
                    links.Add(Link(from, to));
                i += i < destinations.Length && destinations[i] == to ? 1 : 0;
                j += j < origins.Length && origins[j] == to ? 1 : 0;
            }
        }

        return links;
    }

    private FunctionalLink Link(int from, int to)
    {
        var there = Flow(from, to);
        var back = Flow(to, from);
        return new FunctionalLink(from, to, there, back)
        {
            Kind = KindOf(there, back),
            SmartIndex = SmartTerm(from, to, there.Persons) + SmartTerm(to, from, back.Persons),
        };
    }

    private static LinkKind KindOf(DirectedFlow there, DirectedFlow back)
    {
        if (there.IsLargest || back.IsLargest)
            return LinkKind.Largest;
        if (there.IsSignificant && back.IsSignificant)
            return LinkKind.Mutual;
        return there.IsSignificant || back.IsSignificant ? LinkKind.Significant : LinkKind.Other;
    }

    private DirectedFlow Flow(int origin, int destination)
    {
        if (_table.FindPersons(origin, destination) is not { } persons)
            return default;
        var share = Base(origin) is > 0 and var total ? persons / total : (double?)null;
        return new DirectedFlow(persons, share)
        {
            IsLargest = Hierarchy.FindLargestDestination(origin) == destination,
            IsSignificant = share >= _rules.SignificantShare && persons >= _rules.MinimumPersons,
            IsMultipleLinkage = MultipleLinkage.Contains(origin, destination),
        };
    }

    private double? Base(int node) => _residentWorkers is null ? _table.LeavingPersons(node) : _residentWorkers[node];

    private double SmartTerm(int origin, int destination, double? persons)
    {
        var residents = _residentWorkers?[origin] ?? _table.LeavingPersons(origin) + (_table.InternalPersons(origin) ?? 0);
        var workers = _table.ArrivingPersons(destination) + (_table.InternalPersons(destination) ?? 0);
        var product = residents * workers;
        return persons is { } flow && product > 0 ? flow * flow / product : 0;
    }
}
