using System.Runtime.InteropServices;

namespace Samplan.Formats.NetworkFile;

/// <summary>
/// Writes columns of numbers into one file that can be mapped: a head, a table of sections, then the sections, each on a boundary of 64 bytes and with its
/// own checksum. It is written beside its final name and renamed when it is whole.
/// </summary>
public sealed class NetworkFileWriter(uint version)
{
    internal const int Alignment = 64;
    internal const int HeadBytes = 64;
    internal const int EntryBytes = 32;
    internal const uint ByteOrderMark = 0x01020304;
    private readonly List<(uint Id, Action<Stream> Write, long Length, ulong Hash)> _sections = [];

    internal static ReadOnlySpan<byte> Magic => "SAMPLNET"u8;

    public void Add<T>(uint id, ReadOnlyMemory<T> column)
        where T : unmanaged
    {
        var bytes = MemoryMarshal.AsBytes(column.Span);
        _sections.Add((id, output => output.Write(MemoryMarshal.AsBytes(column.Span)), bytes.Length, SectionHash.Of(bytes)));
    }

    /// <summary>Writes the file; nothing is left under either name when it cannot be written.</summary>
    public void Write(string path)
    {
        var unfinished = path + ".unfinished";
        try
        {
            using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
                Write(file);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    private void Write(FileStream file)
    {
        var table = new byte[EntryBytes * _sections.Count];
        var offset = Aligned(HeadBytes + table.Length);
        for (var i = 0; i < _sections.Count; i++)
        {
            var (id, _, length, hash) = _sections[i];
            MemoryMarshal.Write(table.AsSpan(EntryBytes * i), id);
            MemoryMarshal.Write(table.AsSpan(EntryBytes * i + 8), offset);
            MemoryMarshal.Write(table.AsSpan(EntryBytes * i + 16), length);
            MemoryMarshal.Write(table.AsSpan(EntryBytes * i + 24), hash);
            offset = Aligned(offset + length);
        }
        var head = new byte[HeadBytes];
        Magic.CopyTo(head);
        MemoryMarshal.Write(head.AsSpan(8), ByteOrderMark);
        MemoryMarshal.Write(head.AsSpan(12), version);
        MemoryMarshal.Write(head.AsSpan(16), offset);
        MemoryMarshal.Write(head.AsSpan(24), _sections.Count);
        MemoryMarshal.Write(head.AsSpan(32), SectionHash.Of(table));
        file.Write(head);
        file.Write(table);
        foreach (var (_, write, _, _) in _sections)
        {
            Pad(file);
            write(file);
        }
        Pad(file);
    }

    private static void Pad(FileStream file) => file.Write(new byte[Aligned(file.Position) - file.Position]);

    private static long Aligned(long position) => (position + Alignment - 1) / Alignment * Alignment;
}
