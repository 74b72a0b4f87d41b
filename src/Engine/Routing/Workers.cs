namespace Samplan.Engine.Routing;

/// <summary>How loops over origins are shared among threads.</summary>
internal static class Workers
{
    /// <summary>
    /// The threads that the pool keeps, one a processor unless the program wants others, and never more. Each thread of these loops keeps distances to all of a network, and a loop
    /// without a bound is given further threads where the machine is busy with other things: its memory would then grow with the load.
    /// </summary>
    public static int Count
    {
        get
        {
            ThreadPool.GetMinThreads(out var threads, out _);
            return threads;
        }
    }

    public static ParallelOptions Within(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = Count, CancellationToken = cancellation };
}
