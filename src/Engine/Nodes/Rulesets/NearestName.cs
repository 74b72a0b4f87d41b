namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Which known name a misspelt one probably means.</summary>
internal static class NearestName
{
    /// <summary>The candidate with the fewest letters changed (Levenshtein, letter case ignored), if that is at most a third of the name or two letters.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(2, name.Length / 3);
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance > allowed)
                continue;
            allowed = distance - 1;
            nearest = candidate;
        }
        return nearest;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
