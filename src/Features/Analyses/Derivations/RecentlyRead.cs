namespace Samplan.Analyses.Derivations;

/// <summary>
/// The few things that were read or worked out last, by a hash that is another when they have changed; what has not been asked for longest is let go. Several may ask at a
/// time: of those who miss the same thing each reads it.
/// </summary>
internal sealed class RecentlyRead<T>(int most)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Hash, T Value)> _kept = new();

    public async Task<T> GetAsync(string hash, Func<Task<T>> read)
    {
        if (Take(hash) is { } node)
            return node.Value.Value;
        var value = await read();
        lock (_gate)
        {
            _kept.AddFirst((hash, value));
            if (_kept.Count > most)
                _kept.RemoveLast();
        }
        return value;
    }

    private LinkedListNode<(string Hash, T Value)>? Take(string hash)
    {
        lock (_gate)
        {
            var node = _kept.First;
            while (node is not null && node.Value.Hash != hash)
                node = node.Next;
            if (node is null)
                return null;
            _kept.Remove(node);
            _kept.AddFirst(node);
            return node;
        }
    }
}
