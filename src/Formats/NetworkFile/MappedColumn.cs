using System.Buffers;

namespace Samplan.Formats.NetworkFile;

/// <summary>Numbers that stand in a mapped file. Valid as long as the file is open.</summary>
internal sealed unsafe class MappedColumn<T>(byte* start, int length) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new((T*)start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing) { }
}
