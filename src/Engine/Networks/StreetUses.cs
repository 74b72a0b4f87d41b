namespace Samplan.Engine.Networks;

/// <summary>The bits of <see cref="StreetUse"/> by mode and direction.</summary>
public static class StreetUses
{
    /// <summary>Open to all in the order of the points.</summary>
    public const StreetUse Forward = StreetUse.WalkForward | StreetUse.BikeForward | StreetUse.CarForward;

    /// <summary>Open to all against it.</summary>
    public const StreetUse Backward = StreetUse.WalkBackward | StreetUse.BikeBackward | StreetUse.CarBackward;

    /// <summary>The bit that opens a direction to a mode.</summary>
    public static StreetUse Open(TravelMode mode, bool isBackward) => (StreetUse)(1 << (2 * (int)mode + (isBackward ? 1 : 0)));

    /// <summary>Both bits of a mode: closed to it where neither is set.</summary>
    public static StreetUse Either(TravelMode mode) => Open(mode, false) | Open(mode, true);

    /// <summary>The bit that says that a mode reaches little from there.</summary>
    public static StreetUse Island(TravelMode mode) => (StreetUse)((int)StreetUse.WalkIsland << (int)mode);
}
