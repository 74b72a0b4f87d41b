namespace Samplan.Engine.Routing.Transit;

/// <summary>
/// Travel times by public transport and on foot between many points: percentiles over every time of a window, waits included. With many rows the journeys from every departure of every
/// vehicle to every column are found once, and a row only combines the vehicles that it can catch with them; with few rows each is searched by itself. Both give the same minutes,
/// whatever the number of threads.
/// </summary>
public static class TransitTable
{
    /// <summary>So many rows pay for the shared journeys.</summary>
    private const int RowsForSharing = 100;

    /// <exception cref="ArgumentOutOfRangeException">No ride, no departure, a percentile outside (0, 100], or a window and longest journey of 18 hours together.</exception>
    public static void Compute(
        TransitTableRequest request,
        ITransitTableSink sink,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var run = TableRun.Of(request);
        var shares = run.Plan.Runs.Count == 0 && run.Access.PointCount >= RowsForSharing;
        Compute(run, sink, shares, progress, cancellation);
    }

    /// <summary>The same, the way of computing chosen by the caller.</summary>
    internal static void Compute(TransitTableRequest request, ITransitTableSink sink, bool shares) =>
        Compute(TableRun.Of(request), sink, shares, null, CancellationToken.None);

    private static void Compute(TableRun run, ITransitTableSink sink, bool shares, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (shares)
            SharedTable.Compute(run, sink, progress, cancellation);
        else
            SearchedTable.Compute(run, sink, progress, cancellation);
    }
}
