using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Samplan.Formats.Tables;

namespace Samplan.Formats.NetworkFile;

/// <summary>
/// A network file opened by mapping it into memory. Everything is checked when it is opened: length, version, byte order and the checksum of every section. Its columns
/// are valid until it is disposed of.
/// </summary>
public sealed unsafe class MappedNetworkFile : IDisposable
{
    private readonly string _path;
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly Dictionary<uint, (long Offset, long Length)> _sections = [];

    private MappedNetworkFile(string path, FileStream stream, uint version)
    {
        _path = path;
        var length = stream.Length;
        CheckHead(stream, version);
        _file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start + _view.PointerOffset;
        try
        {
            ReadTable(length, stream.SafeFileHandle);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <exception cref="Kernel.RefusedException">The file is missing, cut off, damaged, or of another version or byte order.</exception>
    public static MappedNetworkFile Open(string path, uint version)
    {
        var stream = SourceStream.OpenFile(path);
        try
        {
            return new MappedNetworkFile(path, stream, version);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public bool Has(uint id) => _sections.ContainsKey(id);

    /// <summary>A column.</summary>
    /// <exception cref="Kernel.RefusedException">The file has no such column, or one of another kind.</exception>
    public ReadOnlyMemory<T> Get<T>(uint id)
        where T : unmanaged
    {
        if (!_sections.TryGetValue(id, out var section) || section.Length % Unsafe.SizeOf<T>() != 0 || section.Length / Unsafe.SizeOf<T>() > int.MaxValue)
            throw Damaged();
        return new MappedColumn<T>(_start + section.Offset, (int)(section.Length / Unsafe.SizeOf<T>())).Memory;
    }

    /// <summary>What is said of a file whose columns do not fit each other.</summary>
    public Kernel.RefusedException Damaged() => Refused.File(_path, "formats.network.damaged");

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private void CheckHead(FileStream stream, uint version)
    {
        Span<byte> head = stackalloc byte[NetworkFileWriter.HeadBytes];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!head[..read].StartsWith(NetworkFileWriter.Magic))
            throw Refused.File(_path, "formats.network.not-one");
        if (read < head.Length)
            throw CutOff(read, NetworkFileWriter.HeadBytes);
        if (MemoryMarshal.Read<uint>(head[8..]) != NetworkFileWriter.ByteOrderMark)
            throw Refused.File(_path, "formats.network.byte-order");
        var found = MemoryMarshal.Read<uint>(head[12..]);
        if (found != version)
            throw Refused.File(_path, "formats.network.version", ("found", Refused.Text(found)), ("expected", Refused.Text(version)));
        var length = MemoryMarshal.Read<long>(head[16..]);
        if (length != stream.Length)
            throw CutOff(stream.Length, length);
    }

    // Sections are read to be hashed, not mapped: a process then holds only the pages that it works on.
    private void ReadTable(long length, SafeFileHandle file)
    {
        var head = new ReadOnlySpan<byte>(_start, NetworkFileWriter.HeadBytes);
        var count = MemoryMarshal.Read<int>(head[24..]);
        if (count < 0 || NetworkFileWriter.HeadBytes + (long)count * NetworkFileWriter.EntryBytes > length)
            throw Damaged();
        var table = new ReadOnlySpan<byte>(_start + NetworkFileWriter.HeadBytes, count * NetworkFileWriter.EntryBytes);
        if (SectionHash.Of(table) != MemoryMarshal.Read<ulong>(head[32..]))
            throw Damaged();
        var hashes = new List<(long Offset, long Length, ulong Hash)>();
        for (var i = 0; i < count; i++)
        {
            var entry = table.Slice(NetworkFileWriter.EntryBytes * i, NetworkFileWriter.EntryBytes);
            var (offset, size) = (MemoryMarshal.Read<long>(entry[8..]), MemoryMarshal.Read<long>(entry[16..]));
            if (offset < 0 || size < 0 || size > int.MaxValue || offset > length - size || offset % NetworkFileWriter.Alignment != 0)
                throw Damaged();
            _sections[MemoryMarshal.Read<uint>(entry)] = (offset, size);
            hashes.Add((offset, size, MemoryMarshal.Read<ulong>(entry[24..])));
        }
        if (hashes.AsParallel().Any(section => SectionHash.Of(file, section.Offset, section.Length) != section.Hash))
            throw Damaged();
    }

    private Kernel.RefusedException CutOff(long actual, long expected) =>
        Refused.File(_path, "formats.network.cut-off", ("actual", Refused.Text(actual)), ("expected", Refused.Text(expected)));
}
