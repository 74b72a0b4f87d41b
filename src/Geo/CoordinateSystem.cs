using System.Globalization;
using Samplan.Geo.Projections;

namespace Samplan.Geo;

/// <summary>
/// A coordinate reference system that Samplan can read. Coordinates are always given as (first = easting or longitude,
/// second = northing or latitude), whatever axis order the authority has.
/// </summary>
public abstract class CoordinateSystem(string code, string name)
{
    /// <summary>Authority and number, for example <c>EPSG:3006</c> or <c>ESRI:54009</c>.</summary>
    public string Code { get; } = code;

    public string Name { get; } = name;

    public abstract bool IsGeographic { get; }

    /// <summary>The number when the authority is EPSG, else null. OGC:CRS84 has none.</summary>
    public int? EpsgNumber => Code.StartsWith("EPSG:", StringComparison.Ordinal) ? int.Parse(Code.AsSpan(5), CultureInfo.InvariantCulture) : null;

    /// <summary>Degrees of longitude and latitude (ETRS89 and WGS 84 are treated as one) for a coordinate in this system.</summary>
    public abstract (double Longitude, double Latitude) ToGeographic(double first, double second);

    /// <summary>The coordinate in this system for degrees of longitude and latitude.</summary>
    public abstract (double First, double Second) FromGeographic(double longitude, double latitude);

    public sealed override string ToString() => Code;

    internal bool IsSameProjection(CoordinateSystem other) =>
        this is TransverseMercator mine && other is TransverseMercator theirs && mine.Zone == theirs.Zone && mine.Ellipsoid == theirs.Ellipsoid;
}
