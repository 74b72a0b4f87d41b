using System.Collections.Concurrent;
using Samplan.Engine.Routing;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>Which streets the fastest ways between places use. Exact: as long as a plain search over the streets finds them; of equally fast ways always the same one. One Dijkstra an origin.</summary>
public static class FastestWays
{
    /// <param name="graph">Streets and traveller.</param>
    /// <param name="places">Where ways begin and end.</param>
    /// <param name="pairs">From and to by number of place.</param>
    /// <param name="progress">The share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>By pair; null where a place has no street near, or there is no way within the limit.</returns>
    public static IReadOnlyList<LinkedWay?> Between(
        TravelGraph graph,
        IReadOnlyList<GeoPoint> places,
        IReadOnlyList<(int From, int To)> pairs,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var links = new StreetLinker(graph).List(places, cancellation);
        var times = graph.Times.ToArray();
        var ways = new LinkedWay?[pairs.Count];
        int[][] byOrigin = [.. Enumerable.Range(0, pairs.Count).GroupBy(pair => pairs[pair].From).Select(static group => group.ToArray())];
        var trees = new ConcurrentBag<WayTree>();
        var done = 0;
        Parallel.ForEach(
            byOrigin,
            new ParallelOptions { CancellationToken = cancellation },
            part =>
            {
                if (links[pairs[part[0]].From] is { } origin)
                {
                    var tree = trees.TryTake(out var free) ? free : new WayTree(graph);
                    var found = tree.Ways(times, origin, [.. part.Select(pair => links[pairs[pair].To])]);
                    trees.Add(tree);
                    for (var i = 0; i < part.Length; i++)
                        ways[part[i]] = found[i] is { } drives ? new LinkedWay(origin, links[pairs[part[i]].To]!.Value, drives) : null;
                }
                progress?.Report((double)Interlocked.Increment(ref done) / byOrigin.Length);
            }
        );
        return ways;
    }
}
