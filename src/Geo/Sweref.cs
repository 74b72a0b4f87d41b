namespace Samplan.Geo;

/// <summary>Short ways between SWEREF 99 TM (easting, northing in metres) and longitude, latitude in degrees.</summary>
public static class Sweref
{
    public const int Srid = 3006;

    /// <summary>Longitude and latitude of a SWEREF 99 TM coordinate, in degrees.</summary>
    public static (double Longitude, double Latitude) ToGeographic(double easting, double northing) =>
        CoordinateSystems.Sweref99TransverseMercator.ToGeographic(easting, northing);

    /// <summary>Easting and northing of a longitude and latitude in degrees.</summary>
    public static (double Easting, double Northing) FromGeographic(double longitude, double latitude) =>
        CoordinateSystems.Sweref99TransverseMercator.FromGeographic(longitude, latitude);

    /// <summary>The transform into SWEREF 99 TM from another system.</summary>
    public static CoordinateTransform From(CoordinateSystem system) => CoordinateTransform.Between(system, CoordinateSystems.Sweref99TransverseMercator);

    /// <summary>The transform out of SWEREF 99 TM to another system.</summary>
    public static CoordinateTransform To(CoordinateSystem system) => CoordinateTransform.Between(CoordinateSystems.Sweref99TransverseMercator, system);
}
