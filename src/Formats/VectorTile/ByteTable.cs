namespace Samplan.Formats.VectorTile;

/// <summary>Numbers byte strings in the order in which they first come: the keys and the values of a layer, each once.</summary>
internal sealed class ByteTable : IDisposable
{
    private readonly ByteBuffer _bytes = new();
    private readonly List<(int Start, int Length, int Hash)> _entries = [];
    private int[] _slots = new int[64];

    public int Count => _entries.Count;

    public ReadOnlySpan<byte> this[int index] => _bytes.Written.Slice(_entries[index].Start, _entries[index].Length);

    public int IndexOf(ReadOnlySpan<byte> bytes)
    {
        var hash = HashOf(bytes);
        var slot = hash & (_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            var index = _slots[slot] - 1;
            if (_entries[index].Hash == hash && this[index].SequenceEqual(bytes))
                return index;
            slot = (slot + 1) & (_slots.Length - 1);
        }
        _entries.Add((_bytes.Length, bytes.Length, hash));
        _bytes.Bytes(bytes);
        _slots[slot] = _entries.Count;
        if (_entries.Count * 2 > _slots.Length)
            Grow();
        return _entries.Count - 1;
    }

    public void Clear()
    {
        if (_entries.Count == 0)
            return;
        _bytes.Clear();
        _entries.Clear();
        Array.Clear(_slots);
    }

    public void Dispose() => _bytes.Dispose();

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var i = 0; i < _entries.Count; i++)
        {
            var slot = _entries[i].Hash & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = i + 1;
        }
    }

    // FNV-1a, eight bytes at a time: the order of values must not depend on a seed.
    private static int HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        while (bytes.Length >= 8)
        {
            hash = (hash ^ System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 1099511628211UL;
            bytes = bytes[8..];
        }
        foreach (var value in bytes)
            hash = (hash ^ value) * 1099511628211UL;
        hash ^= hash >> 32;
        return (int)(hash & 0x7FFF_FFFF);
    }
}
