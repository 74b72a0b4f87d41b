using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>What adds up on the lines.</summary>
internal sealed class TransitSum
{
    private readonly Dictionary<(int Line, int From, int To), (double Persons, double Boarding, double Alighting)> _links = [];
    private double _riding;
    private double _walking;
    private double _unassigned;

    public void Ride(Timetable timetable, Journey journey, double persons)
    {
        _riding += persons;
        foreach (var leg in journey.Legs.Where(static leg => leg.Kind == JourneyLegKind.Ride))
        {
            var (pattern, boarded, alighted) = leg.Calls;
            var stops = pattern >= 0 ? timetable.StopsOf(pattern) : timetable.HeadwayRuns[~pattern].Stops;
            for (var call = boarded; call < alighted; call++)
                Put((leg.Line, stops[call], stops[call + 1]), (persons, call == boarded ? persons : 0, call + 1 == alighted ? persons : 0));
        }
    }

    public void Walk(double persons) => _walking += persons;

    public void Stay(double persons) => _unassigned += persons;

    public void Add(TransitSum other)
    {
        foreach (var (link, carried) in other._links)
            Put(link, carried);
        _riding += other._riding;
        _walking += other._walking;
        _unassigned += other._unassigned;
    }

    public TransitLoad ToLoad() =>
        new(
            [
                .. _links
                    .OrderBy(static link => link.Key)
                    .Select(static link => new TransitLink(
                        link.Key.Line,
                        link.Key.From,
                        link.Key.To,
                        link.Value.Persons,
                        link.Value.Boarding,
                        link.Value.Alighting
                    )),
            ],
            _riding,
            _walking,
            _unassigned
        );

    private void Put((int Line, int From, int To) link, (double Persons, double Boarding, double Alighting) more)
    {
        var (persons, boarding, alighting) = _links.GetValueOrDefault(link);
        _links[link] = (persons + more.Persons, boarding + more.Boarding, alighting + more.Alighting);
    }
}
