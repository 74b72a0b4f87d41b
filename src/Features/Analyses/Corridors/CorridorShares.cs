using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Engine.Flows.Corridors;
using Samplan.Engine.Routing;

namespace Samplan.Analyses.Corridors;

/// <summary>Which flows a corridor carries: by pair of places, on its weakest street.</summary>
internal static class CorridorShares
{
    private const int Most = 5;

    /// <summary>By corridor the pairs with most persons, the strongest first.</summary>
    public static IReadOnlyList<IReadOnlyList<CorridorShare>> Of(
        TravelGraph graph,
        (IReadOnlyList<Place> Places, GeoPoint[] Points) at,
        IReadOnlyList<CorridorFlow> flows,
        (StreetLoad Load, IReadOnlyList<Corridor> Corridors) found,
        CancellationToken cancellation
    )
    {
        int[] weakest = [.. found.Corridors.Select(corridor => corridor.Streets.MinBy(found.Load.Both))];
        var wanted = weakest.ToHashSet();
        var ways = FastestWays.Between(graph, at.Points, [.. flows.Select(static flow => (flow.From, flow.To))], null, cancellation);
        var persons = new Dictionary<(int Street, int From, int To), double>();
        for (var flow = 0; flow < flows.Count; flow++)
        {
            var (from, to) = (Math.Min(flows[flow].From, flows[flow].To), Math.Max(flows[flow].From, flows[flow].To));
            for (var drive = 0; drive < (ways[flow]?.Drives.Count ?? 0); drive++)
            {
                var key = (ways[flow]!.Drives[drive] >> 1, from, to);
                if (wanted.Contains(key.Item1))
                    persons[key] = persons.GetValueOrDefault(key) + flows[flow].Persons * ways[flow]!.Share(graph.Network, drive);
            }
        }
        var byStreet = persons.ToLookup(static one => one.Key.Street);
        return
        [
            .. weakest.Select(street =>
                byStreet[street]
                    .OrderByDescending(static one => one.Value)
                    .ThenBy(static one => (one.Key.From, one.Key.To))
                    .Take(Most)
                    .Select(one => new CorridorShare(at.Places[one.Key.From].Id, at.Places[one.Key.To].Id, Math.Round(one.Value, 3)))
                    .ToArray()
            ),
        ];
    }
}
