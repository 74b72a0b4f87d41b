using System.Text.Json;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using Samplan.Geo;
using Samplan.Geo.Rules;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Workshops.Domain;

/// <summary>A mark as a phone sends it: a GeoJSON geometry of few points.</summary>
internal static class MarkShape
{
    public const int MostPoints = 200;
    private const int Decimals = 7;
    private const double LargestLongitude = 180;
    private const double LargestLatitude = 85;

    /// <summary>The geometry written anew, to the centimetre, so that nothing but numbers is kept; null for what is none, or lies far from here.</summary>
    public static string? Find(string? text)
    {
        if (Read(text) is not { } shape || !shape.Coordinates.All(at => NordicArea.LiesIn(CoordinateSystems.Wgs84, at.X, at.Y)))
            return null;
        var points = shape.Coordinates.Select(at => new[] { Math.Round(at.X, Decimals), Math.Round(at.Y, Decimals) }).ToArray();
        return shape switch
        {
            Point => JsonSerializer.Serialize(new { type = "Point", coordinates = points[0] }),
            LineString => JsonSerializer.Serialize(new { type = "LineString", coordinates = points }),
            _ => JsonSerializer.Serialize(new { type = "Polygon", coordinates = new[] { points } }),
        };
    }

    /// <summary>In longitude and latitude; null for what is no point, line or area.</summary>
    public static Geometry? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            var node = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 8 });
            return (string?)node?["type"] switch
            {
                "Point" => Points([node["coordinates"]]) is [var at] ? new Point(at) : null,
                "LineString" => Points(node["coordinates"]) is { Length: > 1 } line ? new LineString(line) : null,
                "Polygon" => Points(node["coordinates"]?[0]) is { Length: > 3 } ring && ring[0].Equals2D(ring[^1]) ? new Polygon(new LinearRing(ring)) : null,
                _ => null,
            };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    public static SketchGeometry KindOf(Geometry shape) =>
        shape.Dimension switch
        {
            Dimension.Surface => SketchGeometry.Area,
            Dimension.Curve => SketchGeometry.Line,
            _ => SketchGeometry.Point,
        };

    private static Coordinate[]? Points(JsonNode? node) => node is JsonArray { Count: > 0 and <= MostPoints } list ? Points([.. list]) : null;

    private static Coordinate[]? Points(JsonNode?[] list)
    {
        Coordinate[] points = [.. list.Select(at => new Coordinate((double)at![0]!, (double)at[1]!))];
        return points.All(at => Math.Abs(at.X) <= LargestLongitude && Math.Abs(at.Y) <= LargestLatitude) ? points : null;
    }
}
