using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using Samplan.Formats.GeoJson;
using Samplan.Geo;
using Samplan.Geo.Rules;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;

namespace Samplan.Proposals.Sketches;

/// <summary>A geometry that somebody has drawn: read, checked and measured in SWEREF 99 TM.</summary>
/// <param name="Metres">EPSG:3006.</param>
internal sealed record DrawnShape(Geometry Metres)
{
    /// <summary>More is no drawing by hand.</summary>
    public const int MostVertices = 10_000;

    private const double LeastSquareMetres = 1;
    private const double LeastMetres = 0.1;
    private const double SquareMetresPerHectare = 10_000;
    private const double SquareMetresPerSquareKilometre = 1_000_000;
    private const double MetresPerKilometre = 1_000;

    private static readonly CoordinateTransform s_toStored = CoordinateTransform.Between(CoordinateSystems.Wgs84, CoordinateSystems.Sweref99TransverseMercator);

    public bool IsLine => Metres.Dimension == Dimension.Curve;

    public bool IsArea => Metres.Dimension == Dimension.Surface;

    /// <summary>From GeoJSON in longitude and latitude. Whatever is wrong is told in one sentence that says where.</summary>
    public static Outcome<DrawnShape> Read(string geoJson)
    {
        if (GeoJsonText.Read(geoJson).Value is not { IsEmpty: false } geometry)
            return new Refusal("proposals.drawn-unreadable");
        if (geometry.NumPoints > MostVertices)
            return Refusal.Of("proposals.drawn-vertices", ("count", $"{geometry.NumPoints}"), ("most", $"{MostVertices}"));
        var place = FindCrossing(geometry);
        s_toStored.Apply(geometry);
        var box = geometry.EnvelopeInternal;
        if (!NordicArea.Contains(box.MinX, box.MinY) || !NordicArea.Contains(box.MaxX, box.MaxY))
            return new Refusal("proposals.drawn-far");
        if (place is { } at)
            return Refusal.Of("proposals.drawn-crosses", ("latitude", Degrees(at.Y)), ("longitude", Degrees(at.X)));
        var drawn = new DrawnShape(geometry);
        return GeometryCheck.FindDefect(geometry, MostVertices) is not null ? new Refusal("proposals.drawn-unsound")
            : drawn.IsLine && geometry.Length < LeastMetres ? new Refusal("proposals.drawn-no-length")
            : drawn.IsArea && geometry.Area < LeastSquareMetres ? new Refusal("proposals.drawn-no-size")
            : drawn;
    }

    /// <summary>What a change has drawn; null where it draws nothing, or nothing that can be read.</summary>
    public static DrawnShape? Find(Modification change) => change["geometry"] is { } drawn ? Read(drawn).Value : null;

    /// <summary>A line's length, an area's size, in the unit that reads best; empty for a point.</summary>
    public string Say(string language)
    {
        if (IsLine)
            return Metres.Length < MetresPerKilometre ? Number(Metres.Length, 0, "m") : Number(Metres.Length / MetresPerKilometre, 2, "km");
        if (!IsArea)
            return "";
        return Metres.Area < SquareMetresPerSquareKilometre
            ? Number(Metres.Area / SquareMetresPerHectare, Metres.Area < 10 * SquareMetresPerHectare ? 2 : 1, "ha")
            : Number(Metres.Area / SquareMetresPerSquareKilometre, 2, "km²");

        string Number(double value, int decimals, string unit) => $"{value.ToString($"N{decimals}", CultureInfo.GetCultureInfo(language))} {unit}";
    }

    private static Coordinate? FindCrossing(Geometry geometry) =>
        geometry is Polygon or MultiPolygon
        && new IsValidOp(geometry).ValidationError is { } error
        && error.ErrorType is TopologyValidationErrors.SelfIntersection or TopologyValidationErrors.RingSelfIntersection
            ? error.Coordinate
            : null;

    private static string Degrees(double degrees) => degrees.ToString("0.0000", CultureInfo.InvariantCulture);
}
