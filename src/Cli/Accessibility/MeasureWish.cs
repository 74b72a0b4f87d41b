using Samplan.Engine.Accessibility;
using Samplan.Engine.Routing;

namespace Samplan.Cli.Accessibility;

/// <summary>A measure as it was asked for.</summary>
internal sealed record MeasureWish(MeasureKind Kind, TravelMeasure Unit)
{
    /// <summary>As it was written.</summary>
    public string Said { get; init; } = "";

    /// <summary>How many of the nearest.</summary>
    public int Ranks { get; init; }

    /// <summary>Limits as they were written, and in tenths of the unit; rising.</summary>
    public IReadOnlyList<(string Said, uint Cost)> Bounds { get; init; } = [];

    public Decay? Decay { get; init; }

    public CatchmentRules? Catchment { get; init; }

    /// <summary>When somebody has a service; null with other measures.</summary>
    public ServedWish? Served { get; init; }

    /// <summary>With a cascade: facilities with fewer people close.</summary>
    public double LeastPersons { get; init; }

    /// <summary>What public transport near an origin must be; null with other measures.</summary>
    public SupplyWish? Supply { get; init; }

    /// <summary>The file of criteria; empty with other measures.</summary>
    public string Criteria { get; init; } = "";

    /// <summary>What one minute or one kilometre is in costs.</summary>
    public uint UnitCost => UnitOf(Unit);

    public string UnitName => Unit == TravelMeasure.Length ? "km" : "minutes";

    /// <summary>Farther than this nothing counts; null when only the search limits it.</summary>
    public uint? Farthest => Kind is MeasureKind.Within or MeasureKind.Catchment or MeasureKind.Kinds or MeasureKind.Served ? Bounds[^1].Cost : null;

    public bool NeedsPersons => Kind is MeasureKind.Catchment or MeasureKind.Stranded or MeasureKind.Cascade;

    /// <summary>Whether it is about facilities, so that an area is one in which a facility may be the last.</summary>
    public bool IsOfFacilities => Kind == MeasureKind.Stranded;

    /// <summary>Whether each origin gets its numbers.</summary>
    public bool IsByOrigin => Kind is not (MeasureKind.Stranded or MeasureKind.Cascade or MeasureKind.Basic);

    /// <summary>Whether there is something to reach.</summary>
    public bool HasOpportunities => Kind != MeasureKind.Supply;

    /// <summary>Whether it asks for a day of the timetables, not for travel times over a window.</summary>
    public bool IsOfDay => Kind is MeasureKind.Supply or MeasureKind.Basic;

    public static uint UnitOf(TravelMeasure measure) => measure == TravelMeasure.Length ? Decay.Kilometre : Decay.Minute;
}
