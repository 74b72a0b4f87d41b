namespace Samplan.Engine.Routing.Transit;

/// <summary>Seconds on foot (or by bicycle, or by car) between points and the stops near them, as rows by point.</summary>
public sealed class StopWalks
{
    private readonly int[] _first;
    private readonly int[] _stops;
    private readonly int[] _seconds;

    private StopWalks(int[] first, int[] stops, int[] seconds) => (_first, _stops, _seconds) = (first, stops, seconds);

    /// <summary>Points, those without a way to any stop included.</summary>
    public int PointCount => _first.Length - 1;

    /// <summary>Ways of all points together.</summary>
    public int Count => _stops.Length;

    /// <summary>The stops that a point has a way to or from, in no order.</summary>
    public ReadOnlySpan<int> StopsOf(int point) => _stops.AsSpan(_first[point].._first[point + 1]);

    /// <summary>The way to or from each of those stops, in the same order.</summary>
    public ReadOnlySpan<int> SecondsOf(int point) => _seconds.AsSpan(_first[point].._first[point + 1]);

    /// <param name="first">Offset of each point's row; one more than there are points.</param>
    /// <param name="stops">Stop of each walk.</param>
    /// <param name="seconds">Seconds of each walk, at least 0.</param>
    public static StopWalks FromRows(int[] first, int[] stops, int[] seconds) => new(first, stops, seconds);

    /// <summary>The walks in any order.</summary>
    public static StopWalks From(int pointCount, IReadOnlyList<(int Point, int Stop, int Seconds)> walks)
    {
        var first = new int[pointCount + 1];
        foreach (var walk in walks)
            first[walk.Point + 1]++;
        for (var i = 0; i < pointCount; i++)
            first[i + 1] += first[i];
        var next = first.ToArray();
        var (stops, seconds) = (new int[walks.Count], new int[walks.Count]);
        foreach (var walk in walks)
        {
            var at = next[walk.Point]++;
            (stops[at], seconds[at]) = (walk.Stop, walk.Seconds);
        }
        return new StopWalks(first, stops, seconds);
    }

    /// <summary>The same walks with these seconds more.</summary>
    internal StopWalks Later(int seconds) => seconds == 0 ? this : new StopWalks(_first, _stops, Array.ConvertAll(_seconds, walk => walk + seconds));
}
