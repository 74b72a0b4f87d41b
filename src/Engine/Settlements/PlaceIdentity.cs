using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.OverlayNG;
using Samplan.Engine.Overlay;

namespace Samplan.Engine.Settlements;

/// <summary>
/// Keeps the identity of places when their geometry moves. The overlap of a previous and a new place is what they have in
/// common of both together, in area and, where a population grid is given, in people: the mean of the two. Pairs are matched
/// from the greatest overlap down; equal overlaps by previous identity, then by new number. Depends on nothing but its input.
/// </summary>
public static class PlaceIdentity
{
    /// <exception cref="ArgumentException">An identity given twice.</exception>
    public static IdentityAssignment Match(
        IReadOnlyList<IdentifiedPlace> previous,
        IReadOnlyList<Geometry> next,
        IdentityRules rules,
        PopulationGrid? population = null
    )
    {
        if (previous.Select(place => place.Id).Distinct(StringComparer.Ordinal).Count() != previous.Count)
            throw new ArgumentException("An identity is given twice.", nameof(previous));
        var meetings = ListMeetings(previous, next);
        var overlaps = Overlaps(previous, next, meetings, population);
        var order = Enumerable.Range(0, meetings.Count).Where(i => overlaps[i] >= rules.MinimumOverlap).ToArray();
        Array.Sort(order, (a, b) => ByOverlap(a, b));
        var keptIds = new string?[next.Count];
        var keptOverlaps = new double?[next.Count];
        var isTaken = new bool[previous.Count];
        foreach (var i in order)
        {
            var (before, after, _) = meetings[i];
            if (isTaken[before] || keptIds[after] is not null)
                continue;
            isTaken[before] = true;
            (keptIds[after], keptOverlaps[after]) = (previous[before].Id, overlaps[i]);
        }

        return new IdentityAssignment(keptIds, keptOverlaps, ListChanges(previous, next, meetings, keptIds, rules));

        int ByOverlap(int a, int b)
        {
            var byOverlap = overlaps[b].CompareTo(overlaps[a]);
            if (byOverlap != 0)
                return byOverlap;
            var byId = string.CompareOrdinal(previous[meetings[a].Previous].Id, previous[meetings[b].Previous].Id);
            return byId != 0 ? byId : meetings[a].Next.CompareTo(meetings[b].Next);
        }
    }

    private static List<Meeting> ListMeetings(IReadOnlyList<IdentifiedPlace> previous, IReadOnlyList<Geometry> next)
    {
        var tree = new STRtree<int>();
        for (var i = 0; i < previous.Count; i++)
            tree.Insert(previous[i].Geometry.EnvelopeInternal, i);
        var meetings = new List<Meeting>();
        for (var after = 0; after < next.Count; after++)
        {
            var candidates = tree.Query(next[after].EnvelopeInternal);
            foreach (var before in candidates.Order())
            {
                var common = Common(previous[before].Geometry, next[after]);
                if (common.Area > 0)
                    meetings.Add(new Meeting(before, after, common));
            }
        }

        return meetings;
    }

    // Most places have not moved at all, and then there is nothing to cut.
    private static Geometry Common(Geometry before, Geometry after) =>
        before.EqualsExact(after) ? after : OverlayNGRobust.Overlay(before, after, OverlayNG.INTERSECTION);

    private static double[] Overlaps(IReadOnlyList<IdentifiedPlace> previous, IReadOnlyList<Geometry> next, List<Meeting> meetings, PopulationGrid? population)
    {
        var before = Persons(previous.Select(place => place.Geometry), population);
        var after = Persons(next, population);
        var common = Persons(meetings.Select(meeting => meeting.Common), population);
        var overlaps = new double[meetings.Count];
        for (var i = 0; i < overlaps.Length; i++)
        {
            var (p, n, shape) = meetings[i];
            var inArea = OfBoth(shape.Area, previous[p].Geometry.Area, next[n].Area);
            var persons = common is null ? 0 : before![p] + after![n] - common[i];
            overlaps[i] = persons > 0 ? (inArea + OfBoth(common![i], before![p], after![n])) / 2 : inArea;
        }

        return overlaps;
    }

    private static double OfBoth(double common, double one, double other) => common / (one + other - common);

    /// <summary>Known persons in each area; null without a grid.</summary>
    private static double[]? Persons(IEnumerable<Geometry> geometries, PopulationGrid? population)
    {
        if (population is null)
            return null;
        // What two areas have in common may bring loose lines and points with it, where nobody lives.
        Geometry[] areas = [.. geometries.Select(OnlyAreas)];
        var sums = GridOverlay.Shares(population.Grid, areas).Sum([.. population.PersonsPerCell]);
        return [.. sums.Select(sum => sum.KnownSum)];
    }

    private static Geometry OnlyAreas(Geometry geometry)
    {
        if (geometry is Polygon or MultiPolygon)
            return geometry;
        var parts = Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).OfType<Polygon>();
        return geometry.Factory.CreateMultiPolygon([.. parts]);
    }

    private static List<IdentityChange> ListChanges(
        IReadOnlyList<IdentifiedPlace> previous,
        IReadOnlyList<Geometry> next,
        List<Meeting> meetings,
        string?[] keptIds,
        IdentityRules rules
    )
    {
        var changes = new List<IdentityChange>();
        foreach (var group in meetings.Where(m => m.Common.Area >= rules.PartShare * next[m.Next].Area).GroupBy(m => m.Previous))
        {
            if (group.Count() > 1)
                changes.Add(new IdentityChange(IdentityChangeKind.Split, [previous[group.Key].Id], [.. group.Select(m => m.Next)]));
        }

        foreach (var group in meetings.Where(m => m.Common.Area >= rules.PartShare * previous[m.Previous].Geometry.Area).GroupBy(m => m.Next))
        {
            if (group.Count() > 1)
                changes.Add(new IdentityChange(IdentityChangeKind.Merged, [.. group.Select(m => previous[m.Previous].Id)], [group.Key]));
        }

        for (var i = 0; i < next.Count; i++)
        {
            if (keptIds[i] is null)
                changes.Add(new IdentityChange(IdentityChangeKind.New, [], [i]));
        }

        var kept = keptIds.ToHashSet(StringComparer.Ordinal);
        foreach (var place in previous)
        {
            if (!kept.Contains(place.Id))
                changes.Add(new IdentityChange(IdentityChangeKind.Gone, [place.Id], []));
        }

        return changes;
    }

    private readonly record struct Meeting(int Previous, int Next, Geometry Common);
}
