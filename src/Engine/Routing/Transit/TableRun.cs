using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Routing.Transit;

/// <summary>A request as a search forwards in time: rows set out, columns are reached.</summary>
internal sealed record TableRun(TransitTableRequest Request, TransitPlan Plan, StopWalks Access, StopWalks Egress)
{
    private const int RowsAtOnce = 256;

    /// <summary>One a processor unless the request says otherwise: each keeps much, and must not become more where the machine is busy.</summary>
    public int Threads => Request.Threads > 0 ? Request.Threads : Workers.Count;

    public static TableRun Of(TransitTableRequest request)
    {
        if (request.Direction == TransitDirection.DepartAt)
            return new TableRun(request, new TransitPlan(request.Timetable, request.Rules, request.Window), request.Access, request.Egress);
        // Backwards in time, arrivals become departures; the first boarding's slack then follows the last walk instead of the first.
        var window = request.Window with
        {
            FirstSeconds = -request.Window.SecondsAt(request.Window.Count - 1),
        };
        var rules = request.Rules with { FirstBoardingSeconds = request.Rules.BoardsStrictlyLater ? -1 : 0 };
        var plan = new TransitPlan(ReversedTimetable.Of(request.Timetable), rules, window);
        return new TableRun(request, plan, request.Egress, request.Access.Later(request.Rules.FirstSlackSeconds));
    }

    public DepartureMinutes NewMinutes() => new(Request.Percentiles, Plan.Window.Count, Plan.Rules.MaxSeconds, Request.CountsDepartures);

    /// <summary>Computes rows on all threads, some hundreds at a time, and hands them over in order.</summary>
    /// <param name="columns">Number of columns in each row.</param>
    /// <param name="newWorker">Makes what one thread needs: it is given a row's number and the space for its minutes.</param>
    public void ForEachRow(int columns, Func<Action<int, Memory<short>>> newWorker, Action<int, ReadOnlySpan<short>> take, CancellationToken cancellation)
    {
        var length = columns * Request.ValueCount;
        var minutes = new short[Math.Min(RowsAtOnce, Access.PointCount) * length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation };
        using var workers = new ThreadLocal<Action<int, Memory<short>>>(newWorker);
        for (var first = 0; first < Access.PointCount; first += RowsAtOnce)
        {
            var (begin, end) = (first, Math.Min(first + RowsAtOnce, Access.PointCount));
            Parallel.For(begin, end, options, row => workers.Value!(row, minutes.AsMemory((row - begin) * length, length)));
            for (var row = begin; row < end; row++)
                take(row, minutes.AsSpan((row - begin) * length, length));
        }
    }
}
