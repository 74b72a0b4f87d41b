using Samplan.Engine.Networks;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>The streets that one comes along from a point within a limit, each to where the limit ends, in either direction by itself.</summary>
public static class StreetReach
{
    /// <summary>Parts in the order of streets; empty when no street is near the point.</summary>
    public static IReadOnlyList<ReachedStreet> From(TravelGraph graph, GeoPoint point, uint limit)
    {
        if (new StreetLinker(graph).Find(point) is not { } link)
            return [];
        var search = new BoundedSearch(graph, limit);
        var departures = graph.Departures(link);
        search.Run(departures);
        var parts = new List<ReachedStreet>();
        AddOwn(graph, link, departures, (limit, parts));
        var costs = Entered(graph, search);
        for (var drive = 0; drive < costs.Length; drive++)
        {
            if (costs[drive] < limit)
                Add(drive, costs[drive], graph.Times.Span[drive], (limit, parts));
        }
        return parts;
    }

    /// <summary>
    /// The streets along which one comes to the nearest facility within a limit, in either direction by itself: cost falls towards it. In the order of streets; empty when no street is near any.
    /// </summary>
    /// <param name="search">Its facilities; a single one for a point. It may be asked for no more than its own limit.</param>
    /// <param name="limit">In the costs' unit.</param>
    /// <param name="cancellation">Ends it.</param>
    public static IReadOnlyList<ReachedStreet> To(FacilitySearch search, uint limit, CancellationToken cancellation = default)
    {
        var graph = search.Graph;
        var links = Enumerable.Range(0, search.FacilityCount).Select(search.FindLink).OfType<StreetLink>().ToList();
        if (links.Count == 0)
            return [];
        var parts = new List<ReachedStreet>();
        var left = Left(graph, search.CostsByState(cancellation));
        for (var drive = 0; drive < left.Length; drive++)
        {
            if (left[drive] < limit)
                AddBefore(drive, left[drive], graph.Times.Span[drive], (limit, parts));
        }
        foreach (var link in links)
            AddOwnBefore(graph, link, (limit, parts));
        return [.. parts.OrderBy(static part => part.Street)];
    }

    /// <summary>
    /// Parts where one comes to vertices at some cost, by whatever means, and goes on along the streets from there; in the order of streets.
    /// </summary>
    /// <param name="vertexCosts">By vertex, <see cref="RoadNetwork.Never"/> where one does not come.</param>
    public static IReadOnlyList<ReachedStreet> FromVertices(TravelGraph graph, ReadOnlySpan<uint> vertexCosts, uint limit)
    {
        ReadOnlySpan<uint> from = graph.Network.StreetFrom.Span,
            to = graph.Network.StreetTo.Span;
        var parts = new List<ReachedStreet>();
        for (var drive = 0; drive < 2 * graph.Network.StreetCount; drive++)
        {
            var isBackward = (drive & 1) != 0;
            var cost = vertexCosts[(int)(isBackward ? to : from)[drive >> 1]];
            if (cost < limit && graph.IsOpen(drive >> 1, isBackward))
                Add(drive, cost, graph.Times.Span[drive], (limit, parts));
        }
        return parts;
    }

    /// <summary>The line of a part, from where it begins along its street.</summary>
    public static IReadOnlyList<GeoPoint> LineOf(RoadNetwork network, ReachedStreet part)
    {
        var ground = new Ground(network.VertexLatitudes.Span[(int)network.StreetFrom.Span[part.Street]]);
        return
        [
            .. StreetLine
                .Of(network, part, ground)
                .Select(place => new GeoPoint(
                    (int)Math.Round(place.East / ground.MetresPerLongitude),
                    (int)Math.Round(place.North / ground.MetresPerLatitude)
                )),
        ];
    }

    // By drive, the least cost at which one begins along it.
    private static uint[] Entered(TravelGraph graph, BoundedSearch search)
    {
        ReadOnlySpan<uint> firstOut = graph.FirstOut.Span,
            drives = graph.Drives.Span;
        var costs = new uint[2 * graph.Network.StreetCount];
        Array.Fill(costs, RoadNetwork.Never);
        for (var state = 0; state < graph.StateCount; state++)
        {
            if (search[state] is not (not RoadNetwork.Never and var cost))
                continue;
            for (var arc = (int)firstOut[state]; arc < firstOut[state + 1]; arc++)
            {
                ref var least = ref costs[drives[arc]];
                least = Math.Min(least, cost);
            }
        }
        return costs;
    }

    // By drive, the least cost that is left when one has come to its end.
    private static uint[] Left(TravelGraph graph, uint[] byState)
    {
        ReadOnlySpan<uint> heads = graph.Heads.Span,
            drives = graph.Drives.Span;
        var costs = new uint[2 * graph.Network.StreetCount];
        Array.Fill(costs, RoadNetwork.Never);
        for (var arc = 0; arc < heads.Length; arc++)
        {
            ref var least = ref costs[drives[arc]];
            least = Math.Min(least, byState[heads[arc]]);
        }
        return costs;
    }

    private static void AddBefore(int drive, double cost, uint time, (uint Limit, List<ReachedStreet> Parts) into)
    {
        var share = time == 0 ? 1 : Math.Min(1, (into.Limit - cost) / time);
        var start = cost + share * time;
        into.Parts.Add((drive & 1) == 0 ? new ReachedStreet(drive >> 1, 1 - share, 1, start, cost) : new ReachedStreet(drive >> 1, 0, share, cost, start));
    }

    // The street that the point is tied to, from either end as far as the point.
    private static void AddOwnBefore(TravelGraph graph, StreetLink link, (uint Limit, List<ReachedStreet> Parts) into)
    {
        var at = (double)link.AlongMillimetres / Math.Max(1, graph.Network.StreetMillimetres.Span[link.Street]);
        // From the point to itself one goes to the street and back.
        var beside = graph.Direct(link, link)!.Value.Deciseconds / 2.0;
        foreach (var isBackward in new[] { false, true })
        {
            var (along, time) = (isBackward ? 1 - at : at, (double)graph.Times.Span[2 * link.Street + (isBackward ? 1 : 0)]);
            if (beside >= into.Limit || along == 0 || !graph.IsOpen(link.Street, isBackward))
                continue;
            var share = time == 0 ? along : Math.Min(along, (into.Limit - beside) / time);
            into.Parts.Add(
                isBackward
                    ? new ReachedStreet(link.Street, at, at + share, beside, beside + share * time)
                    : new ReachedStreet(link.Street, at - share, at, beside + share * time, beside)
            );
        }
    }

    private static void Add(int drive, double cost, uint time, (uint Limit, List<ReachedStreet> Parts) into)
    {
        var share = time == 0 ? 1 : Math.Min(1, (into.Limit - cost) / time);
        var end = cost + share * time;
        into.Parts.Add((drive & 1) == 0 ? new ReachedStreet(drive >> 1, 0, share, cost, end) : new ReachedStreet(drive >> 1, 1 - share, 1, end, cost));
    }

    // The street that the point is tied to, both ways from there.
    private static void AddOwn(TravelGraph graph, StreetLink link, Terminal[] departures, (uint Limit, List<ReachedStreet> Parts) into)
    {
        var length = Math.Max(1, graph.Network.StreetMillimetres.Span[link.Street]);
        var at = (double)link.AlongMillimetres / length;
        for (var i = 0; i < departures.Length; i++)
        {
            // Forward first, where both are open.
            var isBackward = i == 1 || !graph.IsOpen(link.Street, false);
            var time = (double)graph.Times.Span[2 * link.Street + (isBackward ? 1 : 0)];
            var rest = isBackward ? at : 1 - at;
            var start = departures[i].Deciseconds - rest * time;
            if (start >= into.Limit || rest == 0)
                continue;
            var share = time == 0 ? rest : Math.Min(rest, (into.Limit - start) / time);
            into.Parts.Add(
                isBackward
                    ? new ReachedStreet(link.Street, at - share, at, start + share * time, start)
                    : new ReachedStreet(link.Street, at, at + share, start, start + share * time)
            );
        }
    }
}
