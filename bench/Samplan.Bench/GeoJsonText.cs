using System.Globalization;
using NetTopologySuite.Geometries;

namespace Samplan.Bench;

/// <summary>Drawn shapes as GeoJSON.</summary>
internal static class GeoJsonText
{
    /// <param name="properties">The members of each feature's properties.</param>
    /// <param name="format">Of each ordinate.</param>
    public static void Write(TextWriter output, IReadOnlyList<Geometry> shapes, Func<int, string> properties, string format)
    {
        output.Write("{\"type\":\"FeatureCollection\",\"features\":[");
        for (var i = 0; i < shapes.Count; i++)
        {
            output.Write(i == 0 ? "\n" : ",\n");
            output.Write($"{{\"type\":\"Feature\",\"properties\":{{{properties(i)}}},\"geometry\":{{\"type\":\"{shapes[i].GeometryType}\",\"coordinates\":");
            WriteShape(output, shapes[i], format);
            output.Write("}}");
        }
        output.Write("\n]}\n");
    }

    private static void WriteShape(TextWriter output, Geometry shape, string format)
    {
        if (shape is Point point)
        {
            WritePosition(output, point.Coordinate, format);
            return;
        }
        output.Write(shape is Polygon ? "[[" : "[");
        var coordinates = shape.Coordinates;
        for (var i = 0; i < coordinates.Length; i++)
        {
            if (i > 0)
                output.Write(',');
            WritePosition(output, coordinates[i], format);
        }
        output.Write(shape is Polygon ? "]]" : "]");
    }

    private static void WritePosition(TextWriter output, Coordinate at, string format)
    {
        output.Write('[');
        output.Write(at.X.ToString(format, CultureInfo.InvariantCulture));
        output.Write(',');
        output.Write(at.Y.ToString(format, CultureInfo.InvariantCulture));
        output.Write(']');
    }
}
