namespace Samplan.Engine.Settlements;

/// <summary>
/// Clusters by single linkage: two points (buildings, addresses, cell centres) belong together when steps of at most a given
/// distance lead from one to the other. Points are sorted into squares so small that all in one square are within the
/// distance, so dense towns cost no more than sparse land.
/// </summary>
public static class DistanceClusters
{
    /// <returns>All clusters, most known persons first, then by their lowest point.</returns>
    /// <exception cref="ArgumentException">Unequal lengths, a point without position, or a distance that is not positive.</exception>
    public static IReadOnlyList<DistanceCluster> Find(
        ReadOnlySpan<double> eastings,
        ReadOnlySpan<double> northings,
        ReadOnlySpan<double?> persons,
        DistanceClusterRules rules,
        CancellationToken cancellation = default
    )
    {
        if (eastings.Length != northings.Length || eastings.Length != persons.Length)
            throw new ArgumentException("A point has an easting, a northing and persons.", nameof(persons));
        if (!(rules.DistanceMetres > 0))
            throw new ArgumentOutOfRangeException(nameof(rules), rules.DistanceMetres, "The distance is positive.");
        if (!(rules.SideMetres >= 0))
            throw new ArgumentOutOfRangeException(nameof(rules), rules.SideMetres, "A side is no negative length.");
        var squares = new Squares(eastings, northings, rules);
        var groups = squares.Join(cancellation);
        var members = new SortedDictionary<int, List<int>>();
        for (var i = 0; i < eastings.Length; i++)
        {
            var root = groups.Find(i);
            if (!members.TryGetValue(root, out var list))
                members[root] = list = [];
            list.Add(i);
        }

        var clusters = new List<DistanceCluster>(members.Count);
        foreach (var list in members.Values)
            clusters.Add(Cluster(list, persons, rules.MinimumPersons));
        clusters.Sort((a, b) => a.KnownPersons != b.KnownPersons ? b.KnownPersons.CompareTo(a.KnownPersons) : a.Members[0].CompareTo(b.Members[0]));
        return clusters;
    }

    private static DistanceCluster Cluster(List<int> members, ReadOnlySpan<double?> persons, double minimumPersons)
    {
        double known = 0;
        var missing = 0;
        foreach (var member in members)
        {
            known += persons[member] ?? 0;
            missing += persons[member] is null ? 1 : 0;
        }

        bool? isLargeEnough =
            known >= minimumPersons ? true
            : missing > 0 ? null
            : false;
        return new DistanceCluster(members, known, missing, isLargeEnough);
    }

    private sealed class Squares
    {
        // With s the side of what the points stand for, two squares of side s + d / √2 can hold points within d of each other only if they are at most
        // two apart.
        private const int Reach = 2;

        private readonly double[] _eastings;
        private readonly double[] _northings;
        private readonly double _distanceMetres;
        private readonly double _sideMetres;
        private readonly Dictionary<(long Column, long Row), List<int>> _points = [];

        public Squares(ReadOnlySpan<double> eastings, ReadOnlySpan<double> northings, DistanceClusterRules rules)
        {
            (_eastings, _northings) = (eastings.ToArray(), northings.ToArray());
            (_distanceMetres, _sideMetres) = (rules.DistanceMetres, rules.SideMetres);
            // A hair smaller, so that rounding never puts two points of one square further apart than the distance.
            var side = (_sideMetres + (_distanceMetres / Math.Sqrt(2))) * (1 - 1e-9);
            for (var i = 0; i < _eastings.Length; i++)
            {
                if (!double.IsFinite(_eastings[i] + _northings[i]))
                    throw new ArgumentException($"Point {i} has no position.", nameof(eastings));
                var square = ((long)Math.Floor(_eastings[i] / side), (long)Math.Floor(_northings[i] / side));
                if (!_points.TryGetValue(square, out var list))
                    _points[square] = list = [];
                list.Add(i);
            }
        }

        public UnionFind Join(CancellationToken cancellation)
        {
            var groups = new UnionFind(_eastings.Length);
            foreach (var list in _points.Values)
            {
                foreach (var point in list)
                    groups.Unite(list[0], point);
            }

            foreach (var (square, list) in _points)
            {
                cancellation.ThrowIfCancellationRequested();
                JoinNeighbours(square, list, groups);
            }

            return groups;
        }

        private void JoinNeighbours((long Column, long Row) square, List<int> list, UnionFind groups)
        {
            for (var row = 0; row <= Reach; row++)
            {
                // Each pair of squares is looked at once: those above, and those to the right in the same row.
                for (var column = row == 0 ? 1 : -Reach; column <= Reach; column++)
                {
                    if (!_points.TryGetValue((square.Column + column, square.Row + row), out var others))
                        continue;
                    if (groups.Find(list[0]) != groups.Find(others[0]) && AreNear(list, others))
                        groups.Unite(list[0], others[0]);
                }
            }
        }

        private bool AreNear(List<int> list, List<int> others)
        {
            foreach (var a in list)
            {
                foreach (var b in others)
                {
                    double x = Math.Max(0, Math.Abs(_eastings[a] - _eastings[b]) - _sideMetres),
                        y = Math.Max(0, Math.Abs(_northings[a] - _northings[b]) - _sideMetres);
                    if ((x * x) + (y * y) <= _distanceMetres * _distanceMetres)
                        return true;
                }
            }

            return false;
        }
    }
}
