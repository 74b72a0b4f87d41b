using System.Text;

namespace Samplan.SampleRegion.Files;

/// <summary>Writes a zip file whose bytes depend on nothing but its content: no time of day, no word of the machine that made it.</summary>
internal sealed class ZipArchiveFile(Stream output)
{
    // 1 January 2020, 00.00, in MS-DOS form.
    private const uint Time = ((40u << 9) | (1 << 5) | 1) << 16;

    private readonly List<(byte[] Name, uint Crc, int Packed, int Size, int Offset)> _entries = [];
    private int _written;

    public void Add(string name, Action<Stream> content)
    {
        using var packed = new MemoryStream();
        var compressing = new CompressingStream(packed);
        using (compressing)
            content(compressing);
        var entry = (Encoding.UTF8.GetBytes(name), compressing.Crc, (int)packed.Length, (int)compressing.BytesWritten, _written);
        _entries.Add(entry);
        using var header = new MemoryStream();
        using var fields = new BinaryWriter(header);
        fields.Write(0x04034B50u);
        WriteFields(fields, entry);
        fields.Write(entry.Item1);
        output.Write(header.GetBuffer().AsSpan(0, (int)header.Length));
        packed.WriteTo(output);
        _written += (int)(header.Length + packed.Length);
    }

    public void End()
    {
        using var directory = new MemoryStream();
        using var fields = new BinaryWriter(directory);
        foreach (var entry in _entries)
        {
            fields.Write(0x02014B50u);
            fields.Write((ushort)20);
            WriteFields(fields, entry);
            fields.Write((ushort)0);
            fields.Write((ushort)0);
            fields.Write((ushort)0);
            fields.Write(0u);
            fields.Write((uint)entry.Offset);
            fields.Write(entry.Name);
        }
        var size = (uint)directory.Length;
        fields.Write(0x06054B50u);
        fields.Write(0u);
        fields.Write((ushort)_entries.Count);
        fields.Write((ushort)_entries.Count);
        fields.Write(size);
        fields.Write((uint)_written);
        fields.Write((ushort)0);
        directory.WriteTo(output);
    }

    // What the local header and the central directory have in common: version, UTF-8 flag, deflate, time, sum, sizes, name length, no extra.
    private static void WriteFields(BinaryWriter fields, (byte[] Name, uint Crc, int Packed, int Size, int Offset) entry)
    {
        fields.Write((ushort)20);
        fields.Write((ushort)0x0800);
        fields.Write((ushort)8);
        fields.Write(Time);
        fields.Write(entry.Crc);
        fields.Write((uint)entry.Packed);
        fields.Write((uint)entry.Size);
        fields.Write((ushort)entry.Name.Length);
        fields.Write((ushort)0);
    }
}
