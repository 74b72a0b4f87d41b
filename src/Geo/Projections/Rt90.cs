namespace Samplan.Geo.Projections;

/// <summary>RT 90: Gauss conformal on Bessel's ellipsoid, then <see cref="DatumShift"/> to SWEREF 99.</summary>
internal sealed class Rt90(string code, string name, TransverseMercatorZone zone) : CoordinateSystem(code, name)
{
    private readonly TransverseMercator _projection = new(code, name, Ellipsoid.Bessel1841, zone);

    public TransverseMercatorZone Zone => _projection.Zone;

    public override bool IsGeographic => false;

    public override (double Longitude, double Latitude) ToGeographic(double first, double second)
    {
        var (longitude, latitude) = _projection.ToGeographic(first, second);
        return DatumShift.FromRt90(longitude, latitude);
    }

    public override (double First, double Second) FromGeographic(double longitude, double latitude)
    {
        var (onBesselLongitude, onBesselLatitude) = DatumShift.ToRt90(longitude, latitude);
        return _projection.FromGeographic(onBesselLongitude, onBesselLatitude);
    }
}
