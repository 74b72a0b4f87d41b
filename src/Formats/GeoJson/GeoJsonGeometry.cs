using System.Buffers.Text;
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
        var scanner = new Coordinates(coordinates);
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

    private static Point ReadPoint(ref Coordinates scanner)
    {
        scanner.Open();
        if (!scanner.HasNext(first: true))
            return Geometries.Factory.CreatePoint();
        var (x, y) = scanner.RestOfPosition();
        return Geometries.Factory.CreatePoint(Geometries.Sequence([x, y]));
    }

    private static Point[] ReadPoints(ref Coordinates scanner)
    {
        var points = new List<Point>();
        scanner.Open();
        for (var first = true; scanner.HasNext(first); first = false)
            points.Add(ReadPoint(ref scanner));
        return [.. points];
    }

    private LineString? ReadLine(ref Coordinates scanner, ref string? code)
    {
        var ordinates = ReadPositions(ref scanner);
        if (ordinates.Length == 2)
            code = "formats.geometry.line-short";
        return code is null ? Geometries.Factory.CreateLineString(Geometries.Sequence(ordinates)) : null;
    }

    private MultiLineString? ReadLines(ref Coordinates scanner, ref string? code)
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

    private Polygon? ReadPolygon(ref Coordinates scanner, ref string? code)
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

    private MultiPolygon? ReadPolygons(ref Coordinates scanner, ref string? code)
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

    private double[] ReadPositions(ref Coordinates scanner)
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

    /// <summary>Brackets, commas and numbers of the coordinates.</summary>
    private ref struct Coordinates(ReadOnlySpan<byte> text)
    {
        // Powers of ten that a double holds exactly.
        private static readonly double[] s_tens =
        [
            1,
            1e1,
            1e2,
            1e3,
            1e4,
            1e5,
            1e6,
            1e7,
            1e8,
            1e9,
            1e10,
            1e11,
            1e12,
            1e13,
            1e14,
            1e15,
            1e16,
            1e17,
            1e18,
            1e19,
            1e20,
            1e21,
            1e22,
        ];
        private readonly ReadOnlySpan<byte> _text = text;
        private int _at;

        public void Open()
        {
            if (Peek() != '[')
                throw new JsonException("'[' was expected.");
            _at++;
        }

        /// <summary>True before an item, false after the closing bracket.</summary>
        public bool HasNext(bool first)
        {
            var sign = Peek();
            if (sign == ']')
            {
                _at++;
                return false;
            }
            if (first)
                return true;
            if (sign != ',')
                throw new JsonException("',' or ']' was expected.");
            _at++;
            return Peek() != ']' ? true : throw new JsonException("An item was expected.");
        }

        public (double X, double Y) RestOfPosition()
        {
            var x = Number();
            if (!HasNext(first: false))
                throw new JsonException("A position needs two numbers.");
            var y = Number();
            while (HasNext(first: false))
                Number();
            return (x, y);
        }

        public void ExpectEnd()
        {
            if (Peek() != 0)
                throw new JsonException("The coordinates go on after their end.");
        }

        /// <summary>
        /// At most 15 or so digits and 22 decimals: the digits as a whole number and one division are exact (Clinger 1990). Anything else is
        /// left to the slower general way.
        /// </summary>
        private double Number()
        {
            Peek();
            var start = _at;
            var isNegative = _at < _text.Length && _text[_at] == '-';
            if (isNegative)
                _at++;
            var digits = 0L;
            var wholeStart = _at;
            var wholeDigits = Digits(ref digits);
            var decimals = 0;
            if (_at < _text.Length && _text[_at] == '.')
            {
                _at++;
                decimals = Digits(ref digits);
                if (decimals == 0)
                    throw new JsonException("A digit was expected.");
            }
            if (wholeDigits == 0 || (wholeDigits > 1 && _text[wholeStart] == '0'))
                throw new JsonException("A number was expected.");
            var hasExponent = _at < _text.Length && (_text[_at] | 0x20) == 'e';
            if (hasExponent || wholeDigits + decimals > 18 || digits > 1L << 53 || decimals >= s_tens.Length)
                return General(start);
            var number = digits / s_tens[decimals];
            return isNegative ? -number : number;
        }

        private int Digits(ref long digits)
        {
            var start = _at;
            while (_at < _text.Length && (uint)(_text[_at] - '0') <= 9)
                digits = unchecked(digits * 10 + (_text[_at++] - '0'));
            return _at - start;
        }

        private double General(int start)
        {
            if (!Utf8Parser.TryParse(_text[start..], out double number, out var length) || !double.IsFinite(number) || start + length < _at)
                throw new JsonException("A number was expected.");
            _at = start + length;
            return number;
        }

        private byte Peek()
        {
            while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
                _at++;
            return _at < _text.Length ? _text[_at] : (byte)0;
        }
    }
}
