namespace Samplan.Engine.Routing;

/// <summary>How loops over origins are shared among threads.</summary>
internal static class Workers
{
    /// <summary>
    /// One thread a processor and never more. Each thread of these loops keeps distances to all of a network, and a loop without a bound is given further threads where the machine
    /// is busy with other things: its memory would then grow with the load.
    /// </summary>
    public static ParallelOptions OneAProcessor(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
}
