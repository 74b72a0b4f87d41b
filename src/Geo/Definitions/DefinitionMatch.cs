using Samplan.Geo.Projections;

namespace Samplan.Geo.Definitions;

/// <summary>Finds the supported system that has the parameters of a definition without an authority.</summary>
internal static class DefinitionMatch
{
    private const double DegreeTolerance = 1e-7;
    private const double MetreTolerance = 1e-3;
    private const double ScaleTolerance = 1e-9;

    // Datums that are one with ETRS89 to us. A definition that says nothing, or "unknown based on GRS80", is believed to be one of them;
    // NAD83 and others on the same ellipsoid are not.
    private static readonly string[] s_datums = ["wgs", "etrs", "sweref", "european_terrestrial", "european terrestrial", "unknown", "euref"];

    public static CoordinateSystem? Find(DefinitionParameters parameters)
    {
        var unitsAreUsual = IsNear(parameters.LengthUnitMetres, 1, ScaleTolerance) && IsNear(parameters.AngleUnitRadians, Math.PI / 180, ScaleTolerance);
        if (!unitsAreUsual || !IsNear(parameters.PrimeMeridian, 0, DegreeTolerance) || parameters.HasForeignShift)
            return null;
        return CoordinateSystems.All.FirstOrDefault(system => Means(parameters, system));
    }

    private static bool Means(DefinitionParameters parameters, CoordinateSystem system) =>
        system switch
        {
            Geographic => parameters.Kind == ProjectionKind.Geographic && IsEtrs89(parameters) && system.Code == GeographicCode(parameters),
            TransverseMercator zone => IsEtrs89(parameters) && IsZone(parameters, zone.Zone),
            Rt90 rt90 => HasEllipsoid(parameters, Ellipsoid.Bessel1841)
                && (parameters.DatumName.Length == 0 || IsRt90Datum(parameters.DatumName))
                && IsZone(parameters, rt90.Zone),
            SphericalMercator => parameters.Kind == ProjectionKind.WebMercator && IsCentred(parameters, 0, 0, 0, 0),
            LambertAzimuthal => parameters.Kind == ProjectionKind.LambertAzimuthal
                && IsEtrs89(parameters)
                && IsCentred(
                    parameters,
                    LambertAzimuthal.OriginLatitude,
                    LambertAzimuthal.OriginLongitude,
                    LambertAzimuthal.FalseEastingMetres,
                    LambertAzimuthal.FalseNorthingMetres
                ),
            Mollweide => parameters.Kind == ProjectionKind.Mollweide && IsEtrs89(parameters) && IsCentred(parameters, 0, 0, 0, 0),
            _ => false,
        };

    private static string GeographicCode(DefinitionParameters parameters) =>
        parameters.DatumName switch
        {
            var name when name.Contains("sweref", StringComparison.OrdinalIgnoreCase) => "EPSG:4619",
            var name when name.Contains("wgs", StringComparison.OrdinalIgnoreCase) => "EPSG:4326",
            _ => HasEllipsoid(parameters, Ellipsoid.Wgs84) ? "EPSG:4326" : "EPSG:4258",
        };

    private static bool IsEtrs89(DefinitionParameters parameters) =>
        (HasEllipsoid(parameters, Ellipsoid.Grs80) || HasEllipsoid(parameters, Ellipsoid.Wgs84))
        && (parameters.DatumName.Length == 0 || s_datums.Any(name => parameters.DatumName.Contains(name, StringComparison.OrdinalIgnoreCase)));

    // The tolerance tells GRS 80 from WGS 84 (they differ by 1.5e-6).
    private static bool HasEllipsoid(DefinitionParameters parameters, Ellipsoid ellipsoid) =>
        IsNear(parameters.SemiMajorMetres, ellipsoid.SemiMajorMetres, MetreTolerance)
        && IsNear(parameters.InverseFlattening, ellipsoid.InverseFlattening, 5e-7);

    private static bool IsRt90Datum(string name) =>
        name.Contains("rt90", StringComparison.OrdinalIgnoreCase)
        || name.Contains("rt_1990", StringComparison.OrdinalIgnoreCase)
        || name.Contains("rikets", StringComparison.OrdinalIgnoreCase)
        || name.Contains("unknown", StringComparison.OrdinalIgnoreCase);

    private static bool IsZone(DefinitionParameters parameters, TransverseMercatorZone zone) =>
        parameters.Kind == ProjectionKind.TransverseMercator
        && IsNear(parameters.Scale, zone.Scale, ScaleTolerance)
        && IsCentred(parameters, 0, zone.CentralMeridian, zone.FalseEastingMetres, 0);

    private static bool IsCentred(DefinitionParameters parameters, double latitude, double longitude, double easting, double northing) =>
        IsNear(parameters.LatitudeOfOrigin, latitude, DegreeTolerance)
        && IsNear(parameters.CentralMeridian, longitude, DegreeTolerance)
        && IsNear(parameters.FalseEasting, easting, MetreTolerance)
        && IsNear(parameters.FalseNorthing, northing, MetreTolerance);

    private static bool IsNear(double value, double expected, double tolerance) => Math.Abs(value - expected) <= tolerance;
}
