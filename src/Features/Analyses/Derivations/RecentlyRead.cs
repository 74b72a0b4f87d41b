namespace Samplan.Analyses.Urbanisation;

/// <summary>The few things that were read last, by a hash that is another when they have changed; what has not been asked for longest is let go. Not for several at a time.</summary>
internal sealed class RecentlyRead<T>(int most)
{
    private readonly LinkedList<(string Hash, T Value)> _kept = new();

    public async Task<T> GetAsync(string hash, Func<Task<T>> read)
    {
        for (var node = _kept.First; node is not null; node = node.Next)
        {
            if (node.Value.Hash != hash)
                continue;
            _kept.Remove(node);
            _kept.AddFirst(node);
            return node.Value.Value;
        }
        var value = await read();
        _kept.AddFirst((hash, value));
        if (_kept.Count > most)
            _kept.RemoveLast();
        return value;
    }
}
