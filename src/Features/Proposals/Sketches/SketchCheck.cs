using System.Text.Json;
using System.Text.Json.Nodes;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Sketches;

/// <summary>Whether something drawn is what its class says.</summary>
internal static class SketchCheck
{
    /// <summary>Null where nothing is wrong, and for changes that draw nothing. That the geometry is sound is the kind's own question.</summary>
    public static Refusal? Find(Modification change, IReadOnlyList<SketchClass> classes)
    {
        if (change["sketch-class"] is not { } key)
            return null;
        if (classes.FirstOrDefault(one => one.Key == key && !one.IsClosed) is not { } found)
            return Refusal.Of("proposals.no-sketch-class", ("key", key));
        return GeometryOf(change["geometry"] ?? "") is { } drawn && !found.Geometries.Contains(drawn)
            ? Refusal.Of("proposals.sketch-other", ("name", found.Swedish))
            : null;
    }

    private static SketchGeometry? GeometryOf(string geoJson)
    {
        try
        {
            return (string?)JsonNode.Parse(geoJson)?["type"] switch
            {
                "Point" or "MultiPoint" => SketchGeometry.Point,
                "LineString" or "MultiLineString" => SketchGeometry.Line,
                "Polygon" or "MultiPolygon" => SketchGeometry.Area,
                _ => null,
            };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
