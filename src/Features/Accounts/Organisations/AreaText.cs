using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using Samplan.Geo;
using Samplan.Kernel;

namespace Samplan.Accounts.Organisations;

/// <summary>An organisation's area as it is pasted into its form: polygons in GeoJSON (RFC 7946), longitude before latitude. Kept in EPSG:3006.</summary>
internal static class AreaText
{
    private const int LeastRing = 4;
    private const int MostDepth = 12;

    private static readonly CoordinateTransform s_toKept = CoordinateTransform.Between(CoordinateSystems.Wgs84, CoordinateSystems.Sweref99TransverseMercator);
    private static readonly CoordinateTransform s_toWritten = CoordinateTransform.Between(
        CoordinateSystems.Sweref99TransverseMercator,
        CoordinateSystems.Wgs84
    );

    /// <returns>Refused when it is no GeoJSON, holds no polygon, or has one that crosses itself or lies outside the world.</returns>
    public static Outcome<Geometry> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MostDepth });
            var polygons = PolygonsOf(document.RootElement).ToList();
            if (polygons.Count == 0 || polygons.Exists(static polygon => !polygon.IsValid))
                return new Refusal("accounts.area-wrong");
            var area = UnaryUnionOp.Union(polygons);
            s_toKept.Apply(area);
            return area;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            return new Refusal("accounts.area-wrong");
        }
    }

    /// <summary>As it is read back, with six decimals: a decimetre.</summary>
    public static string Write(Geometry area)
    {
        var copy = area.Copy();
        s_toWritten.Apply(copy);
        var text = new StringBuilder("""{"type":"MultiPolygon","coordinates":[""");
        for (var part = 0; part < copy.NumGeometries; part++)
        {
            var polygon = (Polygon)copy.GetGeometryN(part);
            text.Append(part > 0 ? ",[" : "[");
            WriteRing(text, polygon.ExteriorRing);
            foreach (var hole in polygon.InteriorRings)
            {
                text.Append(',');
                WriteRing(text, hole);
            }
            text.Append(']');
        }
        return text.Append("]}").ToString();
    }

    private static void WriteRing(StringBuilder text, LineString ring)
    {
        text.Append('[');
        for (var at = 0; at < ring.NumPoints; at++)
        {
            var point = ring.GetCoordinateN(at);
            text.Append(CultureInfo.InvariantCulture, $"{(at > 0 ? "," : "")}[{point.X:0.######},{point.Y:0.######}]");
        }
        text.Append(']');
    }

    private static IEnumerable<Polygon> PolygonsOf(JsonElement element) =>
        element.GetProperty("type").GetString() switch
        {
            "FeatureCollection" => element.GetProperty("features").EnumerateArray().SelectMany(PolygonsOf),
            "Feature" => PolygonsOf(element.GetProperty("geometry")),
            "MultiPolygon" => element.GetProperty("coordinates").EnumerateArray().Select(ReadPolygon),
            "Polygon" => [ReadPolygon(element.GetProperty("coordinates"))],
            _ => throw new FormatException("Not an area."),
        };

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var read = rings.EnumerateArray().Select(ReadRing).ToList();
        return Geometries.Factory.CreatePolygon(read[0], [.. read.Skip(1)]);
    }

    private static LinearRing ReadRing(JsonElement points)
    {
        var coordinates = points.EnumerateArray().Select(ReadPoint).ToArray();
        return coordinates.Length < LeastRing ? throw new FormatException("Too few points.") : Geometries.Factory.CreateLinearRing(coordinates);
    }

    private static Coordinate ReadPoint(JsonElement point)
    {
        var (longitude, latitude) = (point[0].GetDouble(), point[1].GetDouble());
        // Where EPSG:3006 can be reckoned with, and generous to the neighbours.
        return longitude is > -10 and < 45 && latitude is > 45 and < 80
            ? new Coordinate(longitude, latitude)
            : throw new FormatException("Elsewhere in the world.");
    }
}
