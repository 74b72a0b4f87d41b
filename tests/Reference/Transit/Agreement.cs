using System.Text;

namespace Samplan.Reference.Tests.Transit;

/// <summary>Counts how far minutes lie from those of the reference; from 120 minutes on both count as unreached.</summary>
internal sealed class Agreement
{
    private readonly SortedDictionary<int, (int Count, string Example)> _differences = [];
    private (int Count, string Example) _onlyTheirs;
    private (int Count, string Example) _onlyOurs;
    private int _pairs;

    public void Add(int theirs, int ours, string pair)
    {
        (theirs, ours) = (Reached(theirs), Reached(ours));
        _pairs++;
        var example = $"{pair}: R5 {theirs}, here {ours}";
        if (theirs >= 0 && ours >= 0)
            _differences[ours - theirs] = _differences.TryGetValue(ours - theirs, out var known) ? (known.Count + 1, known.Example) : (1, example);
        else if (theirs >= 0)
            _onlyTheirs = (_onlyTheirs.Count + 1, _onlyTheirs.Example ?? example);
        else if (ours >= 0)
            _onlyOurs = (_onlyOurs.Count + 1, _onlyOurs.Example ?? example);
        else
            _differences[0] = _differences.TryGetValue(0, out var same) ? (same.Count + 1, same.Example) : (1, example);
    }

    /// <summary>Share of all pairs that differ by at most so many minutes; both unreached is equal.</summary>
    public double Within(int minutes) =>
        (double)_differences.Where(difference => Math.Abs(difference.Key) <= minutes).Sum(difference => difference.Value.Count) / _pairs;

    public override string ToString()
    {
        var text = new StringBuilder($"{_pairs} pairs; equal {Within(0):P3}, within 1 min {Within(1):P3}, within 3 min {Within(3):P3}\n");
        text.Append($"only R5 reaches {_onlyTheirs.Count} ({_onlyTheirs.Example}); only here {_onlyOurs.Count} ({_onlyOurs.Example})\n");
        foreach (var (minutes, (count, example)) in _differences)
            text.Append($"{minutes, 4} min: {count, 7}  {example}\n");
        return text.ToString();
    }

    private static int Reached(int minutes) => minutes is < 0 or >= 120 ? -1 : minutes;
}
