namespace Samplan.Engine.Routing;

/// <summary>Destinations tied to the streets: where one arrives from at each, and which lie along one street. Immutable; threads may share it.</summary>
internal sealed class LinkedTargets
{
    private readonly IReadOnlyList<GeoPoint> _points;
    private readonly int[] _streets;
    private readonly int[] _byStreet;

    public LinkedTargets(TravelGraph graph, IReadOnlyList<GeoPoint> points)
    {
        (Graph, _points) = (graph, points);
        Linker = new StreetLinker(graph);
        Links = Linker.List(points);
        First = new int[points.Count + 1];
        var arrivals = new List<Terminal>(2 * points.Count);
        for (var target = 0; target < Links.Length; target++)
        {
            if (Links[target] is { } link)
                arrivals.AddRange(graph.Arrivals(link));
            First[target + 1] = arrivals.Count;
        }
        Arrivals = [.. arrivals];
        _byStreet = [.. Enumerable.Range(0, Links.Length).Where(target => Links[target] is not null)];
        _streets = Array.ConvertAll(_byStreet, target => Links[target]!.Value.Street);
        // Of one street in the order given.
        Array.Sort(_streets, _byStreet);
        for (var start = 0; start < _streets.Length; start += CountFrom(start))
            Array.Sort(_byStreet, start, CountFrom(start));
    }

    public TravelGraph Graph { get; }

    public StreetLinker Linker { get; }

    public int Count => Links.Length;

    /// <summary>Each null where no street was near enough.</summary>
    public StreetLink?[] Links { get; }

    /// <summary>Where each target's arrivals begin; one more than targets.</summary>
    public int[] First { get; }

    public Terminal[] Arrivals { get; }

    public ReadOnlySpan<Terminal> ArrivalsOf(int target) => Arrivals.AsSpan(First[target]..First[target + 1]);

    /// <summary>Targets that are tied to a street.</summary>
    public ReadOnlySpan<int> OnStreet(int street)
    {
        var (low, high) = (0, _streets.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _streets[middle] < street ? (middle + 1, high) : (low, middle);
        }
        return low < _streets.Length && _streets[low] == street ? _byStreet.AsSpan(low, CountFrom(low)) : [];
    }

    /// <summary>The way from a point to a target of the same street along it alone, nothing where it is the same point, null where the street's direction forbids it.</summary>
    public (uint Deciseconds, uint Millimetres)? Direct(GeoPoint point, in StreetLink link, int target) =>
        point == _points[target] ? (0, 0) : Graph.Direct(link, Links[target]!.Value);

    public static Seed[] Seeds(ReadOnlySpan<Terminal> terminals)
    {
        var seeds = new Seed[terminals.Length];
        for (var i = 0; i < seeds.Length; i++)
            seeds[i] = new Seed(terminals[i].State, terminals[i].Deciseconds);
        return seeds;
    }

    private int CountFrom(int start)
    {
        var end = start + 1;
        while (end < _streets.Length && _streets[end] == _streets[start])
            end++;
        return end - start;
    }
}
