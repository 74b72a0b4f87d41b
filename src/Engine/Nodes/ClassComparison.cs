using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Nodes;

/// <summary>
/// Computed classes beside those of another list (published or decided): a confusion table, measures of agreement and the differences.
/// Places that are not in the other list are not compared.
/// </summary>
public sealed class ClassComparison
{
    private readonly int[,] _counts;

    private ClassComparison(IReadOnlyList<string?> labels, int[,] counts, IReadOnlyList<ClassDifference> differences)
    {
        Labels = labels;
        _counts = counts;
        Differences = differences;
    }

    /// <summary>Class keys top down, then null for no class. Rows have one more, the last: undetermined.</summary>
    public IReadOnlyList<string?> Labels { get; }

    public IReadOnlyList<ClassDifference> Differences { get; }

    /// <summary>Places in both lists.</summary>
    public int ComparedCount => Enumerable.Range(0, RowCount).Sum(row => RowSum(row));

    public int SameCount => Enumerable.Range(0, Labels.Count).Sum(label => _counts[label, label]);

    public int UndeterminedCount => RowSum(Labels.Count);

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

    /// <summary>Places with a computed class (row; <c>Labels.Count</c> is undetermined) and a class in the other list (column).</summary>
    public int Count(int computedRow, int otherColumn) => _counts[computedRow, otherColumn];

    /// <param name="ruleset">Gives the order of the classes.</param>
    /// <param name="computed">Proofs of the places.</param>
    /// <param name="others">Class key by place id; null means the list says that the place has none.</param>
    /// <exception cref="ArgumentException">A class in the other list is not one of the ruleset's.</exception>
    public static ClassComparison Of(Ruleset ruleset, IReadOnlyList<NodeProof> computed, IReadOnlyDictionary<string, string?> others)
    {
        List<string?> labels = [.. ruleset.Classes.Select(one => one.Key), null];
        var counts = new int[labels.Count + 1, labels.Count];
        var differences = new List<ClassDifference>();
        foreach (var proof in computed)
        {
            if (!others.TryGetValue(proof.PlaceId, out var other))
                continue;
            var column = labels.IndexOf(other);
            if (column < 0)
                throw new ArgumentException($"There is no class {other}.", nameof(others));
            var isUndetermined = proof.Status == NodeStatus.Undetermined;
            counts[isUndetermined ? labels.Count : labels.IndexOf(proof.Class), column]++;
            if (isUndetermined || proof.Class != other)
                differences.Add(new ClassDifference(proof.PlaceId, proof.Class, isUndetermined, other, isUndetermined ? [] : ListDeciding(proof, other)));
        }
        return new ClassComparison(labels, counts, differences);
    }

    private static IReadOnlyList<CriterionProof> ListDeciding(NodeProof proof, string? other)
    {
        if (other is not null && proof.FindClass(other) is { Truth: Truth.False } failed)
            return [.. ProofReading.Deciding(failed.Rule, Truth.False).DistinctBy(one => one.Criterion.Key).OrderBy(one => one.RelativeMargin ?? 0)];
        if (proof.Class is not null && proof.FindClass(proof.Class) is { } held)
            return [.. ProofReading.Deciding(held.Rule, Truth.True).DistinctBy(one => one.Criterion.Key).OrderBy(one => one.RelativeMargin ?? double.MaxValue)];
        return [];
    }

    private int RowSum(int row) => Enumerable.Range(0, Labels.Count).Sum(column => _counts[row, column]);

    private int ColumnSum(int column) => Enumerable.Range(0, Labels.Count).Sum(row => _counts[row, column]);
}
