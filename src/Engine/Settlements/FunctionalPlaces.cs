using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.OverlayNG;
using Samplan.Engine.Statistics;

namespace Samplan.Engine.Settlements;

/// <summary>
/// Functional places as Region Dalarna makes them: every settled area is buffered and areas whose buffers touch are one
/// place, so that a river does not cut a place in two. Each area belongs to exactly one place and no two places meet.
/// </summary>
public static class FunctionalPlaces
{
    /// <param name="areas">Settled areas in any order.</param>
    /// <param name="bufferMetres">Half the gap that is bridged (300 m in Dalarna).</param>
    /// <param name="cancellation">Stops between areas.</param>
    /// <returns>Places by their highest kind, then by population, then by the code that names them.</returns>
    /// <exception cref="ArgumentException">A buffer that is not positive, or an area without geometry.</exception>
    public static IReadOnlyList<FunctionalPlace> Build(IReadOnlyList<SettlementArea> areas, double bufferMetres, CancellationToken cancellation = default)
    {
        if (!(bufferMetres > 0) || !double.IsFinite(bufferMetres))
            throw new ArgumentOutOfRangeException(nameof(bufferMetres), bufferMetres, "The buffer is positive.");
        var buffers = Buffers(areas, bufferMetres, cancellation);
        var groups = Touching(buffers, cancellation);
        var members = new SortedDictionary<int, List<int>>();
        for (var i = 0; i < areas.Count; i++)
        {
            var root = groups.Find(i);
            if (!members.TryGetValue(root, out var list))
                members[root] = list = [];
            list.Add(i);
        }

        var places = new List<(FunctionalPlace Place, SettlementArea First)>(members.Count);
        foreach (var list in members.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            places.Add(Place(areas, buffers, list));
        }

        places.Sort((a, b) => Rank(a.First, b.First));
        return [.. places.Select(p => p.Place)];
    }

    private static Geometry[] Buffers(IReadOnlyList<SettlementArea> areas, double bufferMetres, CancellationToken cancellation)
    {
        var buffers = new Geometry[areas.Count];
        var options = new ParallelOptions { CancellationToken = cancellation };
        foreach (var area in areas)
        {
            if (area.Geometry.IsEmpty)
                throw new ArgumentException($"The area {area.Code} has no geometry.", nameof(areas));
        }

        Parallel.For(0, areas.Count, options, i => buffers[i] = areas[i].Geometry.Buffer(bufferMetres));
        return buffers;
    }

    private static UnionFind Touching(Geometry[] buffers, CancellationToken cancellation)
    {
        var groups = new UnionFind(buffers.Length);
        var tree = new STRtree<int>();
        for (var i = 0; i < buffers.Length; i++)
            tree.Insert(buffers[i].EnvelopeInternal, i);
        for (var i = 0; i < buffers.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            IPreparedGeometry? prepared = null;
            foreach (var other in tree.Query(buffers[i].EnvelopeInternal))
            {
                if (other <= i || groups.Find(other) == groups.Find(i))
                    continue;
                prepared ??= PreparedGeometryFactory.Prepare(buffers[i]);
                if (prepared.Intersects(buffers[other]))
                    groups.Unite(i, other);
            }
        }

        return groups;
    }

    private static (FunctionalPlace Place, SettlementArea First) Place(IReadOnlyList<SettlementArea> areas, Geometry[] buffers, List<int> members)
    {
        var first = members[0];
        foreach (var member in members)
        {
            if (Rank(areas[member], areas[first]) < 0)
                first = member;
        }

        var shapes = members.Select(member => buffers[member]);
        var union = members.Count == 1 ? buffers[first] : OverlayNGRobust.Union(buffers[first].Factory.BuildGeometry(shapes));
        var population = Measures.Total([.. members.Select(member => areas[member].PopulationPersons)]);
        int[] ordered = [first, .. members.Where(member => member != first)];
        return (new FunctionalPlace(areas[first].Name, areas[first].Kind, union, ordered) { PopulationPersons = population }, areas[first]);
    }

    /// <summary>Highest kind, then most people (unknown last), then code.</summary>
    private static int Rank(SettlementArea a, SettlementArea b)
    {
        if (a.Kind != b.Kind)
            return a.Kind.CompareTo(b.Kind);
        var byPopulation = Nullable.Compare(b.PopulationPersons, a.PopulationPersons);
        return byPopulation != 0 ? byPopulation : string.CompareOrdinal(a.Code, b.Code);
    }
}
