namespace Samplan.Proposals.Reading;

/// <summary>
/// Consequences that have been worked out, by everything they follow from. An edition never changes and every change makes another key, so nothing
/// here can be out of date; what has not been asked for longest makes room.
/// </summary>
internal sealed class ConsequenceShelf
{
    private const int Most = 24;

    private readonly LinkedList<(string Key, WorkedOut Consequence)> _kept = [];
    private readonly Lock _gate = new();

    public WorkedOut? Find(string key)
    {
        lock (_gate)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Key != key)
                    continue;
                _kept.Remove(node);
                _kept.AddFirst(node);
                return node.Value.Consequence;
            }
            return null;
        }
    }

    public void Keep(string key, WorkedOut consequence)
    {
        lock (_gate)
        {
            _kept.AddFirst((key, consequence));
            if (_kept.Count > Most)
                _kept.RemoveLast();
        }
    }
}
