using System.Text.Json;
using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;
using Samplan.Geo;

namespace Samplan.Formats.GeoJson;

/// <summary>
/// Reads one geometry object (RFC 7946 section 3.1) from its text: type and coordinates in any order, further ordinates left out. How deep the
/// coordinates nest is told by the type, so no text can make it recurse.
/// </summary>
internal sealed class GeoJsonGeometry
{
    private double[] _ordinates = new double[256];
    private int _count;

    /// <summary>The geometry, or null for <c>null</c> and for one that is refused, with the texts key that says why.</summary>
    /// <exception cref="JsonException">The text is not JSON, or the coordinates are not shaped as the type says.</exception>
    public Geometry? Read(ReadOnlySpan<byte> text, out string? refusalCode)
    {
        refusalCode = null;
        if (text.SequenceEqual("null"u8))
            return null;
        ReadOnlySpan<byte> type = default;
        ReadOnlySpan<byte> coordinates = default;
        var members = new JsonMembers(text);
        while (members.Next())
        {
            if (members.Name.SequenceEqual("type"u8))
                type = members.Value;
            else if (members.Name.SequenceEqual("coordinates"u8))
                coordinates = members.Value;
        }
        if (type.SequenceEqual("\"GeometryCollection\""u8))
        {
            refusalCode = "formats.geometry.collection";
            return null;
        }
        if (!IsType(type))
        {
            refusalCode = "formats.geojson.geometry-type";
            return null;
        }
        return Build(type, coordinates, ref refusalCode);
    }

    public static bool IsType(ReadOnlySpan<byte> quotedType) =>
        quotedType.SequenceEqual("\"Point\""u8)
        || quotedType.SequenceEqual("\"MultiPoint\""u8)
        || quotedType.SequenceEqual("\"LineString\""u8)
        || quotedType.SequenceEqual("\"MultiLineString\""u8)
        || quotedType.SequenceEqual("\"Polygon\""u8)
        || quotedType.SequenceEqual("\"MultiPolygon\""u8);

    private Geometry? Build(ReadOnlySpan<byte> type, ReadOnlySpan<byte> coordinates, ref string? code)
    {
        var scanner = new GeoJsonCoordinates(coordinates);
        var factory = Geometries.Factory;
        Geometry? geometry = type switch
        {
            [_, (byte)'P', (byte)'o', (byte)'i', ..] => ReadPoint(ref scanner),
            [_, (byte)'L', ..] => ReadLine(ref scanner, ref code),
            [_, (byte)'P', ..] => ReadPolygon(ref scanner, ref code),
            [_, _, _, _, _, _, (byte)'P', (byte)'o', (byte)'i', ..] => factory.CreateMultiPoint(ReadPoints(ref scanner)),
            [_, _, _, _, _, _, (byte)'L', ..] => ReadLines(ref scanner, ref code),
            _ => ReadPolygons(ref scanner, ref code),
        };
        scanner.ExpectEnd();
        return code is null ? geometry : null;
    }

    private static Point ReadPoint(ref GeoJsonCoordinates scanner)
    {
        scanner.Open();
        if (!scanner.HasNext(first: true))
            return Geometries.Factory.CreatePoint();
        var (x, y) = scanner.RestOfPosition();
        return Geometries.Factory.CreatePoint(Geometries.Sequence([x, y]));
    }

    private static Point[] ReadPoints(ref GeoJsonCoordinates scanner)
    {
        var points = new List<Point>();
        scanner.Open();
        for (var first = true; scanner.HasNext(first); first = false)
            points.Add(ReadPoint(ref scanner));
        return [.. points];
    }

    private LineString? ReadLine(ref GeoJsonCoordinates scanner, ref string? code)
    {
        var ordinates = ReadPositions(ref scanner);
        if (ordinates.Length == 2)
            code = "formats.geometry.line-short";
        return code is null ? Geometries.Factory.CreateLineString(Geometries.Sequence(ordinates)) : null;
    }

    private MultiLineString? ReadLines(ref GeoJsonCoordinates scanner, ref string? code)
    {
        var lines = new List<LineString>();
        scanner.Open();
        for (var first = true; scanner.HasNext(first); first = false)
        {
            if (ReadLine(ref scanner, ref code) is { } line)
                lines.Add(line);
        }
        return code is null ? Geometries.Factory.CreateMultiLineString([.. lines]) : null;
    }

    private Polygon? ReadPolygon(ref GeoJsonCoordinates scanner, ref string? code)
    {
        LinearRing? shell = null;
        List<LinearRing>? holes = null;
        scanner.Open();
        for (var first = true; scanner.HasNext(first); first = false)
        {
            var ordinates = ReadPositions(ref scanner);
            if (!FileGeometry.IsRing(ordinates))
                code = "formats.geometry.ring-open";
            if (code is not null)
                continue;
            var ring = Geometries.Factory.CreateLinearRing(Geometries.Sequence(ordinates));
            if (shell is null)
                shell = ring;
            else
                (holes ??= []).Add(ring);
        }
        return code is null ? Geometries.Factory.CreatePolygon(shell, holes?.ToArray()) : null;
    }

    private MultiPolygon? ReadPolygons(ref GeoJsonCoordinates scanner, ref string? code)
    {
        var polygons = new List<Polygon>();
        scanner.Open();
        for (var first = true; scanner.HasNext(first); first = false)
        {
            if (ReadPolygon(ref scanner, ref code) is { } polygon)
                polygons.Add(polygon);
        }
        return code is null ? Geometries.Factory.CreateMultiPolygon([.. polygons]) : null;
    }

    private double[] ReadPositions(ref GeoJsonCoordinates scanner)
    {
        _count = 0;
        scanner.Open();
        for (var first = true; scanner.HasNext(first); first = false)
        {
            scanner.Open();
            if (!scanner.HasNext(first: true))
                throw new JsonException("A position needs two numbers.");
            if (_count + 2 > _ordinates.Length)
                Array.Resize(ref _ordinates, _ordinates.Length * 2);
            (_ordinates[_count], _ordinates[_count + 1]) = scanner.RestOfPosition();
            _count += 2;
        }
        return _ordinates.AsSpan(0, _count).ToArray();
    }
}
