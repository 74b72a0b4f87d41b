namespace Samplan.Engine.Nodes;

/// <summary>The values of one indicator over all places, largest first, and how many places have none.</summary>
internal sealed class Ranking
{
    private readonly double[] _descending;
    private readonly int _unknown;

    public Ranking(IEnumerable<double?> values)
    {
        var all = values.ToArray();
        _descending = [.. all.OfType<double>().OrderDescending()];
        _unknown = all.Length - _descending.Length;
    }

    /// <summary>
    /// What a place needs to be among the first <paramref name="count"/>: the value that is surely enough, and the value below which it surely is
    /// not (when every missing value of other places were as small as can be). Its own value is left out of the ranking.
    /// </summary>
    public (double SurelyIn, double PossiblyIn) Without(double? own, int count)
    {
        var others = _unknown - (own is null ? 1 : 0);
        return (NthOfOthers(own, count - others), NthOfOthers(own, count));
    }

    private double NthOfOthers(double? own, int n)
    {
        if (n <= 0)
            return double.PositiveInfinity;
        var index = n - 1;
        if (own is { } value && Position(value) <= index)
            index++;
        return index < _descending.Length ? _descending[index] : double.NegativeInfinity;
    }

    private int Position(double value)
    {
        var index = Array.BinarySearch(_descending, value, Comparer<double>.Create(static (a, b) => b.CompareTo(a)));
        while (index > 0 && _descending[index - 1] == value)
            index--;
        return index;
    }
}
