namespace Samplan.Engine.Networks.Timetables;

/// <summary>The index from stops to the patterns that call there.</summary>
internal static class TimetableIndexes
{
    public static (int[] First, (int Pattern, int Position)[] Patterns) ByStop(int stopCount, IReadOnlyList<int> firstStops, IReadOnlyList<int> stops)
    {
        var first = new int[stopCount + 1];
        foreach (var stop in stops)
            first[stop + 1]++;
        for (var stop = 0; stop < stopCount; stop++)
            first[stop + 1] += first[stop];
        var next = first.ToArray();
        var patterns = new (int, int)[stops.Count];
        for (var pattern = 0; pattern < firstStops.Count - 1; pattern++)
        {
            for (var i = firstStops[pattern]; i < firstStops[pattern + 1]; i++)
                patterns[next[stops[i]]++] = (pattern, i - firstStops[pattern]);
        }
        return (first, patterns);
    }
}
