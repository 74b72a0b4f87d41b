using System.Collections;

namespace Samplan.Cli.Networks;

/// <summary>Numbers of which some may be missing, eight bytes each: a missing one is kept as what is no number. Immutable.</summary>
internal sealed class KnownNumbers(double[] numbers) : IReadOnlyList<double?>
{
    public int Count => numbers.Length;

    public double? this[int index] => double.IsNaN(numbers[index]) ? null : numbers[index];

    /// <summary>The numbers themselves where none is missing, else null and where the first one is.</summary>
    public (double[]? All, int FirstMissing) FindAll()
    {
        var missing = Array.FindIndex(numbers, double.IsNaN);
        return missing < 0 ? (numbers, -1) : (null, missing);
    }

    public KnownNumbers Choose(IReadOnlyList<int> indexes) => new([.. indexes.Select(index => numbers[index])]);

    /// <summary>The numbers and one more.</summary>
    public KnownNumbers With(double? number) => new([.. numbers, number ?? double.NaN]);

    public IEnumerator<double?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
