namespace Samplan.Engine.Flows.Regions;

/// <summary>Which units touch which, both ways. Where borders were measured it also knows how much of a unit's border each neighbour takes. Immutable.</summary>
public sealed class UnitNeighbours
{
    private readonly int[][] _neighbours;
    private readonly double[]?[] _shares;

    /// <param name="unitCount">Units, numbered from 0.</param>
    /// <param name="pairs">Neighbours, in any order; given once or twice, a unit is never its own.</param>
    /// <exception cref="ArgumentException">A unit outside the count.</exception>
    public UnitNeighbours(int unitCount, IEnumerable<(int First, int Second)> pairs)
        : this(unitCount, pairs.Select(pair => (pair.First, pair.Second, (double?)null, (double?)null))) { }

    /// <param name="unitCount">Units, numbered from 0.</param>
    /// <param name="borders">Neighbours, and the share 0–1 of the border of the first, and of the second, that they have in common.</param>
    public UnitNeighbours(int unitCount, IEnumerable<(int First, int Second, double? ShareOfFirst, double? ShareOfSecond)> borders)
    {
        var sets = new SortedDictionary<int, double?>[unitCount];
        for (var unit = 0; unit < unitCount; unit++)
            sets[unit] = [];
        foreach (var (first, second, shareOfFirst, shareOfSecond) in borders)
        {
            if ((uint)first >= (uint)unitCount || (uint)second >= (uint)unitCount)
                throw new ArgumentException($"The neighbours {first} and {second} are not both among {unitCount} units.", nameof(borders));
            if (first == second)
                continue;
            sets[first][second] = shareOfFirst;
            sets[second][first] = shareOfSecond;
        }

        _neighbours = [.. sets.Select(set => set.Keys.ToArray())];
        _shares = [.. sets.Select(set => set.Values.Any(share => share is null) ? null : set.Values.Select(share => share!.Value).ToArray())];
    }

    public int UnitCount => _neighbours.Length;

    /// <summary>The neighbours of a unit, by rising number.</summary>
    public IReadOnlyList<int> Of(int unit) => _neighbours[unit];

    /// <summary>Each pair once, the lower unit first, with the share of the border of either that they have in common where it was measured.</summary>
    public IEnumerable<(int First, int Second, double? ShareOfFirst, double? ShareOfSecond)> ListBorders()
    {
        for (var unit = 0; unit < UnitCount; unit++)
        {
            foreach (var other in _neighbours[unit].Where(other => other > unit))
                yield return (unit, other, ShareOf(unit, other), ShareOf(other, unit));
        }
    }

    public bool AreNeighbours(int unit, int other) => Array.BinarySearch(_neighbours[unit], other) >= 0;

    /// <summary>
    /// Whether a unit is surrounded by units of which the condition holds: every neighbour does, and where borders were measured no more than 1 per
    /// cent of its border is left to others or to none. A unit without neighbours is not surrounded.
    /// </summary>
    public bool IsSurroundedBy(int unit, Func<int, bool> isOne)
    {
        var neighbours = _neighbours[unit];
        if (neighbours.Length == 0 || !neighbours.All(isOne))
            return false;
        return _shares[unit] is not { } shares || shares.Sum() >= 0.99;
    }

    private double? ShareOf(int unit, int neighbour) => _shares[unit]?[Array.BinarySearch(_neighbours[unit], neighbour)];

    /// <summary>Units that hang together, within what is told: one list for each piece, by lowest unit.</summary>
    /// <param name="units">The units to divide into pieces.</param>
    public IReadOnlyList<IReadOnlyList<int>> ListPieces(IReadOnlyList<int> units)
    {
        var left = new HashSet<int>(units);
        var pieces = new List<IReadOnlyList<int>>();
        foreach (var start in units.Order())
        {
            if (!left.Remove(start))
                continue;
            var piece = new List<int> { start };
            for (var at = 0; at < piece.Count; at++)
            {
                foreach (var other in _neighbours[piece[at]])
                {
                    if (left.Remove(other))
                        piece.Add(other);
                }
            }

            piece.Sort();
            pieces.Add(piece);
        }

        return pieces;
    }
}
