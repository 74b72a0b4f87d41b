namespace Samplan.Geo.Rules;

/// <summary>What coordinates look like when they cannot be where their coordinate system puts them.</summary>
public enum PlacementFaultKind
{
    /// <summary>Exchanging first and second puts them in the Nordic countries: latitude before longitude, or northing before easting.</summary>
    AxesSwapped,

    /// <summary>Degrees, though the system is in metres.</summary>
    DegreesInProjected,

    /// <summary>Metres, though the system is in degrees.</summary>
    MetresInGeographic,

    /// <summary>Elsewhere in the world, or in another coordinate system.</summary>
    OutsideNordic,
}
