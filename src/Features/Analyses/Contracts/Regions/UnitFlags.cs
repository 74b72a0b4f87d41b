using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>
/// What should be known of a unit before anybody relies on its region: <c>uncertain</c> where the region hangs on hidden numbers, <c>order</c> where another order of
/// the reserve list puts it elsewhere, <c>order-possible</c> where one that was not tried may, <c>tie</c> where the lower code decided between equals.
/// </summary>
public static class UnitFlags
{
    private static readonly Dictionary<string, string> s_ofLog = new()
    {
        ["order"] = "order",
        ["order-possible"] = "order-possible",
        ["tie"] = "tie",
        ["centre-tie"] = "tie",
    };

    /// <summary>Every flag with the event it comes from, by unit; a flag of hidden numbers comes from none.</summary>
    public static IReadOnlyList<(int Unit, string Flag, RegionEvent? Event)> List(UncertainDivision found) => List(found.Division.Log, found.UncertainUnits);

    /// <summary>The flags of each unit, by its number.</summary>
    internal static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<RegionEvent> log, IReadOnlyList<int> uncertain, int units)
    {
        var flags = List(log, uncertain).ToLookup(one => one.Unit, one => one.Flag);
        return [.. Enumerable.Range(0, units).Select(unit => flags[unit].Distinct().ToArray())];
    }

    private static IReadOnlyList<(int Unit, string Flag, RegionEvent? Event)> List(IReadOnlyList<RegionEvent> log, IReadOnlyList<int> uncertain)
    {
        var hidden = uncertain.Select(unit => (unit, "uncertain", (RegionEvent?)null));
        var told = log.Where(one => s_ofLog.ContainsKey(one.Code)).Select(one => (one.Unit, s_ofLog[one.Code], (RegionEvent?)one));
        return [.. hidden.Concat(told).OrderBy(one => one.Item1)];
    }
}
