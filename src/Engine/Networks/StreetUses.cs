namespace Samplan.Engine.Networks;

/// <summary>The bits of <see cref="StreetUse"/> by mode and direction.</summary>
public static class StreetUses
{
    public const StreetUse Forward = StreetUse.WalkForward | StreetUse.BikeForward | StreetUse.CarForward;
    public const StreetUse Backward = StreetUse.WalkBackward | StreetUse.BikeBackward | StreetUse.CarBackward;

    /// <summary>The bit that opens a direction to a mode.</summary>
    public static StreetUse Open(TravelMode mode, bool isBackward) => (StreetUse)(1 << (2 * (int)mode + (isBackward ? 1 : 0)));

    public static StreetUse Either(TravelMode mode) => Open(mode, false) | Open(mode, true);

    public static StreetUse Island(TravelMode mode) => (StreetUse)((int)StreetUse.WalkIsland << (int)mode);
}
