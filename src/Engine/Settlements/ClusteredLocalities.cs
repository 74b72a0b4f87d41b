namespace Samplan.Engine.Settlements;

/// <summary>
/// Localities (tätorter) and small localities (småorter) from where people live: clusters by the rule of localities first, then, among the points that
/// are in none, clusters by the rule of small ones. What hangs on people who are not known is undetermined, and its points are in nothing else.
/// </summary>
/// <remarks>
/// The traditional Nordic rules of 1960. Statistics Sweden's own delimitation since 2015 also weighs density and has distances of up to 500 m: import it
/// where it is what is wanted.
/// </remarks>
public static class ClusteredLocalities
{
    /// <returns>Localities, small localities, then the undetermined; most known persons first among each.</returns>
    /// <exception cref="ArgumentException">As <see cref="DistanceClusters.Find"/>.</exception>
    public static IReadOnlyList<ClusteredLocality> Find(
        ReadOnlySpan<double> eastings,
        ReadOnlySpan<double> northings,
        ReadOnlySpan<double?> persons,
        (DistanceClusterRules Locality, DistanceClusterRules Small) rules,
        CancellationToken cancellation = default
    )
    {
        var found = new List<ClusteredLocality>();
        var isTaken = new bool[persons.Length];
        foreach (var cluster in DistanceClusters.Find(eastings, northings, persons, rules.Locality, cancellation))
        {
            if (cluster.IsLargeEnough == false)
                continue;
            found.Add(new(cluster.IsLargeEnough is null ? LocalityKind.Undetermined : LocalityKind.Locality, cluster));
            foreach (var member in cluster.Members)
                isTaken[member] = true;
        }
        int[] rest = [.. Enumerable.Range(0, isTaken.Length).Where(point => !isTaken[point])];
        var (restEastings, restNorthings, restPersons) = (new double[rest.Length], new double[rest.Length], new double?[rest.Length]);
        for (var i = 0; i < rest.Length; i++)
            (restEastings[i], restNorthings[i], restPersons[i]) = (eastings[rest[i]], northings[rest[i]], persons[rest[i]]);
        foreach (var cluster in DistanceClusters.Find(restEastings, restNorthings, restPersons, rules.Small, cancellation))
        {
            if (cluster.IsLargeEnough != false)
                found.Add(
                    new(
                        cluster.IsLargeEnough is null ? LocalityKind.Undetermined : LocalityKind.SmallLocality,
                        cluster with
                        {
                            Members = [.. cluster.Members.Select(member => rest[member])],
                        }
                    )
                );
        }
        return [.. found.OrderBy(one => one.Kind).ThenByDescending(one => one.Cluster.KnownPersons).ThenBy(one => one.Cluster.Members[0])];
    }
}
