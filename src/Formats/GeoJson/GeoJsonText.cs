using System.Text;
using System.Text.Json;
using NetTopologySuite.Geometries;
using Samplan.Kernel;

namespace Samplan.Formats.GeoJson;

/// <summary>A single geometry written as GeoJSON (RFC 7946), as a map in a browser hands it over.</summary>
public static class GeoJsonText
{
    /// <summary>The geometry in longitude and latitude, as written; refused when it is no geometry.</summary>
    public static Outcome<Geometry> Read(string text)
    {
        try
        {
            var geometry = new GeoJsonGeometry().Read(Encoding.UTF8.GetBytes(text), out _);
            return geometry is not null ? geometry : new Refusal("formats.geojson.not-a-geometry");
        }
        catch (JsonException)
        {
            return new Refusal("formats.geojson.not-a-geometry");
        }
    }
}
