using System.Buffers;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Geo.Blobs;

namespace Samplan.Geo.Tests.Blobs;

public class GeoPackageGeometryTests
{
    public static TheoryData<string> Drawn =>
        [
            "POINT (1 2)",
            "POINT EMPTY",
            "LINESTRING (0 0, 1 1, 2 0)",
            "LINESTRING EMPTY",
            "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
            "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 2, 2 2, 1 1), (5 5, 5 6, 6 6, 5 5))",
            "POLYGON EMPTY",
            "MULTIPOINT ((1 2), (3 4))",
            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 4))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (6 5.5, 7 6, 7 5.5, 6 5.5)))",
            "MULTIPOLYGON EMPTY",
            "GEOMETRYCOLLECTION (POINT (1 2), MULTILINESTRING ((0 0, 1 1)), GEOMETRYCOLLECTION (POLYGON ((0 0, 1 0, 1 1, 0 0))))",
            "GEOMETRYCOLLECTION EMPTY",
        ];

    [Theory, MemberData(nameof(Drawn))]
    public void What_is_written_is_read_again(string drawn)
    {
        var geometry = new WKTReader(Geometries.Factory.GeometryServices).Read(drawn);
        var output = new ArrayBufferWriter<byte>();
        var length = GeoPackageGeometry.Write(geometry, output);

        Assert.Equal(length, output.WrittenCount);
        Assert.Equal(output.WrittenSpan.ToArray(), GeoPackageGeometry.ToBlob(geometry));
        var read = GeoPackageGeometry.Read(output.WrittenSpan);
        Assert.True(geometry.EqualsExact(read), read.AsText());
        Assert.Equal(3006, read.SRID);
        Assert.Equal(geometry.IsEmpty, BlobHeader.Read(output.WrittenSpan).IsEmpty);
        Assert.Equal(Bounds.Of(geometry.EnvelopeInternal), GeoPackageGeometry.ReadBounds(output.WrittenSpan));
    }

    [Theory, MemberData(nameof(Drawn))]
    public void Either_byte_order_with_heights_and_measures_is_read(string drawn)
    {
        var flat = new WKTReader().Read(drawn);
        foreach (var order in new[] { ByteOrder.BigEndian, ByteOrder.LittleEndian })
        {
            foreach (var srid in new[] { false, true })
            {
                var raised = new WKTReader().Read(drawn);
                raised.Apply(new Raise());
                raised.SRID = 4326;
                var wkb = new WKBWriter(order, srid, emitZ: true, emitM: false).Write(raised);
                Assert.True(flat.EqualsExact(GeoPackageGeometry.ReadWkb(wkb)), drawn);
                Assert.Equal(Walk(GeoPackageGeometry.ToBlob(flat)), Walk(wkb, isBlob: false));
            }
        }
    }

    [Theory, MemberData(nameof(Drawn))]
    public void The_cursor_meets_every_vertex_once_and_in_order(string drawn)
    {
        var geometry = new WKTReader().Read(drawn);
        var met = Walk(GeoPackageGeometry.ToBlob(geometry)).SelectMany(run => run.Vertices).ToArray();
        Assert.Equal(geometry.Coordinates.SelectMany(vertex => new[] { vertex.X, vertex.Y }), met);
    }

    [Fact]
    public void The_cursor_says_what_each_run_is()
    {
        var geometry = new WKTReader().Read(
            "GEOMETRYCOLLECTION (POINT (1 2), MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (6 5.5, 7 6, 7 5.5, 6 5.5))), LINESTRING (0 0, 1 1))"
        );
        Assert.Equal(
            ["0 Point 1", "1 Shell 4", "2 Shell 4", "2 Hole 4", "3 Line 2"],
            Walk(GeoPackageGeometry.ToBlob(geometry)).Select(run => $"{run.Part} {run.Path} {run.Vertices.Length / 2}")
        );
    }

    [Theory, MemberData(nameof(Drawn))]
    public void A_blob_cut_short_anywhere_is_refused_by_reader_and_cursor(string drawn)
    {
        var blob = GeoPackageGeometry.ToBlob(new WKTReader().Read(drawn));
        for (var length = 0; length < blob.Length; length++)
        {
            var part = blob[..length];
            Assert.Throws<GeometryFormatException>(() => GeoPackageGeometry.Read(part));
            Assert.Throws<GeometryFormatException>(() => Walk(part));
        }
    }

    [Fact]
    public void Damaged_bytes_are_read_or_refused_but_never_read_beyond()
    {
        var random = new Random(3006);
        foreach (var row in (IEnumerable<object[]>)Drawn)
        {
            var whole = GeoPackageGeometry.ToBlob(new WKTReader().Read((string)row[0]));
            for (var round = 0; round < 2000; round++)
            {
                var blob = whole.ToArray();
                for (var change = random.Next(1, 4); change > 0; change--)
                    blob[random.Next(blob.Length)] = (byte)random.Next(256);
                AssertReadOrRefused(() => GeoPackageGeometry.Read(blob));
                AssertReadOrRefused(() => Walk(blob));
                AssertReadOrRefused(() => GeoPackageGeometry.ReadBounds(blob));
            }
        }
    }

    [Fact]
    public void Each_fault_has_its_name()
    {
        var square = GeoPackageGeometry.ToBlob(new WKTReader().Read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"));
        const int wkb = 40;
        AssertFault(GeometryFault.NotAGeometryBlob, square, 0, 0);
        AssertFault(GeometryFault.UnknownVersion, square, 2, 1);
        AssertFault(GeometryFault.UnknownEnvelope, square, 3, 0b1011);
        AssertFault(GeometryFault.ExtendedType, square, 3, 0b10_0011);
        AssertFault(GeometryFault.UnknownByteOrder, square, wkb, 2);
        AssertFault(GeometryFault.UnsupportedType, square, wkb + 1, 10);
        AssertFault(GeometryFault.Truncated, square, wkb + 9, 6);
        AssertFault(GeometryFault.TooFewVertices, square, wkb + 9, 3);
        AssertFault(GeometryFault.RingNotClosed, square, wkb + 9, 4);
        var points = GeoPackageGeometry.ToBlob(new WKTReader().Read("MULTIPOINT ((1 2), (3 4))"));
        AssertFault(GeometryFault.WrongMember, points, wkb + 10, 2);
    }

    [Fact]
    public void Collections_nested_without_end_are_refused()
    {
        var bytes = Enumerable.Repeat<byte[]>([1, 7, 0, 0, 0, 1, 0, 0, 0], 10_000).SelectMany(part => part).ToArray();
        Assert.Equal(GeometryFault.TooDeep, Assert.Throws<GeometryFormatException>(() => GeoPackageGeometry.ReadWkb(bytes)).Fault);
        Assert.Equal(GeometryFault.TooDeep, Assert.Throws<GeometryFormatException>(() => Walk(bytes, isBlob: false)).Fault);
    }

    private static void AssertFault(GeometryFault fault, byte[] blob, int at, byte value)
    {
        var damaged = blob.ToArray();
        damaged[at] = value;
        Assert.Equal(fault, Assert.Throws<GeometryFormatException>(() => GeoPackageGeometry.Read(damaged)).Fault);
    }

    private static void AssertReadOrRefused(Func<object> read)
    {
        try
        {
            Assert.NotNull(read());
        }
        catch (GeometryFormatException fault)
        {
            Assert.True(Enum.IsDefined(fault.Fault));
        }
    }

    private sealed record Run(int Part, PathKind Path, double[] Vertices)
    {
        public bool Equals(Run? other) => other is not null && Part == other.Part && Path == other.Path && Vertices.SequenceEqual(other.Vertices);

        public override int GetHashCode() => Part;
    }

    private static List<Run> Walk(byte[] bytes, bool isBlob = true)
    {
        var cursor = isBlob ? GeometryCursor.OverBlob(bytes) : GeometryCursor.OverWkb(bytes);
        var runs = new List<Run>();
        while (cursor.MoveNext())
        {
            var scratch = cursor.IsDirect ? [] : new double[cursor.Count * 2];
            runs.Add(new Run(cursor.Part, cursor.Path, cursor.Vertices(scratch).ToArray()));
        }
        return runs;
    }

    private sealed class Raise : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => false;

        public void Filter(CoordinateSequence sequence)
        {
            for (var i = 0; sequence.HasZ && i < sequence.Count; i++)
                sequence.SetZ(i, 7);
        }
    }
}
