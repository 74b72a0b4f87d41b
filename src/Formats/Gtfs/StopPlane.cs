namespace Samplan.Formats.Gtfs;

/// <summary>A shape in the plane that touches the globe at a stop, which is its origin; metres.</summary>
internal readonly struct StopPlane
{
    private const double MetresAUnit = 6_371_008.8 * Math.PI / 180 / 1e7;
    private readonly GtfsShape _shape;
    private readonly double _longitude;
    private readonly double _latitude;
    private readonly double _metresEast;

    public StopPlane(GtfsShape shape, GtfsStop stop)
    {
        (_shape, _longitude, _latitude) = (shape, stop.Longitude * 1e7, stop.Latitude * 1e7);
        _metresEast = Math.Cos(double.DegreesToRadians(stop.Latitude)) * MetresAUnit;
    }

    /// <summary>The share of a segment, from a share on, at which it is nearest to the stop, and how far that is, squared.</summary>
    public (double Share, double SquareMetres) Nearest(int segment, double from)
    {
        var (x, y) = ((_shape.Longitudes[segment] - _longitude) * _metresEast, (_shape.Latitudes[segment] - _latitude) * MetresAUnit);
        var (dx, dy) = (((_shape.Longitudes[segment + 1] - _longitude) * _metresEast) - x, ((_shape.Latitudes[segment + 1] - _latitude) * MetresAUnit) - y);
        var squared = (dx * dx) + (dy * dy);
        var share = squared > 0 ? Math.Clamp(-((x * dx) + (y * dy)) / squared, from, 1) : from;
        var (east, north) = (x + (share * dx), y + (share * dy));
        return (share, (east * east) + (north * north));
    }
}
