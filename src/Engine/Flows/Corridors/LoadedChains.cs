using Samplan.Engine.Networks;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>Loaded streets put together to the chains that a map draws and a table lists: every loaded street is in one chain, and is in it once.</summary>
public sealed class LoadedChains
{
    // Sums of many persons in another order.
    private const double Same = 1e-6;
    private readonly RoadNetwork _network;
    private readonly StreetLoad _load;
    private readonly ILookup<int, int> _at;
    private readonly HashSet<int> _taken = [];

    private LoadedChains(RoadNetwork network, StreetLoad load, IReadOnlyList<int> streets)
    {
        (_network, _load) = (network, load);
        _at = streets
            .SelectMany(street => new[] { (Vertex: From(street), street), (Vertex: To(street), street) })
            .ToLookup(static end => end.Vertex, static end => end.street);
    }

    /// <summary>The chains in the order of their lowest street.</summary>
    /// <param name="leastPersons">Streets that carry fewer both ways, and those that carry nobody, are left out.</param>
    public static IReadOnlyList<LoadedChain> Of(RoadNetwork network, StreetLoad load, double leastPersons = 0)
    {
        int[] streets = [.. Enumerable.Range(0, network.StreetCount).Where(street => load.Both(street) > 0 && load.Both(street) >= leastPersons)];
        var chains = new LoadedChains(network, load, streets);
        return [.. streets.Where(street => !chains._taken.Contains(street)).Select(chains.Around)];
    }

    private LoadedChain Around(int street)
    {
        _taken.Add(street);
        var (there, back) = (_load.Persons[2 * street], _load.Persons[2 * street + 1]);
        var ahead = Walk(To(street), street, (there, back)).Streets;
        var (behind, start) = Walk(From(street), street, (back, there));
        behind.Reverse();
        List<int> all = [.. behind, street, .. ahead];
        return new LoadedChain(start, all, there, back, all.Sum(one => (double)_network.StreetMillimetres.Span[one]) / 1_000);
    }

    // On while exactly one other street goes on with the same people.
    private (List<int> Streets, int End) Walk(int vertex, int street, (double There, double Back) persons)
    {
        var walked = new List<int>();
        while (true)
        {
            var ends = _at[vertex].ToList();
            if (ends.Count != 2 || ends[0] == ends[1])
                return (walked, vertex);
            var next = ends[0] == street ? ends[1] : ends[0];
            var isForward = From(next) == vertex;
            var (there, back) = (_load.Persons[2 * next + (isForward ? 0 : 1)], _load.Persons[2 * next + (isForward ? 1 : 0)]);
            if (Math.Abs(there - persons.There) > Same || Math.Abs(back - persons.Back) > Same || !_taken.Add(next))
                return (walked, vertex);
            walked.Add(next);
            (vertex, street) = (isForward ? To(next) : From(next), next);
        }
    }

    private int From(int street) => (int)_network.StreetFrom.Span[street];

    private int To(int street) => (int)_network.StreetTo.Span[street];
}
