namespace Samplan.Engine.Networks.Timetables;

/// <summary>What the trips of a pattern have in common: line, stops, boarding and alighting.</summary>
internal sealed class PatternKey : IEquatable<PatternKey>
{
    private readonly int _hash;

    public PatternKey(int line, int[] stops, bool[] mayBoard, bool[] mayAlight)
    {
        (Line, Stops, MayBoard, MayAlight) = (line, stops, mayBoard, mayAlight);
        var hash = new HashCode();
        hash.Add(line);
        foreach (var stop in stops)
            hash.Add(stop);
        _hash = hash.ToHashCode();
    }

    public int Line { get; }

    public int[] Stops { get; }

    public bool[] MayBoard { get; }

    public bool[] MayAlight { get; }

    public bool Equals(PatternKey? other) =>
        other is not null
        && Line == other.Line
        && Stops.AsSpan().SequenceEqual(other.Stops)
        && MayBoard.AsSpan().SequenceEqual(other.MayBoard)
        && MayAlight.AsSpan().SequenceEqual(other.MayAlight);

    public override bool Equals(object? obj) => Equals(obj as PatternKey);

    public override int GetHashCode() => _hash;

    /// <summary>The key of a trip, its stops and lines numbered across all sources.</summary>
    public static PatternKey Of(TimetableSource source, int trip, int firstStop, int firstLine)
    {
        var (from, to) = (source.TripFirstCalls[trip], source.TripFirstCalls[trip + 1]);
        var stops = source.CallStops[from..to];
        for (var i = 0; i < stops.Length; i++)
            stops[i] += firstStop;
        return new PatternKey(source.TripLines[trip] + firstLine, stops, Flags(source.CallMayBoard, from, to), Flags(source.CallMayAlight, from, to));
    }

    private static bool[] Flags(bool[]? flags, int from, int to)
    {
        if (flags is not null)
            return flags[from..to];
        var all = new bool[to - from];
        Array.Fill(all, true);
        return all;
    }
}
