using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samplan.Geo;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Files;

/// <summary>
/// Writes a GeoJSON FeatureCollection feature by feature: in EPSG:3006 with the <c>crs</c> member of the 2008 specification, as
/// Swedish authorities do, or in longitude and latitude as RFC 7946 says.
/// </summary>
internal sealed class GeoJsonText : IDisposable
{
    private static readonly JsonSerializerOptions s_letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamWriter _writer;
    private readonly bool _isGeographic;
    private bool _hasFeatures;

    public GeoJsonText(Stream stream, string name, bool isGeographic = false)
    {
        _isGeographic = isGeographic;
        _writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        _writer.Write("{\"type\":\"FeatureCollection\",\"name\":" + Text(name));
        if (!isGeographic)
            _writer.Write(",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}}");
        _writer.Write(",\"features\":[");
    }

    public void Areas(Shape shape, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        Begin(properties);
        var isOne = shape.Polygons.Count == 1;
        _writer.Write(isOne ? "\"Polygon\",\"coordinates\":" : "\"MultiPolygon\",\"coordinates\":[");
        for (var i = 0; i < shape.Polygons.Count; i++)
        {
            _writer.Write(i == 0 ? "[" : ",[");
            for (var ring = 0; ring < shape.Polygons[i].Length; ring++)
            {
                if (ring > 0)
                    _writer.Write(',');
                Line(shape.Polygons[i][ring]);
            }
            _writer.Write(']');
        }
        _writer.Write(isOne ? "}}" : "]}}");
    }

    public void Path(Point2[] line, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        Begin(properties);
        _writer.Write("\"LineString\",\"coordinates\":");
        Line(line);
        _writer.Write("}}");
    }

    public void Point(Point2 point, params ReadOnlySpan<(string Name, object? Value)> properties)
    {
        Begin(properties);
        _writer.Write("\"Point\",\"coordinates\":");
        Position(point);
        _writer.Write("}}");
    }

    public void Dispose()
    {
        _writer.Write("\n]}\n");
        _writer.Dispose();
    }

    private void Begin(ReadOnlySpan<(string Name, object? Value)> properties)
    {
        _writer.Write(_hasFeatures ? ",\n" : "\n");
        _hasFeatures = true;
        _writer.Write("{\"type\":\"Feature\",\"properties\":{");
        for (var i = 0; i < properties.Length; i++)
            _writer.Write((i == 0 ? "" : ",") + Text(properties[i].Name) + ":" + Text(properties[i].Value));
        _writer.Write("},\"geometry\":{\"type\":");
    }

    private void Line(Point2[] points)
    {
        _writer.Write('[');
        for (var i = 0; i < points.Length; i++)
        {
            if (i > 0)
                _writer.Write(',');
            Position(points[i]);
        }
        _writer.Write(']');
    }

    private void Position(Point2 point)
    {
        var (first, second) = _isGeographic ? Sweref.ToGeographic(point.X, point.Y) : (point.X, point.Y);
        var decimals = _isGeographic ? 7 : 1;
        _writer.Write('[');
        _writer.Write(CsvText.Decimal(first, decimals));
        _writer.Write(',');
        _writer.Write(CsvText.Decimal(second, decimals));
        _writer.Write(']');
    }

    private static string Text(object? value) => JsonSerializer.Serialize(value, s_letters);
}
