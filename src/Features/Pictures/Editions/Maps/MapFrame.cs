using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using Samplan.Geo;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Editions.Maps;

/// <summary>From coordinates to the pixels of a drawn map: SWEREF 99 TM, north up, the region within the frame.</summary>
internal sealed class MapFrame
{
    public const double WidthPixels = 760;
    private const double MarginPixels = 34;
    private const double LeastHeightPixels = 380;
    private const double MostHeightPixels = 1_100;
    private const double MetresPerKilometre = 1_000;

    private static readonly CoordinateTransform s_toMetres = CoordinateTransform.Between(CoordinateSystems.Wgs84, CoordinateSystems.Sweref99TransverseMercator);

    private readonly double _west;
    private readonly double _north;
    private readonly double _pixelsPerMetre;
    private readonly double _left;
    private readonly double _top;

    /// <param name="points">Degrees, longitude first: what must lie within the frame.</param>
    public MapFrame(IEnumerable<(double Longitude, double Latitude)> points)
    {
        var seen = points.Select(point => s_toMetres.Apply(point.Longitude, point.Latitude)).ToList();
        if (seen.Count == 0)
            seen.Add((0, 0));
        var (west, east) = (seen.Min(point => point.First), seen.Max(point => point.First));
        var (south, north) = (seen.Min(point => point.Second), seen.Max(point => point.Second));
        var (across, along) = (Math.Max(east - west, MetresPerKilometre), Math.Max(north - south, MetresPerKilometre));
        HeightPixels = Math.Clamp(((WidthPixels - (2 * MarginPixels)) * along / across) + (2 * MarginPixels), LeastHeightPixels, MostHeightPixels);
        _pixelsPerMetre = Math.Min((WidthPixels - (2 * MarginPixels)) / across, (HeightPixels - (2 * MarginPixels)) / along);
        (_west, _north) = (west, north);
        _left = (WidthPixels - (across * _pixelsPerMetre)) / 2;
        _top = (HeightPixels - (along * _pixelsPerMetre)) / 2;
    }

    public double HeightPixels { get; }

    public double PixelsPerMetre => _pixelsPerMetre;

    /// <summary>All that the map shows, in metres.</summary>
    public Envelope Metres
    {
        get
        {
            var (west, north) = (_west - (_left / _pixelsPerMetre), _north + (_top / _pixelsPerMetre));
            return new Envelope(west, west + (WidthPixels / _pixelsPerMetre), north - (HeightPixels / _pixelsPerMetre), north);
        }
    }

    public double PixelsPerKilometre => _pixelsPerMetre * MetresPerKilometre;

    public static MapFrame Around(RegionOutline outline, IEnumerable<(double Longitude, double Latitude)> places) =>
        new(
            outline.Polygons.Count > 0 ? outline.Polygons.SelectMany(polygon => polygon).SelectMany(ring => ring).Select(point => (point[0], point[1])) : places
        );

    public (double X, double Y) OfDegrees(double longitude, double latitude)
    {
        var (easting, northing) = s_toMetres.Apply(longitude, latitude);
        return OfMetres(easting, northing);
    }

    /// <param name="easting">Metres, EPSG:3006.</param>
    /// <param name="northing">Likewise.</param>
    public (double X, double Y) OfMetres(double easting, double northing) =>
        (_left + ((easting - _west) * _pixelsPerMetre), _top + ((_north - northing) * _pixelsPerMetre));

    /// <summary>The outline as the data of an SVG path, with no two points closer than a pixel.</summary>
    public string PathOf(RegionOutline outline)
    {
        var path = new StringBuilder();
        foreach (var ring in outline.Polygons.SelectMany(polygon => polygon))
            Append(path, ring.Select(point => OfDegrees(point[0], point[1])), isClosed: true);
        return path.ToString();
    }

    /// <param name="shape">EPSG:3006.</param>
    public string PathOf(Geometry shape) => PathOf(shape, DrawingSymbol.Circle);

    /// <param name="shape">EPSG:3006.</param>
    /// <param name="symbol">What a point looks like.</param>
    public string PathOf(Geometry shape, DrawingSymbol symbol)
    {
        var path = new StringBuilder();
        for (var index = 0; index < shape.NumGeometries; index++)
        {
            switch (shape.GetGeometryN(index))
            {
                case Point point:
                    var (x, y) = OfMetres(point.X, point.Y);
                    path.Append(CultureInfo.InvariantCulture, $"M{x:0.#} {y:0.#}{OutlineOf(symbol)}");
                    break;
                case LineString line:
                    Append(path, Pixels(line), isClosed: false);
                    break;
                case Polygon polygon:
                    foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
                        Append(path, Pixels(ring), isClosed: true);
                    break;
            }
        }
        return path.ToString();
    }

    /// <summary>From its middle on.</summary>
    private static string OutlineOf(DrawingSymbol symbol) =>
        symbol switch
        {
            DrawingSymbol.Circle => "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
            DrawingSymbol.Square => "m-5 -5h10v10h-10Z",
            DrawingSymbol.Triangle => "m0 -6l6 11h-12Z",
            DrawingSymbol.Diamond => "m0 -6.500l6.500 6.500l-6.500 6.500l-6.500 -6.500Z",
        };

    private IEnumerable<(double X, double Y)> Pixels(LineString line) => line.Coordinates.Select(point => OfMetres(point.X, point.Y));

    private static void Append(StringBuilder path, IEnumerable<(double X, double Y)> points, bool isClosed)
    {
        (double X, double Y)? last = null;
        foreach (var (x, y) in points)
        {
            if (last is { } at && Math.Abs(at.X - x) < 1 && Math.Abs(at.Y - y) < 1)
                continue;
            path.Append(CultureInfo.InvariantCulture, $"{(last is null ? 'M' : 'L')}{x:0.#} {y:0.#}");
            last = (x, y);
        }
        if (isClosed && last is not null)
            path.Append('Z');
    }
}
