using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>
/// Computed classes beside those of another list (published or decided): a confusion table, measures of agreement and the differences.
/// Places that are not in the other list are counted apart and not compared.
/// </summary>
public sealed class ClassComparison
{
    private readonly int[,] _counts;
    private readonly int[] _notListed;

    private ClassComparison(
        IReadOnlyList<string?> labels,
        IReadOnlyList<string> foreignLabels,
        int[,] counts,
        int[] notListed,
        IReadOnlyList<ClassDifference> differences
    )
    {
        (Labels, ForeignLabels, _counts, _notListed, Differences) = (labels, foreignLabels, counts, notListed, differences);
    }

    /// <summary>Class keys top down, then null for no class. Rows have one more, the last: undetermined.</summary>
    public IReadOnlyList<string?> Labels { get; }

    /// <summary>Classes of the other list that the ruleset does not have, by name: columns after <see cref="Labels"/>, never rows.</summary>
    public IReadOnlyList<string> ForeignLabels { get; }

    public IReadOnlyList<ClassDifference> Differences { get; }

    /// <summary>Places in both lists.</summary>
    public int ComparedCount => Enumerable.Range(0, RowCount).Sum(RowSum);

    public int SameCount => Enumerable.Range(0, Labels.Count).Sum(label => _counts[label, label]);

    public int UndeterminedCount => RowSum(Labels.Count);

    /// <summary>Places that the other list does not tell of.</summary>
    public int NotListedCount => _notListed.Sum();

    /// <summary>Part (0 to 1) of the compared places with a determined class that have the same class; null when there are none.</summary>
    public double? Agreement => ComparedCount - UndeterminedCount is > 0 and var determined ? (double)SameCount / determined : null;

    /// <summary>
    /// Cohen's kappa over places with a determined class: agreement beyond what the lists' shares give by chance (Cohen 1960). 1 is full
    /// agreement, 0 that of chance; null when there is nothing to compare or only one class.
    /// </summary>
    public double? Kappa
    {
        get
        {
            var total = (double)(ComparedCount - UndeterminedCount);
            var chance = Enumerable.Range(0, Labels.Count).Sum(label => RowSum(label) / total * (ColumnSum(label) / total));
            return Agreement is { } agreement && chance < 1 ? (agreement - chance) / (1 - chance) : null;
        }
    }

    private int RowCount => Labels.Count + 1;

    private int ColumnCount => Labels.Count + ForeignLabels.Count;

    /// <summary>
    /// Places with a computed class (row; <c>Labels.Count</c> is undetermined) and a class in the other list (column; those from
    /// <c>Labels.Count</c> on are <see cref="ForeignLabels"/>).
    /// </summary>
    public int Count(int computedRow, int otherColumn) => _counts[computedRow, otherColumn];

    /// <summary>Places with a computed class (row, as in <see cref="Count"/>) that the other list does not tell of.</summary>
    public int NotListed(int computedRow) => _notListed[computedRow];

    /// <param name="ruleset">Gives the order of the classes.</param>
    /// <param name="computed">Proofs of the places.</param>
    /// <param name="others">Class key by place id; null means the list says that the place has none. A class that the ruleset does not have may stand there.</param>
    public static ClassComparison Of(Ruleset ruleset, IReadOnlyList<NodeProof> computed, IReadOnlyDictionary<string, string?> others)
    {
        List<string?> labels = [.. ruleset.Classes.Select(one => one.Key), null];
        List<string> foreign = [.. others.Values.Where(other => !labels.Contains(other)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var counts = new int[labels.Count + 1, labels.Count + foreign.Count];
        var notListed = new int[labels.Count + 1];
        var differences = new List<ClassDifference>();
        foreach (var proof in computed)
        {
            var isUndetermined = proof.Status == NodeStatus.Undetermined;
            var row = isUndetermined ? labels.Count : labels.IndexOf(proof.Class);
            if (!others.TryGetValue(proof.PlaceId, out var other))
            {
                notListed[row]++;
                continue;
            }
            var column = labels.IndexOf(other);
            counts[row, column >= 0 ? column : labels.Count + foreign.IndexOf(other!)]++;
            if (isUndetermined || proof.Class != other)
                differences.Add(
                    new ClassDifference(proof.PlaceId, proof.Class, isUndetermined, other, isUndetermined || column < 0 ? [] : ListDeciding(proof, other))
                );
        }
        return new ClassComparison(labels, foreign, counts, notListed, differences);
    }

    private static IReadOnlyList<CriterionProof> ListDeciding(NodeProof proof, string? other)
    {
        if (other is not null && proof.FindClass(other) is { Truth: Truth.False } failed)
            return [.. ProofReading.Deciding(failed.Rule, Truth.False).DistinctBy(one => one.Criterion.Key).OrderBy(one => one.RelativeMargin ?? 0)];
        if (proof.Class is not null && proof.FindClass(proof.Class) is { } held)
            return [.. ProofReading.Deciding(held.Rule, Truth.True).DistinctBy(one => one.Criterion.Key).OrderBy(one => one.RelativeMargin ?? double.MaxValue)];
        return [];
    }

    private int RowSum(int row) => Enumerable.Range(0, ColumnCount).Sum(column => _counts[row, column]);

    private int ColumnSum(int column) => Enumerable.Range(0, Labels.Count).Sum(row => _counts[row, column]);
}
