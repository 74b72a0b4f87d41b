using Samplan.Engine.Flows.Regions;
using Samplan.Kernel;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>The functional regions of a workspace, or of a trial with another choice.</summary>
/// <param name="Choice">How they were formed.</param>
/// <param name="Layer">What the units are, as in <see cref="RegionFlows"/>.</param>
/// <param name="Units">The units in their order, with what <see cref="Members"/> says of each.</param>
/// <param name="Year">Of the flows.</param>
/// <param name="Source">Dataset id with year; null without flows.</param>
public sealed record RegionSet(RegionChoice Choice, string? Layer, IReadOnlyList<RegionUnit> Units, int? Year, string? Source)
{
    /// <summary>Why no regions could be formed; null where they were.</summary>
    public Refusal? Fault { get; init; }

    /// <summary>One a unit; empty where no regions could be formed.</summary>
    public IReadOnlyList<UnitRegion> Members { get; init; } = [];

    public IReadOnlyList<FunctionalRegion> Regions { get; init; } = [];

    /// <summary>What was decided, in order.</summary>
    public IReadOnlyList<RegionEvent> Log { get; init; } = [];

    public double Modularity { get; init; }

    /// <summary>Persons between regions and within them.</summary>
    public IReadOnlyList<RegionFlow> Flows { get; init; } = [];

    /// <summary>The steps of the dendrogram that the regions were cut from; empty for other methods than <c>intramax</c>.</summary>
    public IReadOnlyList<DendrogramMerge> Merges { get; init; } = [];

    /// <summary>Share 0–1 of all persons who stay within their unit, before the first step of the dendrogram.</summary>
    public double InitialIntraShare { get; init; }

    /// <summary>Units whose region hangs on hidden numbers.</summary>
    public IReadOnlyList<int> UncertainUnits { get; init; } = [];

    /// <summary>Flows whose number is hidden.</summary>
    public int HiddenFlows { get; init; }

    /// <summary>Persons of flows that lead to or from elsewhere and are left out.</summary>
    public double OutsidePersons { get; init; }

    /// <summary>Number of each unit's region, null for a unit in none.</summary>
    public IReadOnlyList<int?> RegionOfUnits() => [.. Members.Select(unit => unit.Region)];

    /// <summary>How a region is called: as its centre.</summary>
    public string NameOf(int region) => Units[Regions[region].Centre].Name;

    public IReadOnlyList<IReadOnlyList<string>> ListFlags() => UnitFlags.Of(Log, UncertainUnits, Units.Count);

    /// <summary>The unit of an id or code; null where there is none.</summary>
    public int? FindUnit(string id)
    {
        for (var unit = 0; unit < Units.Count; unit++)
        {
            if (Units[unit].Id == id || Units[unit].Code == id)
                return unit;
        }
        return null;
    }
}
