using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Samplan.Formats.Tests.Shapefile;

/// <summary>Writes small shapefiles by hand.</summary>
internal sealed class ShapefileDrawing(int type)
{
    private readonly List<byte> _shapes = [];
    private readonly List<byte> _records = [];
    private int _count;

    public Encoding Encoding { get; init; } = Encoding.UTF8;

    /// <summary>Columns: namn C(12), tal N(8.2), ja L, dag D.</summary>
    public ShapefileDrawing Add(string attributes, byte[] content, bool isDeleted = false)
    {
        Span<byte> header = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(header, ++_count);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], content.Length / 2);
        _shapes.AddRange(header);
        _shapes.AddRange(content);
        _records.Add((byte)(isDeleted ? '*' : ' '));
        int[] widths = [12, 8, 1, 8];
        var values = attributes.Split('|');
        for (var i = 0; i < widths.Length; i++)
        {
            var field = new byte[widths[i]];
            Array.Fill(field, (byte)' ');
            Encoding.GetBytes(values[i]).CopyTo(field, 0);
            _records.AddRange(field);
        }
        return this;
    }

    public static byte[] Point(double x, double y) => [.. Int(1), .. Doubles(x, y)];

    public static byte[] Parts(int type, params double[][] parts) =>
        [
            .. Int(type),
            .. Doubles(0, 0, 0, 0),
            .. Int(parts.Length),
            .. Int(parts.Sum(part => part.Length / 2)),
            .. parts.SelectMany((_, i) => Int(parts.Take(i).Sum(part => part.Length / 2))),
            .. parts.SelectMany(part => Doubles(part)),
        ];

    public byte[] Shp()
    {
        var header = new byte[100];
        BinaryPrimitives.WriteInt32BigEndian(header, 9994);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), 1000);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(32), type);
        return [.. header, .. _shapes];
    }

    public byte[] Dbf()
    {
        var header = new byte[32];
        header[0] = 3;
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), _count);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(8), 32 * 5 + 1);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(10), 30);
        return [.. header, .. Field("namn", 'C', 12), .. Field("tal", 'N', 8), .. Field("ja", 'L', 1), .. Field("dag", 'D', 8), 0x0D, .. _records, 0x1A];
    }

    public byte[] Zip(string name, string? cpg = "UTF-8", string? prj = null)
    {
        var files = new List<(string, byte[])> { (name + ".shp", Shp()), (name + ".DBF", Dbf()) };
        if (cpg is not null)
            files.Add((name + ".cpg", Encoding.ASCII.GetBytes(cpg)));
        if (prj is not null)
            files.Add((name + ".prj", Encoding.ASCII.GetBytes(prj)));
        return Archive([.. files]);
    }

    public static byte[] Archive(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                // Small files are stored, so that a test that changes a byte changes their content.
                using var entry = archive.CreateEntry(name, bytes.Length < 1 << 16 ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    private static byte[] Field(string name, char type, byte length)
    {
        var field = new byte[32];
        Encoding.ASCII.GetBytes(name).CopyTo(field, 0);
        field[11] = (byte)type;
        field[16] = length;
        return field;
    }

    private static byte[] Int(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Doubles(params double[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
