using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>What should be known of a unit before anybody relies on its region.</summary>
public static class UnitFlags
{
    private static readonly string[] s_ofLog = ["order", "tie"];

    /// <summary>
    /// Flags by unit: <c>uncertain</c> where the region hangs on hidden numbers, <c>order</c> where it hangs on the order in which the reserve list was
    /// emptied, <c>tie</c> where the lower code decided between equals.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(UncertainDivision found) => Of(found.Division.Log, found.UncertainUnits, found.Division.Units.Count);

    internal static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<RegionEvent> log, IReadOnlyList<int> uncertain, int units)
    {
        var flags = Enumerable.Range(0, units).Select(_ => new List<string>()).ToArray();
        foreach (var unit in uncertain)
            flags[unit].Add("uncertain");
        foreach (var one in log.Where(one => s_ofLog.Contains(one.Code) && !flags[one.Unit].Contains(one.Code)))
            flags[one.Unit].Add(one.Code);
        return flags;
    }
}
