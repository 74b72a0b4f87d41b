using Samplan.Analyses.Contracts;
using Samplan.Engine.Flows.Corridors;

namespace Samplan.Analyses.Corridors;

/// <summary>The flows of a year between places of the region, by number, and which of the places are nodes.</summary>
internal sealed class CorridorFlows
{
    public CorridorFlows(IReadOnlyList<Place> places, FlowYear year)
    {
        var numbers = places.Select((place, index) => (place.Id, index)).ToDictionary(one => one.Id, one => one.index, StringComparer.Ordinal);
        OutsidePersons = year.Flows.Where(flow => !Inside(flow)).Sum(static flow => flow.Persons);
        // The order of the rows decides nothing, not even how sums are rounded.
        Between =
        [
            .. year
                .Flows.Where(flow => Inside(flow) && flow.From != flow.To)
                .Select(flow => new CorridorFlow(numbers[flow.From], numbers[flow.To], flow.Persons))
                .OrderBy(static flow => flow.From)
                .ThenBy(static flow => flow.To),
        ];
        Nodes = CorridorNodes.Of(places.Count, Between);

        bool Inside(Flow flow) => numbers.ContainsKey(flow.From) && numbers.ContainsKey(flow.To);
    }

    public IReadOnlyList<CorridorFlow> Between { get; }

    /// <summary>Places to which another is subordinate (Nystuen and Dacey 1961).</summary>
    public IReadOnlyList<int> Nodes { get; }

    public double OutsidePersons { get; }
}
