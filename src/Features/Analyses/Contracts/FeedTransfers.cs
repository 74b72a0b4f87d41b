using Samplan.Formats.Gtfs;

namespace Samplan.Analyses.Contracts;

/// <summary>
/// What transfers.txt says, laid upon the walks between stops: a change that needs time takes at least that, one that is not possible is none, and a named change between stops without a
/// walk takes the time it states. Rows for certain lines or trips are passed over.
/// </summary>
internal static class FeedTransfers
{
    public static IEnumerable<(int From, int To, int Seconds)> Over(
        IReadOnlyList<GtfsFeed> feeds,
        IReadOnlyList<(int From, int To, int Seconds)> walks,
        IReadOnlyList<int> firstStops
    )
    {
        var seconds = new Dictionary<(int From, int To), int>();
        foreach (var (from, to, walk) in walks)
            seconds[(from, to)] = seconds.TryGetValue((from, to), out var known) ? Math.Min(known, walk) : walk;
        for (var i = 0; i < feeds.Count; i++)
        {
            var children = Enumerable.Range(0, feeds[i].Stops.Count).ToLookup(stop => feeds[i].Stops[stop].Parent);
            foreach (var transfer in feeds[i].Transfers.Where(static transfer => IsGeneral(transfer)))
            {
                foreach (var from in StopsOf(feeds[i], children, transfer.FromStop))
                {
                    foreach (var to in StopsOf(feeds[i], children, transfer.ToStop))
                        Lay(seconds, (from + firstStops[i], to + firstStops[i]), transfer);
                }
            }
        }
        return seconds.Select(static walk => (walk.Key.From, walk.Key.To, walk.Value));
    }

    private static bool IsGeneral(GtfsTransfer transfer) =>
        transfer is { Kind: <= GtfsTransferKind.NotPossible, FromRoute: < 0, ToRoute: < 0, FromTrip: < 0, ToTrip: < 0 };

    private static void Lay(Dictionary<(int From, int To), int> seconds, (int From, int To) pair, GtfsTransfer transfer)
    {
        if (transfer.Kind == GtfsTransferKind.NotPossible)
            seconds[pair] = -1;
        else if (seconds.TryGetValue(pair, out var walk))
            seconds[pair] = walk < 0 ? walk : Math.Max(walk, transfer.Seconds);
        else if (transfer.Seconds >= 0 || pair.From == pair.To)
            seconds[pair] = Math.Max(0, transfer.Seconds);
    }

    // A station stands for its stops.
    private static IEnumerable<int> StopsOf(GtfsFeed feed, ILookup<int, int> children, int stop) =>
        feed.Stops[stop].Kind == GtfsStopKind.Station ? children[stop] : [stop];
}
