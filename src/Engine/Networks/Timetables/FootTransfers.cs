namespace Samplan.Engine.Networks.Timetables;

/// <summary>
/// Walks between stops, as rows by the stop they begin at. A change at one and the same stop is a walk of 0 seconds to itself and stands
/// here like every other: where it is missing nobody can change there.
/// </summary>
public sealed class FootTransfers
{
    private readonly int[] _first;
    private readonly int[] _to;
    private readonly int[] _seconds;

    private FootTransfers(int[] first, int[] to, int[] seconds) => (_first, _to, _seconds) = (first, to, seconds);

    /// <summary>Stops, whether one walks from them or not.</summary>
    public int StopCount => _first.Length - 1;

    /// <summary>Walks, those of a stop to itself among them.</summary>
    public int Count => _to.Length;

    /// <summary>Stops that can be walked to from a stop.</summary>
    public ReadOnlySpan<int> StopsFrom(int stop) => _to.AsSpan(_first[stop].._first[stop + 1]);

    /// <summary>Seconds of each of those walks.</summary>
    public ReadOnlySpan<int> SecondsFrom(int stop) => _seconds.AsSpan(_first[stop].._first[stop + 1]);

    /// <summary>Changes at one and the same stop only.</summary>
    public static FootTransfers AtSameStop(int stopCount) => From(stopCount, []);

    /// <summary>
    /// The walks given, and a walk of 0 seconds from each stop to itself where none is given. Of several walks between the same two stops the shortest counts; one of negative
    /// length says that there is no change between the two.
    /// </summary>
    public static FootTransfers From(int stopCount, IEnumerable<(int From, int To, int Seconds)> walks)
    {
        var given = walks.ToList();
        var own = new bool[stopCount];
        foreach (var (from, to, _) in given)
            own[from] |= from == to;
        given.AddRange(Enumerable.Range(0, stopCount).Where(stop => !own[stop]).Select(static stop => (stop, stop, 0)));
        given.Sort();
        var first = new int[stopCount + 1];
        var (targets, seconds) = (new List<int>(given.Count), new List<int>(given.Count));
        for (var i = 0; i < given.Count; i++)
        {
            var (from, to, walk) = given[i];
            if (walk < 0 || (i > 0 && given[i - 1].From == from && given[i - 1].To == to))
                continue;
            targets.Add(to);
            seconds.Add(walk);
            first[from + 1]++;
        }
        for (var stop = 0; stop < stopCount; stop++)
            first[stop + 1] += first[stop];
        return new FootTransfers(first, [.. targets], [.. seconds]);
    }

    /// <summary>Keeps from each stop only the walks to the closest stop of every pattern, as R5 does; the first of the list among equals.</summary>
    /// <param name="stopPatterns">Patterns that call at each stop.</param>
    public FootTransfers ToClosestOfEachPattern(IReadOnlyList<IReadOnlyList<int>> stopPatterns)
    {
        var kept = new List<(int, int, int)>();
        var closest = new Dictionary<int, (int Stop, int Seconds)>();
        for (var from = 0; from < StopCount; from++)
        {
            closest.Clear();
            for (var i = _first[from]; i < _first[from + 1]; i++)
            {
                foreach (var pattern in stopPatterns[_to[i]])
                {
                    if (!closest.TryGetValue(pattern, out var best) || _seconds[i] < best.Seconds)
                        closest[pattern] = (_to[i], _seconds[i]);
                }
            }
            kept.AddRange(closest.Values.Distinct().Select(best => (from, best.Stop, best.Seconds)));
        }
        return From(StopCount, kept);
    }

    /// <summary>Every walk the other way.</summary>
    internal FootTransfers Reversed()
    {
        var walks = new List<(int, int, int)>(Count);
        for (var from = 0; from < StopCount; from++)
        {
            for (var i = _first[from]; i < _first[from + 1]; i++)
                walks.Add((_to[i], from, _seconds[i]));
            if (!StopsFrom(from).Contains(from))
                walks.Add((from, from, -1));
        }
        return From(StopCount, walks);
    }
}
