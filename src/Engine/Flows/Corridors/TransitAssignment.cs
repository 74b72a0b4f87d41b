using System.Collections.Concurrent;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Engine.Flows.Corridors;

/// <summary>
/// Flows between places laid on the lines of public transport, as on a timetable without crowding: everybody takes the journey that arrives first from when they set out, with fewest rides among equals, or
/// walks where that is as fast. One RAPTOR (Delling, Pajor and Werneck 2012) an origin and departure, but only at departures from which something else can be caught than a minute later.
/// </summary>
public static class TransitAssignment
{
    // Origins by part, so that what they add up to does not depend on threads.
    private const int OriginsAtOnce = 64;

    /// <param name="request">Timetable, window, walks and rules; places are its points, as origins and as destinations. Percentiles and direction do not count.</param>
    /// <param name="flows">Between places by number; those of a place to itself take no vehicle and are not counted.</param>
    /// <param name="choice">When people set out.</param>
    /// <param name="progress">The share that is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it.</param>
    public static TransitLoad Assign(
        TransitTableRequest request,
        IReadOnlyList<CorridorFlow> flows,
        DepartureChoice choice,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        CorridorFlow[][] byOrigin =
        [
            .. flows
                .Where(static flow => flow.From != flow.To && flow.Persons > 0)
                .GroupBy(static flow => flow.From)
                .OrderBy(static group => group.Key)
                .Select(static group => group.ToArray()),
        ];
        var searches = new ConcurrentBag<JourneySearch>();
        var sum = new TransitSum();
        var done = 0;
        foreach (var part in byOrigin.Chunk(OriginsAtOnce))
        {
            var sums = new TransitSum[part.Length];
            Parallel.For(
                0,
                part.Length,
                new ParallelOptions { CancellationToken = cancellation },
                i =>
                {
                    var search = searches.TryTake(out var free) ? free : new JourneySearch(request.Timetable, request.Rules);
                    sums[i] = new TransitOrigin(request, part[i], choice).Travel(search, cancellation);
                    searches.Add(search);
                }
            );
            foreach (var one in sums)
                sum.Add(one);
            done += part.Length;
            progress?.Report((double)done / byOrigin.Length);
        }
        return sum.ToLoad();
    }
}
