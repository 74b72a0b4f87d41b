using System.Text.Encodings.Web;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Samplan.Formats.GeoJson;

/// <summary>
/// Writes a FeatureCollection (RFC 7946) feature by feature: longitude and latitude unless a coordinate system is named, numbers as they
/// are, missing values as null. Rings are written as they come; give outer rings counter-clockwise.
/// <code>
/// using var writer = new GeoJsonWriter(stream);
/// writer.BeginFeature(point);
/// writer.Properties.WriteString("name", "Köping");
/// writer.EndFeature();
/// </code>
/// </summary>
public sealed class GeoJsonWriter : IDisposable
{
    private const int FlushBytes = 1 << 16;
    private readonly Utf8JsonWriter _json;
    private bool _isEnded;

    /// <param name="coordinateSystemCode">For files outside RFC 7946 that GIS programs read all the same: <c>EPSG:3006</c>.</param>
    public GeoJsonWriter(Stream output, string? coordinateSystemCode = null)
    {
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        if (coordinateSystemCode?.Split(':') is [var authority, var number])
        {
            _json.WriteStartObject("crs");
            _json.WriteString("type", "name");
            _json.WriteStartObject("properties");
            _json.WriteString("name", $"urn:ogc:def:crs:{authority}::{number}");
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
        _json.WriteStartArray("features");
    }

    /// <summary>Write the properties of the current feature here, with names.</summary>
    public Utf8JsonWriter Properties => _json;

    public void BeginFeature(Geometry? geometry)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "Feature");
        _json.WritePropertyName("geometry");
        if (geometry is null)
            _json.WriteNullValue();
        else
            Write(geometry);
        _json.WriteStartObject("properties");
    }

    public void EndFeature()
    {
        _json.WriteEndObject();
        _json.WriteEndObject();
        if (_json.BytesPending > FlushBytes)
            _json.Flush();
    }

    /// <summary>Ends the collection. The stream stays open.</summary>
    public void Dispose()
    {
        if (_isEnded)
            return;
        _isEnded = true;
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
    }

    private void Write(Geometry geometry)
    {
        _json.WriteStartObject();
        _json.WriteString("type", geometry.GeometryType);
        _json.WritePropertyName("coordinates");
        WriteCoordinates(geometry);
        _json.WriteEndObject();
    }

    private void WriteCoordinates(Geometry geometry)
    {
        switch (geometry)
        {
            case Point { IsEmpty: false } point:
                WritePosition(point.CoordinateSequence, 0);
                break;
            case LineString line:
                WriteSequence(line.CoordinateSequence);
                break;
            case Polygon polygon:
                WritePolygon(polygon);
                break;
            case MultiPoint or MultiLineString or MultiPolygon:
                _json.WriteStartArray();
                for (var i = 0; i < geometry.NumGeometries; i++)
                    WriteCoordinates(geometry.GetGeometryN(i));
                _json.WriteEndArray();
                break;
            case Point:
                _json.WriteStartArray();
                _json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A {geometry.GeometryType} is not written.", nameof(geometry));
        }
    }

    private void WritePolygon(Polygon polygon)
    {
        _json.WriteStartArray();
        if (!polygon.IsEmpty)
            WriteSequence(polygon.Shell.CoordinateSequence);
        foreach (var hole in polygon.Holes)
            WriteSequence(hole.CoordinateSequence);
        _json.WriteEndArray();
    }

    private void WriteSequence(CoordinateSequence sequence)
    {
        _json.WriteStartArray();
        for (var i = 0; i < sequence.Count; i++)
            WritePosition(sequence, i);
        _json.WriteEndArray();
    }

    private void WritePosition(CoordinateSequence sequence, int index)
    {
        _json.WriteStartArray();
        _json.WriteNumberValue(sequence.GetX(index));
        _json.WriteNumberValue(sequence.GetY(index));
        _json.WriteEndArray();
    }
}
