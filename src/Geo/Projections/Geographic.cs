namespace Samplan.Geo.Projections;

/// <summary>Degrees of longitude and latitude on ETRS89, SWEREF 99 or WGS 84, which are one here.</summary>
internal sealed class Geographic(string code, string name) : CoordinateSystem(code, name)
{
    public override bool IsGeographic => true;

    public override (double Longitude, double Latitude) ToGeographic(double first, double second) => (first, second);

    public override (double First, double Second) FromGeographic(double longitude, double latitude) => (longitude, latitude);
}
