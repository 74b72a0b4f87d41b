using Samplan.Analyses.Contracts;
using Samplan.Engine.Flows;

namespace Samplan.Analyses.Links;

/// <summary>Ends of links as the engine numbers them: the places in their order, then the outside ends of all dimensions by name.</summary>
internal sealed class LinkEnds
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly int _places;

    public LinkEnds(IReadOnlyList<Place> places, IEnumerable<string> outside)
    {
        _places = places.Count;
        foreach (var end in places.Select(place => place.Id).Concat(outside.Distinct().Order(StringComparer.Ordinal).Select(name => Flow.OutsidePrefix + name)))
        {
            _numbers.Add(end, _names.Count);
            _names.Add(end);
        }
    }

    public string this[int number] => _names[number];

    public bool IsOutside(int number) => number >= _places;

    public FlowTable Table(FlowYear year) =>
        new(
            new FlowNodes(_places, _names.Count - _places),
            [.. year.Flows.Select(flow => _numbers[flow.From])],
            [.. year.Flows.Select(flow => _numbers[flow.To])],
            [.. year.Flows.Select(flow => flow.Persons)]
        );

    /// <summary>Resident workers by number, null where the file does not tell of any.</summary>
    public double?[]? ResidentWorkers(FlowYear year)
    {
        if (year.Residents.Count == 0)
            return null;
        var workers = new double?[_names.Count];
        foreach (var (place, count) in year.Residents)
            workers[_numbers[place]] = count;
        return workers;
    }

    /// <summary>The nodal structure of the places; outside ends, of which the table knows little, are left out.</summary>
    public IReadOnlyList<NodalEntry> ListEntries(NodalHierarchy hierarchy) =>
        [
            .. Enumerable
                .Range(0, _places)
                .Select(place => new NodalEntry(
                    _names[place],
                    hierarchy.FindLargestDestination(place) is { } largest ? _names[largest] : null,
                    hierarchy.IsTerminal(place),
                    hierarchy.GetLevel(place)
                )),
        ];
}
