using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;

namespace Samplan.Analyses.Flows;

/// <summary>The rows of one flow file with their ends as places or outside ends, in an order that is not the file's.</summary>
internal sealed class FlowMatch
{
    private readonly DatasetInput _input;
    private readonly IReadOnlyList<Place> _places;
    private readonly IReadOnlyList<(PlaceName Name, int Place, int Row)> _names;
    private readonly PlaceMatcher _matcher;
    private readonly SortedSet<string> _ambiguous = new(StringComparer.Ordinal);

    public FlowMatch(DatasetInput input, PlaceSet places)
    {
        (_input, _places, _names) = (input, places.Places, places.ListNames());
        _matcher = new PlaceMatcher([.. _names.Select(name => name.Name)], input.Version.Aliases);
    }

    public FlowYear Match()
    {
        var content = _input.Content;
        var (from, to) = (content.Texts("from"), content.Texts("to"));
        var (fromMunicipality, toMunicipality) = (content.Texts("from_municipality"), content.Texts("to_municipality"));
        var (persons, residents) = (content.Numbers("persons"), content.Numbers("residents"));
        var flows = new Dictionary<(End From, End To), double>();
        var residentWorkers = new Dictionary<End, double>();
        for (var row = 0; row < content.Rows; row++)
        {
            var origin = Find(from[row]!, fromMunicipality[row]);
            var destination = Find(to[row]!, toMunicipality[row]);
            if (persons[row] is { } count)
                flows[(origin, destination)] = count;
            if (residents[row] is { } workers && !Flow.IsOutside(origin.Id))
                residentWorkers[origin] = workers;
        }
        return Sum(flows, residentWorkers);
    }

    private FlowYear Sum(Dictionary<(End From, End To), double> flows, Dictionary<End, double> residents)
    {
        var summed = flows
            .GroupBy(flow => (From: flow.Key.From.Id, To: flow.Key.To.Id))
            .OrderBy(flow => flow.Key.From, StringComparer.Ordinal)
            .ThenBy(flow => flow.Key.To, StringComparer.Ordinal)
            .Select(flow => new Flow(flow.Key.From, flow.Key.To, flow.Sum(part => part.Value)))
            .ToArray();
        var outside = summed.SelectMany(flow => new[] { flow.From, flow.To }).Where(Flow.IsOutside).Distinct().Order(StringComparer.Ordinal);
        var workers = residents
            .GroupBy(one => one.Key.Id)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.Sum(part => part.Value));
        return new FlowYear(_input.Version.Year, _input.Name, summed, [.. outside.Select(end => end[Flow.OutsidePrefix.Length..])], workers, [.. _ambiguous]);
    }

    private End Find(string name, string? municipality)
    {
        var match = _matcher.Match(name, municipality);
        if (match.IsFound)
            return new End(_places[_names[match.Place].Place].Id, match.Place);
        if (match.Kind == PlaceMatchKind.Ambiguous)
            _ambiguous.Add(name);
        return new End(Flow.OutsidePrefix + name, -1);
    }

    // The same flow under two spellings is one; the flows of two members of one place are two.
    private readonly record struct End(string Id, int Name);
}
