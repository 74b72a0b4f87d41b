namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Finds names that need themselves.</summary>
internal static class Circles
{
    /// <summary>Each circle once, in the order of its needs. Names that are needed but not declared are skipped.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Find(IReadOnlyDictionary<string, IReadOnlyList<string>> needs)
    {
        var circles = new List<IReadOnlyList<string>>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var name in needs.Keys)
            Visit(name);
        return circles;

        void Visit(string name)
        {
            var start = path.IndexOf(name);
            if (start >= 0)
            {
                circles.Add(path[start..]);
                return;
            }
            if (!needs.TryGetValue(name, out var needed) || done.Contains(name))
                return;
            path.Add(name);
            foreach (var next in needed)
                Visit(next);
            path.RemoveAt(path.Count - 1);
            done.Add(name);
        }
    }
}
