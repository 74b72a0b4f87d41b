namespace Samplan.Architecture.Tests;

/// <summary>A rule holds when nothing breaks it; otherwise everything that does is named.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string?> broken)
    {
        var all = broken.ToList();
        Assert.True(all.Count == 0, $"{all.Count} break the rule:\n{string.Join('\n', all)}");
    }
}
