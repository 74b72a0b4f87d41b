namespace Samplan.Engine.Flows.Regions;

/// <summary>Why a unit is in another region than before.</summary>
public enum MoveKind
{
    /// <summary>From one region to another, both of which go on.</summary>
    Moved,

    /// <summary>Its region was merged into another.</summary>
    Merged,

    /// <summary>A new region was split off.</summary>
    Split,

    /// <summary>It was in no region.</summary>
    Entered,

    /// <summary>It is in no region any more.</summary>
    Left,
}

/// <summary>A unit that is in another region than before.</summary>
/// <param name="Unit">Its number.</param>
/// <param name="Before">Its region before; null when it was in none.</param>
/// <param name="After">Its region after; null when it is in none.</param>
/// <param name="Kind">Why.</param>
public readonly record struct UnitMove(int Unit, int? Before, int? After, MoveKind Kind);
