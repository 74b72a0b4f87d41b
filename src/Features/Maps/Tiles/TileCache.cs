using Samplan.Geo.Tiles;
using Samplan.Maps.Contracts;

namespace Samplan.Maps.Tiles;

/// <summary>
/// Tiles by the hash of their layer. Each is made by one, however many ask at once; when all together pass the limit those not asked for longest
/// go. A tile that could not be made is not kept.
/// </summary>
internal sealed class TileCache(long limitBytes)
{
    // What an entry costs besides its tile.
    private const int EntryBytes = 256;
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Layer, TileAddress Address), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _bytes;

    public long Bytes
    {
        get
        {
            lock (_gate)
                return _bytes;
        }
    }

    public Task<Tile> GetAsync(string layer, TileAddress address, Func<Task<Tile>> make)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue((layer, address), out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value.Tile;
            }
            var node = _byUse.AddFirst(new Entry((layer, address)));
            _entries.Add((layer, address), node);
            return node.Value.Tile = Task.Run(() => MakeAsync(node, make));
        }
    }

    private async Task<Tile> MakeAsync(LinkedListNode<Entry> node, Func<Task<Tile>> make)
    {
        try
        {
            var tile = await make();
            lock (_gate)
            {
                node.Value.Bytes = tile.Compressed.Length + EntryBytes;
                _bytes += node.Value.Bytes;
                MakeRoom(node);
            }
            return tile;
        }
        catch
        {
            lock (_gate)
                Forget(node);
            throw;
        }
    }

    private void MakeRoom(LinkedListNode<Entry> newest)
    {
        var oldest = _byUse.Last;
        while (_bytes > limitBytes && oldest is not null)
        {
            var before = oldest.Previous;
            // One that is being made has no size yet and frees nothing.
            if (oldest.Value.Bytes > 0 && oldest != newest)
                Forget(oldest);
            oldest = before;
        }
    }

    private void Forget(LinkedListNode<Entry> node)
    {
        _bytes -= node.Value.Bytes;
        _byUse.Remove(node);
        _entries.Remove(node.Value.Key);
    }

    private sealed class Entry((string Layer, TileAddress Address) key)
    {
        public (string Layer, TileAddress Address) Key { get; } = key;

        public Task<Tile> Tile { get; set; } = null!;

        public long Bytes { get; set; }
    }
}
