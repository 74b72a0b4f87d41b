using System.Buffers.Binary;
using System.Text;
using Samplan.SampleRegion.Land;

namespace Samplan.SampleRegion.Files;

/// <summary>A zipped Shapefile of polygons (ESRI 1998) in EPSG:3006 with text attributes in UTF-8.</summary>
internal static class ShapefileArchive
{
    private const int PolygonType = 5;
    private const int HeaderBytes = 100;
    private const int TextBytes = 40;

    private const string Projection =
        "PROJCS[\"SWEREF99_TM\",GEOGCS[\"GCS_SWEREF99\",DATUM[\"D_SWEREF99\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
        + "PARAMETER[\"Central_Meridian\",15.0],PARAMETER[\"Scale_Factor\",0.9996],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    public static void Write(Stream output, string name, string[] fields, IReadOnlyList<(Shape Shape, string[] Values)> rows)
    {
        var bodies = rows.Select(row => Body(row.Shape)).ToList();
        var box = Box(rows.SelectMany(row => row.Shape.Polygons).SelectMany(polygon => polygon[0]));
        var zip = new ZipArchiveFile(output);
        zip.Add(name + ".shp", stream => WriteShapes(stream, bodies, box));
        zip.Add(name + ".shx", stream => WriteIndex(stream, bodies, box));
        zip.Add(name + ".dbf", stream => WriteTable(stream, fields, rows));
        zip.Add(name + ".prj", stream => stream.Write(Encoding.ASCII.GetBytes(Projection)));
        zip.Add(name + ".cpg", stream => stream.Write("UTF-8"u8));
        zip.End();
    }

    private static void WriteShapes(Stream stream, List<byte[]> bodies, double[] box)
    {
        WriteHeader(stream, HeaderBytes + bodies.Sum(body => 8 + body.Length), box);
        for (var i = 0; i < bodies.Count; i++)
        {
            WriteBigEndian(stream, i + 1);
            WriteBigEndian(stream, bodies[i].Length / 2);
            stream.Write(bodies[i]);
        }
    }

    private static void WriteIndex(Stream stream, List<byte[]> bodies, double[] box)
    {
        WriteHeader(stream, HeaderBytes + (8 * bodies.Count), box);
        var at = HeaderBytes;
        foreach (var body in bodies)
        {
            WriteBigEndian(stream, at / 2);
            WriteBigEndian(stream, body.Length / 2);
            at += 8 + body.Length;
        }
    }

    private static void WriteHeader(Stream stream, int bytes, double[] box)
    {
        WriteBigEndian(stream, 9994);
        for (var i = 0; i < 5; i++)
            WriteBigEndian(stream, 0);
        WriteBigEndian(stream, bytes / 2);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(1000);
        writer.Write(PolygonType);
        foreach (var side in box)
            writer.Write(side);
        for (var i = 0; i < 4; i++)
            writer.Write(0.0);
    }

    private static void WriteBigEndian(Stream stream, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }

    /// <summary>Shells run clockwise in a Shapefile, the other way round from ours.</summary>
    private static byte[] Body(Shape shape)
    {
        var rings = shape.Polygons.SelectMany(polygon => polygon).ToList();
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(PolygonType);
        foreach (var side in Box(rings.SelectMany(ring => ring)))
            writer.Write(side);
        writer.Write(rings.Count);
        writer.Write(rings.Sum(ring => ring.Length));
        var first = 0;
        foreach (var ring in rings)
        {
            writer.Write(first);
            first += ring.Length;
        }
        foreach (var ring in rings)
        {
            for (var i = ring.Length - 1; i >= 0; i--)
            {
                writer.Write(ring[i].X);
                writer.Write(ring[i].Y);
            }
        }
        writer.Flush();
        return stream.ToArray();
    }

    private static double[] Box(IEnumerable<Point2> points)
    {
        double[] box = [double.MaxValue, double.MaxValue, double.MinValue, double.MinValue];
        foreach (var point in points)
        {
            (box[0], box[1]) = (Math.Min(box[0], point.X), Math.Min(box[1], point.Y));
            (box[2], box[3]) = (Math.Max(box[2], point.X), Math.Max(box[3], point.Y));
        }
        return box;
    }

    private static void WriteTable(Stream stream, string[] fields, IReadOnlyList<(Shape Shape, string[] Values)> rows)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write([3, 120, 1, 1]);
        writer.Write(rows.Count);
        writer.Write((ushort)(33 + (32 * fields.Length)));
        writer.Write((ushort)(1 + (TextBytes * fields.Length)));
        writer.Write(new byte[20]);
        foreach (var field in fields)
        {
            writer.Write(Encoding.ASCII.GetBytes(field.PadRight(11, '\0')));
            writer.Write((byte)'C');
            writer.Write(0);
            writer.Write((byte)TextBytes);
            writer.Write(new byte[15]);
        }
        writer.Write((byte)0x0D);
        foreach (var (_, values) in rows)
        {
            writer.Write((byte)' ');
            foreach (var value in values)
            {
                var bytes = Encoding.UTF8.GetBytes(value);
                writer.Write(bytes);
                writer.Write(Encoding.ASCII.GetBytes(new string(' ', TextBytes - bytes.Length)));
            }
        }
        writer.Write((byte)0x1A);
    }
}
