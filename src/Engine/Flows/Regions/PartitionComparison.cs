namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Two divisions of the same units side by side: of two years, two methods or two sets of parameters. A region goes on as the region that
/// holds most of its units, pairs with most units in common first (of equals the lower numbers), each only once. A region that
/// does not go on is merged into the one that holds most of its units; a region that comes from none is split off from the one that held most.
/// Where units were merged between two years, compare the units of the finer year, each with the region of the unit it became.
/// </summary>
public sealed class PartitionComparison
{
    private PartitionComparison(double adjustedRandIndex, IReadOnlyDictionary<int, int> successors) =>
        (AdjustedRandIndex, Successors) = (adjustedRandIndex, successors);

    /// <summary>
    /// Hubert and Arabie (1985): 1 for equal divisions, about 0 for unrelated ones. Each unit in no region counts as a region of its own.
    /// </summary>
    public double AdjustedRandIndex { get; }

    /// <summary>The region after that each region before goes on as.</summary>
    public IReadOnlyDictionary<int, int> Successors { get; }

    /// <summary>Regions before that did not go on, and the region after that took most of each.</summary>
    public IReadOnlyList<(int Before, int After)> Merges { get; private init; } = [];

    /// <summary>Regions after that are new, and the region before that most of each came from.</summary>
    public IReadOnlyList<(int Before, int After)> Splits { get; private init; } = [];

    /// <summary>Units that are in another region, by number.</summary>
    public IReadOnlyList<UnitMove> Moves { get; private init; } = [];

    /// <param name="before">The region of each unit, null for none.</param>
    /// <param name="after">The same for the other division, of the same units.</param>
    /// <exception cref="ArgumentException">Unequal numbers of units.</exception>
    public static PartitionComparison Of(IReadOnlyList<int?> before, IReadOnlyList<int?> after)
    {
        if (before.Count != after.Count)
            throw new ArgumentException($"{before.Count} units before and {after.Count} after.", nameof(after));
        var common = new Dictionary<(int Before, int After), int>();
        for (var unit = 0; unit < before.Count; unit++)
        {
            if (before[unit] is { } from && after[unit] is { } to)
                common[(from, to)] = common.GetValueOrDefault((from, to)) + 1;
        }

        var ordered = common
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key.Before)
            .ThenBy(pair => pair.Key.After)
            .Select(pair => pair.Key)
            .ToArray();
        var successors = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (from, to) in ordered)
        {
            if (!successors.ContainsKey(from) && taken.Add(to))
                successors[from] = to;
        }

        var merges = ordered.DistinctBy(pair => pair.Before).Where(pair => !successors.ContainsKey(pair.Before)).ToArray();
        var splits = ordered.DistinctBy(pair => pair.After).Where(pair => !taken.Contains(pair.After)).ToArray();
        return new PartitionComparison(RandIndex(before, after), successors)
        {
            Merges = [.. merges.OrderBy(pair => pair.Before)],
            Splits = [.. splits.OrderBy(pair => pair.After)],
            Moves = ListMoves(before, after, successors, ([.. merges], [.. splits])),
        };
    }

    private static List<UnitMove> ListMoves(
        IReadOnlyList<int?> before,
        IReadOnlyList<int?> after,
        Dictionary<int, int> successors,
        (HashSet<(int, int)> Merges, HashSet<(int, int)> Splits) known
    )
    {
        var moves = new List<UnitMove>();
        for (var unit = 0; unit < before.Count; unit++)
        {
            if (before[unit] is not { } from)
            {
                if (after[unit] is not null)
                    moves.Add(new UnitMove(unit, null, after[unit], MoveKind.Entered));
            }
            else if (after[unit] is not { } to)
            {
                moves.Add(new UnitMove(unit, from, null, MoveKind.Left));
            }
            else if (!successors.TryGetValue(from, out var successor) || successor != to)
            {
                var kind =
                    known.Merges.Contains((from, to)) ? MoveKind.Merged
                    : known.Splits.Contains((from, to)) ? MoveKind.Split
                    : MoveKind.Moved;
                moves.Add(new UnitMove(unit, from, to, kind));
            }
        }

        return moves;
    }

    private static double RandIndex(IReadOnlyList<int?> before, IReadOnlyList<int?> after)
    {
        var (rows, columns, cells) = (new Dictionary<int, double>(), new Dictionary<int, double>(), new Dictionary<(int, int), double>());
        for (var unit = 0; unit < before.Count; unit++)
        {
            // A unit in none is alone in a region that nobody else can have the number of.
            var (row, column) = (before[unit] ?? -1 - unit, after[unit] ?? -1 - unit);
            rows[row] = rows.GetValueOrDefault(row) + 1;
            columns[column] = columns.GetValueOrDefault(column) + 1;
            cells[(row, column)] = cells.GetValueOrDefault((row, column)) + 1;
        }

        var (together, inRows, inColumns, all) = (Pairs(cells.Values), Pairs(rows.Values), Pairs(columns.Values), Pairs([before.Count]));
        var expected = all > 0 ? inRows * inColumns / all : 0;
        var most = (inRows + inColumns) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double Pairs(IEnumerable<double> counts) => counts.Sum(count => count * (count - 1) / 2);
}
