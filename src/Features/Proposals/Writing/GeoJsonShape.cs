using System.Text;
using System.Text.Json.Nodes;
using NetTopologySuite.Geometries;
using Samplan.Formats.GeoJson;

namespace Samplan.Proposals.Writing;

/// <summary>One geometry as GeoJSON text.</summary>
internal static class GeoJsonShape
{
    /// <param name="shape">Longitude and latitude.</param>
    public static string Write(Geometry shape)
    {
        using var stream = new MemoryStream();
        using (var writer = new GeoJsonWriter(stream))
        {
            writer.BeginFeature(shape);
            writer.EndFeature();
        }
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!["features"]![0]!["geometry"]!.ToJsonString();
    }

    /// <param name="shape">EPSG:3006; it is left as it is.</param>
    public static JsonNode WriteDegrees(Geometry shape)
    {
        var copy = shape.Copy();
        Geo.CoordinateTransform.Between(Geo.CoordinateSystems.Sweref99TransverseMercator, Geo.CoordinateSystems.Wgs84).Apply(copy);
        return JsonNode.Parse(Write(copy))!;
    }
}
