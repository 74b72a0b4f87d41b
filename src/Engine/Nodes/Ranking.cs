namespace Samplan.Engine.Nodes;

/// <summary>The values of one indicator over all places, largest first, and how many places have none.</summary>
internal sealed class Ranking
{
    private readonly Dictionary<string, double?> _values;
    private readonly double[] _descending;

    public Ranking(IEnumerable<KeyValuePair<string, double?>> values)
    {
        _values = new Dictionary<string, double?>(values, StringComparer.Ordinal);
        _descending = [.. _values.Values.OfType<double>().OrderDescending()];
    }

    /// <summary>
    /// What a place needs to be among the first <paramref name="count"/>: the value that is surely enough, and the value below which it surely is
    /// not. They differ when other places' values are missing, for those may be large or small. Its own value is left out of the ranking.
    /// </summary>
    public (double SurelyIn, double PossiblyIn) Without(string placeId, int count)
    {
        var isRanked = _values.TryGetValue(placeId, out var own);
        var unknownOthers = _values.Count - _descending.Length - (isRanked && own is null ? 1 : 0);
        return (NthOfOthers(own, count - unknownOthers), NthOfOthers(own, count));
    }

    private double NthOfOthers(double? own, int n)
    {
        if (n <= 0)
            return double.PositiveInfinity;
        var index = n - 1;
        // Of equal values it does not matter which one is left out.
        if (own is { } value && index < _descending.Length && _descending[index] <= value)
            index++;
        return index < _descending.Length ? _descending[index] : double.NegativeInfinity;
    }
}
