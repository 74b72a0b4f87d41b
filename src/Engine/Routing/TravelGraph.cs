using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing;

/// <summary>
/// What one mode may do on a network, as a graph of states and drives: for cars the states of <see cref="CarGraph"/>, else the vertices. Immutable; threads may share it.
/// </summary>
public sealed class TravelGraph
{
    private const double DecisecondsPerMillimetreHour = 0.036;
    private readonly Dictionary<int, List<int>> _copies = [];

    /// <param name="network">The streets.</param>
    /// <param name="rules">Who travels how.</param>
    public TravelGraph(RoadNetwork network, TravelRules rules)
    {
        (Network, Rules) = (network, rules);
        Times = TimesOf(network, rules);
        if (rules.Mode == TravelMode.Car)
        {
            (FirstOut, Heads, Drives) = (network.Car.FirstOut, network.Car.Heads, network.Car.Drives);
            for (var state = network.VertexCount; state < network.Car.StateCount; state++)
            {
                var vertex = (int)network.Car.Vertices.Span[state];
                if (!_copies.TryGetValue(vertex, out var copies))
                    _copies.Add(vertex, copies = []);
                copies.Add(state);
            }
            return;
        }
        (FirstOut, Heads, Drives) = Rows();
    }

    /// <summary>The streets, of every mode.</summary>
    public RoadNetwork Network { get; }

    /// <summary>Who travels how.</summary>
    public TravelRules Rules { get; }

    /// <summary>Where each state's drives begin; one more than states.</summary>
    public ReadOnlyMemory<uint> FirstOut { get; }

    /// <summary>The state that a drive leads to.</summary>
    public ReadOnlyMemory<uint> Heads { get; }

    /// <summary>Street × 2, plus 1 when backward.</summary>
    public ReadOnlyMemory<uint> Drives { get; }

    /// <summary>Deciseconds of each drive (street × 2, plus 1 when backward); decimetres when lengths are measured.</summary>
    public ReadOnlyMemory<uint> Times { get; }

    /// <summary>Vertices; for cars (<see cref="CarGraph"/>) also vertices together with the last streets driven, where those forbid a turn.</summary>
    public int StateCount => FirstOut.Length - 1;

    /// <summary>Whether one may go along a street in a direction.</summary>
    public bool IsOpen(int street, bool isBackward) =>
        (Network.UseOf(street) & StreetUses.Open(Rules.Mode, isBackward)) != StreetUse.None
        && (Rules.Mode != TravelMode.Bike || Network.StreetStress.Span[street] <= Rules.MostStress);

    /// <summary>Whether a point may be linked to a street.</summary>
    public bool IsLinkable(int street)
    {
        var use = Network.UseOf(street);
        return !use.HasFlag(StreetUse.NotLinkable)
            && (Rules.HasIslands || (use & StreetUses.Island(Rules.Mode)) == StreetUse.None)
            && (IsOpen(street, false) || IsOpen(street, true));
    }

    /// <summary>The graph with weights, as a hierarchy is made of it.</summary>
    public WeightedGraph ToWeighted() => new(FirstOut, Heads, Array.ConvertAll(Drives.ToArray(), drive => Times.Span[(int)drive]));

    /// <summary>Where one comes to from a linked point, both ways along its street.</summary>
    public Terminal[] Departures(in StreetLink link)
    {
        var (off, offMetres) = OffRoad(link);
        var terminals = new List<Terminal>(2);
        for (var drive = 2 * link.Street; drive <= 2 * link.Street + 1; drive++)
        {
            var (before, beforeMetres, after, afterMetres) = Parts(link, drive);
            if (IsOpen(link.Street, IsBackward(drive)))
                terminals.Add(
                    IsBackward(drive)
                        ? new Terminal(Entry(drive), off + before, offMetres + beforeMetres)
                        : new Terminal(Entry(drive), off + after, offMetres + afterMetres)
                );
        }
        return [.. terminals];
    }

    /// <summary>Where one comes from to a linked point, both ways along its street.</summary>
    public Terminal[] Arrivals(in StreetLink link)
    {
        var terminals = new List<Terminal>(2);
        AddArrivals(link, terminals);
        return [.. terminals];
    }

    /// <summary>The same, added to a list that serves many points.</summary>
    internal void AddArrivals(in StreetLink link, List<Terminal> terminals)
    {
        var (off, offMetres) = OffRoad(link);
        for (var drive = 2 * link.Street; drive <= 2 * link.Street + 1; drive++)
        {
            if (!IsOpen(link.Street, IsBackward(drive)))
                continue;
            var (before, beforeMetres, after, afterMetres) = Parts(link, drive);
            AddStatesBefore(drive, IsBackward(drive) ? (off + after, offMetres + afterMetres) : (off + before, offMetres + beforeMetres), terminals);
        }
    }

    /// <summary>The way between two points of one street along it alone, null where its direction forbids it.</summary>
    public (uint Deciseconds, uint Millimetres)? Direct(in StreetLink from, in StreetLink to)
    {
        if (from.Street != to.Street)
            return null;
        var isBackward = to.AlongMillimetres < from.AlongMillimetres;
        if (from.AlongMillimetres != to.AlongMillimetres && !IsOpen(from.Street, isBackward))
            return null;
        var drive = 2 * from.Street + (isBackward ? 1 : 0);
        var ((start, startMetres, _, _), (end, endMetres, _, _)) = (Parts(from, drive), Parts(to, drive));
        var (offFrom, offFromMetres) = OffRoad(from);
        var (offTo, offToMetres) = OffRoad(to);
        var time = isBackward ? start - end : end - start;
        var length = isBackward ? startMetres - endMetres : endMetres - startMetres;
        return (offFrom + time + offTo, offFromMetres + length + offToMetres);
    }

    // What lies before and after the point, in the order of the street's points, for who drives in a direction. They add up to the whole street, to the decisecond.
    private (uint Before, uint BeforeMetres, uint After, uint AfterMetres) Parts(in StreetLink link, int drive)
    {
        var (time, length) = (Times.Span[drive], Network.StreetMillimetres.Span[link.Street]);
        var before = length == 0 ? 0 : (uint)Math.Floor((double)time * link.AlongMillimetres / length + 0.5);
        return (before, link.AlongMillimetres, time - before, length - link.AlongMillimetres);
    }

    private (uint Deciseconds, uint Millimetres) OffRoad(in StreetLink link) =>
        Rules.Measure == TravelMeasure.Length
            ? (Decimetres(link.OffRoadMillimetres), link.OffRoadMillimetres)
            : ((uint)Math.Floor(link.OffRoadMillimetres * DecisecondsPerMillimetreHour / Rules.OffRoadSpeed + 0.5), link.OffRoadMillimetres);

    private static uint Decimetres(uint millimetres) => (millimetres + 50) / 100;

    private int Entry(int drive) =>
        Rules.Mode == TravelMode.Car ? (int)Network.Car.Entries.Span[drive] : (int)(IsBackward(drive) ? Network.StreetFrom : Network.StreetTo).Span[drive >> 1];

    // All states from which the street may be entered: its vertex, and that vertex after streets which forbid some turns there.
    private void AddStatesBefore(int drive, (uint Deciseconds, uint Millimetres) further, List<Terminal> terminals)
    {
        var vertex = (int)(IsBackward(drive) ? Network.StreetTo : Network.StreetFrom).Span[drive >> 1];
        terminals.Add(new Terminal(vertex, further.Deciseconds, further.Millimetres));
        if (!_copies.TryGetValue(vertex, out var copies))
            return;
        foreach (var state in copies)
        {
            if (Has(state, drive))
                terminals.Add(new Terminal(state, further.Deciseconds, further.Millimetres));
        }
    }

    private bool Has(int state, int drive)
    {
        var (start, end) = ((int)FirstOut.Span[state], (int)FirstOut.Span[state + 1]);
        return Drives.Span[start..end].Contains((uint)drive);
    }

    private static bool IsBackward(int drive) => (drive & 1) != 0;

    private static ReadOnlyMemory<uint> TimesOf(RoadNetwork network, TravelRules rules)
    {
        if (rules.Measure == TravelMeasure.Length)
            return RoadNetwork.BothWays(Array.ConvertAll(network.StreetMillimetres.ToArray(), Decimetres));
        var speed = rules.WalkSpeed ?? network.WalkSpeed;
        if (rules.Mode != TravelMode.Walk || speed == network.WalkSpeed)
            return network.TimesOf(rules.Mode);
        var times = network.WalkTimes.ToArray();
        for (var street = 0; street < times.Length; street++)
        {
            if (network.UseOf(street).HasFlag(StreetUse.Ferry))
                continue;
            var exact = network.StreetMillimetres.Span[street] * DecisecondsPerMillimetreHour / speed;
            times[street] = (uint)Math.Floor(exact + 0.5);
        }
        return RoadNetwork.BothWays(times);
    }

    private (uint[] FirstOut, uint[] Heads, uint[] Drives) Rows()
    {
        var (from, to) = (Network.StreetFrom, Network.StreetTo);
        var first = new uint[Network.VertexCount + 1];
        for (var drive = 0; drive < 2 * Network.StreetCount; drive++)
        {
            if (IsOpen(drive >> 1, IsBackward(drive)))
                first[(IsBackward(drive) ? to : from).Span[drive >> 1] + 1]++;
        }
        for (var vertex = 0; vertex < Network.VertexCount; vertex++)
            first[vertex + 1] += first[vertex];
        var (heads, drives) = (new uint[first[^1]], new uint[first[^1]]);
        var next = first.AsSpan(0, Network.VertexCount).ToArray();
        for (var drive = 0; drive < 2 * Network.StreetCount; drive++)
        {
            if (!IsOpen(drive >> 1, IsBackward(drive)))
                continue;
            var at = next[(IsBackward(drive) ? to : from).Span[drive >> 1]]++;
            (heads[at], drives[at]) = ((IsBackward(drive) ? from : to).Span[drive >> 1], (uint)drive);
        }
        return (first, heads, drives);
    }
}
