using System.Globalization;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Networks.Edits;

/// <summary>
/// Changes of a network's streets, resolved all at once and then applied to a copy of its columns. Nothing is read or cut anew: turn restrictions stay, and searches without a hierarchy
/// (<see cref="BoundedSearch"/>, <see cref="Accessibility.FacilitySearch"/>) run on the result at once. Tables by car need a hierarchy of it.
/// </summary>
public sealed class StreetEdits
{
    private const double MostSpeed = 200;
    private const int MostSeconds = 86_400;
    private readonly RoadNetwork _network;
    private readonly double _joinMetres;
    private readonly List<EditError> _errors = [];
    private readonly List<LinkPlan> _links = [];
    private readonly Dictionary<int, uint> _carTimes = [];
    private readonly HashSet<int> _closed = [];
    private ILookup<long, int>? _streetsByWay;

    private StreetEdits(RoadNetwork network, double joinMetres) => (_network, _joinMetres) = (network, joinMetres);

    /// <summary>What is wrong with the changes, of all of them; empty when they can be applied.</summary>
    public IReadOnlyList<EditError> Errors => _errors;

    /// <param name="network">The streets as they are.</param>
    /// <param name="edits">In any order: they are made together, so that none builds on another. A closed street cannot be joined.</param>
    /// <param name="joinMetres">Ends of lines farther from every usable street are errors.</param>
    public static StreetEdits Resolve(RoadNetwork network, IReadOnlyList<StreetEdit> edits, double joinMetres = 200)
    {
        var resolved = new StreetEdits(network, joinMetres);
        // Closings first, so that nothing joins what is closed.
        foreach (var (edit, i) in edits.Select(static (edit, i) => (edit, i)).OrderBy(static one => one.edit is StreetEdit.CloseRoad ? 0 : 1))
            resolved.Resolve(i, edit);
        resolved._errors.Sort(static (a, b) => a.Edit.CompareTo(b.Edit));
        return resolved;
    }

    /// <exception cref="InvalidOperationException">There are errors.</exception>
    public RoadNetwork Apply()
    {
        if (_errors.Count > 0)
            throw new InvalidOperationException("Changes with errors cannot be applied.");
        var copy = new EditedStreets(_network);
        foreach (var (street, time) in _carTimes)
            copy.SetCarTime(street, time);
        foreach (var street in _closed)
            copy.Close(street);
        var vertices = copy.Split([.. _links.SelectMany(static link => new[] { link.From, link.To })]);
        foreach (var link in _links)
            copy.Add(link, vertices[link.From], vertices[link.To]);
        return copy.Build();
    }

    private void Resolve(int number, StreetEdit edit)
    {
        switch (edit)
        {
            case StreetEdit.CloseRoad close:
                _closed.UnionWith(StreetsOf(number, close.Ways));
                break;
            case StreetEdit.SetCarSpeed set when set.Speed is not (> 0 and <= MostSpeed):
                Wrong(number, EditFault.OutOfBounds, set.Speed);
                break;
            case StreetEdit.SetCarSpeed set:
                foreach (var street in StreetsOf(number, set.Ways))
                    _carTimes[street] = LinkPlan.Deciseconds(_network.StreetMillimetres.Span[street], set.Speed);
                break;
            case StreetEdit.AddLink link:
                Resolve(number, link);
                break;
            case StreetEdit.AddFerry { Seconds: not (> 0 and <= MostSeconds) } ferry:
                Wrong(number, EditFault.OutOfBounds, ferry.Seconds);
                break;
            case StreetEdit.AddFerry ferry:
                Join(number, ferry.Line, StreetUses.Forward | StreetUses.Backward, (from, to) => LinkPlan.Of(ferry, from, to));
                break;
        }
    }

    private void Resolve(int number, StreetEdit.AddLink link)
    {
        var wrong = new[] { link.CarSpeed, link.BikeSpeed }.Where(static speed => speed is not (>= 0 and <= MostSpeed)).ToList();
        foreach (var speed in wrong)
            Wrong(number, EditFault.OutOfBounds, speed);
        var use = LinkPlan.UseOf(link);
        if (use == StreetUse.None)
            Wrong(number, EditFault.NobodyUsesIt, "");
        if (wrong.Count == 0 && use != StreetUse.None)
            Join(number, link.Line, use, (from, to) => LinkPlan.Of(link, from, to, _network.WalkSpeed));
    }

    private IReadOnlyList<int> StreetsOf(int number, IReadOnlyList<long> ways)
    {
        _streetsByWay ??= Enumerable.Range(0, _network.StreetCount).ToLookup(street => _network.StreetWays.Span[street]);
        foreach (var way in ways.Where(way => !_streetsByWay.Contains(way)))
            Wrong(number, EditFault.UnknownWay, way);
        return [.. ways.SelectMany(way => _streetsByWay[way])];
    }

    private void Join(int number, IReadOnlyList<GeoPoint> line, StreetUse use, Func<StreetLink, StreetLink, LinkPlan> make)
    {
        if (line.Count < 2 || line[0] == line[^1])
        {
            Wrong(number, EditFault.NoLine, line.Count);
            return;
        }
        // Whoever is served by the street that is joined: cars, else bicycles, else those on foot.
        var mode =
            (use & StreetUses.Either(TravelMode.Car)) != StreetUse.None ? TravelMode.Car
            : (use & StreetUses.Either(TravelMode.Bike)) != StreetUse.None ? TravelMode.Bike
            : TravelMode.Walk;
        var linker = new StreetLinker(new TravelGraph(_network, new TravelRules(mode) { OffRoadMetres = _joinMetres }), street => !_closed.Contains(street));
        var (from, to) = (linker.Find(line[0]), linker.Find(line[^1]));
        if (from is null)
            Wrong(number, EditFault.NoStreetNear, 0);
        if (to is null)
            Wrong(number, EditFault.NoStreetNear, line.Count - 1);
        if (from is { } start && to is { } end)
            _links.Add(make(start, end));
    }

    private void Wrong(int number, EditFault fault, IFormattable value) => Wrong(number, fault, value.ToString(null, CultureInfo.InvariantCulture));

    private void Wrong(int number, EditFault fault, string value) => _errors.Add(new EditError(number, fault, value));
}
