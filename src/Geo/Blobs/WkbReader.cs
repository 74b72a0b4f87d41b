using NetTopologySuite.Geometries;

namespace Samplan.Geo.Blobs;

/// <summary>Well-known binary to NetTopologySuite geometry of two ordinates.</summary>
internal static class WkbReader
{
    public static Geometry Read(ReadOnlySpan<byte> wkb)
    {
        var input = new WkbInput(wkb);
        return ReadGeometry(ref input, 0, expected: null);
    }

    private static Geometry ReadGeometry(ref WkbInput input, int depth, GeometryKind? expected)
    {
        if (depth > WkbInput.DeepestNesting)
            GeometryFormatException.Throw(GeometryFault.TooDeep, input.Position);
        var start = input.Position;
        var head = input.ReadHead();
        if (expected is { } kind && head.Kind != kind)
            GeometryFormatException.Throw(GeometryFault.WrongMember, start);
        var factory = Geometries.Factory;
        return head.Kind switch
        {
            GeometryKind.Point => ReadPoint(ref input, head),
            GeometryKind.LineString => ReadLine(ref input, head),
            GeometryKind.Polygon => ReadPolygon(ref input, head),
            GeometryKind.MultiPoint => factory.CreateMultiPoint(ReadMembers<Point>(ref input, head, depth, GeometryKind.Point)),
            GeometryKind.MultiLineString => factory.CreateMultiLineString(ReadMembers<LineString>(ref input, head, depth, GeometryKind.LineString)),
            GeometryKind.MultiPolygon => factory.CreateMultiPolygon(ReadMembers<Polygon>(ref input, head, depth, GeometryKind.Polygon)),
            _ => factory.CreateGeometryCollection(ReadMembers<Geometry>(ref input, head, depth, expected: null)),
        };
    }

    private static T[] ReadMembers<T>(ref WkbInput input, in WkbInput.Head head, int depth, GeometryKind? expected)
        where T : Geometry
    {
        var members = new T[input.ReadCount(head.IsLittle, WkbInput.SmallestGeometry)];
        for (var i = 0; i < members.Length; i++)
            members[i] = (T)ReadGeometry(ref input, depth + 1, expected);
        return members;
    }

    private static Point ReadPoint(ref WkbInput input, in WkbInput.Head head)
    {
        input.Require(head.Stride);
        var pair = ReadPairs(ref input, head, 1);
        return double.IsNaN(pair[0]) && double.IsNaN(pair[1]) ? Geometries.Factory.CreatePoint() : Geometries.Factory.CreatePoint(Geometries.Sequence(pair));
    }

    private static LineString ReadLine(ref WkbInput input, in WkbInput.Head head)
    {
        var start = input.Position;
        var count = input.ReadCount(head.IsLittle, head.Stride);
        if (count == 1)
            GeometryFormatException.Throw(GeometryFault.TooFewVertices, start);
        return Geometries.Factory.CreateLineString(Geometries.Sequence(ReadPairs(ref input, head, count)));
    }

    private static Polygon ReadPolygon(ref WkbInput input, in WkbInput.Head head)
    {
        var count = input.ReadCount(head.IsLittle, sizeof(uint));
        if (count == 0)
            return Geometries.Factory.CreatePolygon();
        var shell = ReadRing(ref input, head);
        var holes = count == 1 ? [] : new LinearRing[count - 1];
        for (var i = 0; i < holes.Length; i++)
            holes[i] = ReadRing(ref input, head);
        return Geometries.Factory.CreatePolygon(shell, holes);
    }

    private static LinearRing ReadRing(ref WkbInput input, in WkbInput.Head head)
    {
        var start = input.Position;
        var count = input.ReadCount(head.IsLittle, head.Stride);
        if (count is > 0 and < 4)
            GeometryFormatException.Throw(GeometryFault.TooFewVertices, start);
        var pairs = ReadPairs(ref input, head, count);
        // Equals, so that NaN closes with NaN here and is refused by GeometryCheck under its own name.
        if (count > 0 && !(pairs[0].Equals(pairs[^2]) && pairs[1].Equals(pairs[^1])))
            GeometryFormatException.Throw(GeometryFault.RingNotClosed, start);
        return Geometries.Factory.CreateLinearRing(Geometries.Sequence(pairs));
    }

    private static double[] ReadPairs(ref WkbInput input, in WkbInput.Head head, int count)
    {
        var pairs = GC.AllocateUninitializedArray<double>(count * 2);
        WkbInput.CopyPairs(input.Peek(count * head.Stride), head, pairs);
        input.Skip(count * head.Stride);
        return pairs;
    }
}
