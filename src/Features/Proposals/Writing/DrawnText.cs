using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samplan.Geo;

namespace Samplan.Proposals.Writing;

/// <summary>A geometry as people give it: GeoJSON, or one point a line typed by hand.</summary>
internal static class DrawnText
{
    private const double LargestDegrees = 180;
    private static readonly char[] s_between = [' ', '\t', ';', ','];

    /// <summary>
    /// GeoJSON in longitude and latitude. Typed points are latitude and longitude, or northing and easting in SWEREF 99 TM; one is a point, several
    /// are a line, and several that end where they began are an area. What is neither comes back as it was, for the kind of change to refuse.
    /// </summary>
    public static string ToGeoJson(string text) =>
        text.TrimStart().StartsWith('{') ? Geometry(text)
        : ReadPoints(text) is { Count: > 0 } points ? Write(points)
        : text;

    /// <summary>Of a feature, or of the first feature of a collection, the geometry.</summary>
    private static string Geometry(string text)
    {
        try
        {
            var node = JsonNode.Parse(text);
            if (node?["features"] is JsonArray { Count: > 0 } features)
                node = features[0];
            return (node?["geometry"] ?? node)?.ToJsonString() ?? text;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return text;
        }
    }

    private static List<double[]>? ReadPoints(string text)
    {
        var points = new List<double[]>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // A comma between the numbers, unless it is within them: 59,6 16,5.
            var parts = line.Split(line.Contains('.', StringComparison.Ordinal) ? s_between : s_between[..3], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 2 || Number(parts[0]) is not { } first || Number(parts[1]) is not { } second)
                return null;
            points.Add(ToDegrees(first, second));
        }
        return points;
    }

    private static double[] ToDegrees(double first, double second)
    {
        if (Math.Abs(first) <= LargestDegrees && Math.Abs(second) <= LargestDegrees)
            return [second, first];
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(second, first);
        return [longitude, latitude];
    }

    private static string Write(List<double[]> points)
    {
        var isClosed = points.Count > 3 && points[0].SequenceEqual(points[^1]);
        var (type, coordinates) =
            points.Count == 1 ? ("Point", (object)points[0])
            : isClosed ? ("Polygon", new[] { points })
            : ("LineString", points);
        return JsonSerializer.Serialize(new { type, coordinates });
    }

    private static double? Number(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
