namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// One thing that happened while regions were formed, as a value: a stable code and the numbers behind it. It is a line of the
/// division's log, and the reason of the unit it is about.
/// </summary>
/// <param name="Step">Rising number; events of one step belong together.</param>
/// <param name="Code">The rule, listed in the documentation of each method.</param>
/// <param name="Unit">The unit it is about.</param>
/// <param name="Other">The other unit: what it was attached to, or left; null where there is none.</param>
/// <param name="Numbers">By name: shares 0–1, persons, indices.</param>
public sealed record RegionEvent(int Step, string Code, int Unit, int? Other, IReadOnlyDictionary<string, double> Numbers)
{
    internal static RegionEvent Of(int step, string code, int unit, int? other, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        var named = new Dictionary<string, double>(numbers.Length, StringComparer.Ordinal);
        foreach (var (name, value) in numbers)
            named[name] = value;
        return new RegionEvent(step, code, unit, other, named);
    }
}
