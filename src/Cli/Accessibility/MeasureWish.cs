using Samplan.Engine.Accessibility;
using Samplan.Engine.Routing;

namespace Samplan.Cli.Accessibility;

/// <summary>A measure as it was asked for.</summary>
internal sealed record MeasureWish(MeasureKind Kind, TravelMeasure Unit)
{
    /// <summary>How many of the nearest.</summary>
    public int Ranks { get; init; }

    /// <summary>Limits as they were written, and in tenths of the unit; rising.</summary>
    public IReadOnlyList<(string Said, uint Cost)> Bounds { get; init; } = [];

    public Decay? Decay { get; init; }

    public CatchmentRules? Catchment { get; init; }

    /// <summary>What one minute or one kilometre is in costs.</summary>
    public uint UnitCost => UnitOf(Unit);

    public string UnitName => Unit == TravelMeasure.Length ? "km" : "minutes";

    /// <summary>Farther than this nothing counts; null when only the search limits it.</summary>
    public uint? Farthest => Kind is MeasureKind.Within or MeasureKind.Catchment ? Bounds[^1].Cost : null;

    public bool NeedsPersons => Kind is MeasureKind.Catchment or MeasureKind.Stranded;

    public static uint UnitOf(TravelMeasure measure) => measure == TravelMeasure.Length ? Decay.Kilometre : Decay.Minute;
}
