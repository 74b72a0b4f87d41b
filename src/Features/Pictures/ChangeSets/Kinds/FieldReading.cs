using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Formats.GeoJson;
using Samplan.Geo;
using Samplan.Geo.Rules;
using Samplan.Kernel;

namespace Samplan.Pictures.ChangeSets.Kinds;

/// <summary>Reads what a change's form holds.</summary>
internal static class FieldReading
{
    private const int MostVertices = 100_000;

    private static readonly CoordinateTransform s_toStored = CoordinateTransform.Between(CoordinateSystems.Wgs84, CoordinateSystems.Sweref99TransverseMercator);

    /// <summary>A finite number with a point or a comma; null when it is none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text.Replace(',', '.').Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : null;

    /// <summary>A sound geometry in EPSG:3006 from GeoJSON in longitude and latitude.</summary>
    public static Outcome<Geometry> Shape(string geoJson)
    {
        var read = GeoJsonText.Read(geoJson);
        if (read.Value is not { } geometry)
            return read.Refusal!;
        if (GeometryCheck.FindDefect(geometry, MostVertices) is not null)
            return new Refusal("pictures.changes.unsound-geometry");
        s_toStored.Apply(geometry);
        geometry.SRID = 0;
        return geometry;
    }
}
