namespace Samplan.Engine.Routing.Transit;

/// <summary>A table whose rows share the journeys from every call of every vehicle to every column.</summary>
internal static class SharedTable
{
    private const int Width = ArrivalProfiles.Width;
    private const int RowsAtOnce = 256;
    private const int RowsInPart = 16;

    public static void Compute(TableRun run, ITransitTableSink sink, IProgress<double>? progress, CancellationToken cancellation)
    {
        var events = new VehicleEvents(run.Plan, run.Threads, cancellation);
        var blocks = (run.Egress.PointCount + Width - 1) / Width;
        var blocksAtOnce = (int)Math.Clamp(run.Request.ProfileBytes / (2L * Width * Math.Max(1, events.Count)), 1, Math.Max(1, blocks));
        for (var first = 0; first < blocks; first += blocksAtOnce)
        {
            var (begin, count) = (first, Math.Min(blocksAtOnce, blocks - first));
            var rows = new RowRange(run, events, FindProfiles(run, events, begin, count, cancellation), begin * Width);
            for (var row = 0; row < run.Access.PointCount; row += RowsAtOnce)
            {
                var end = Math.Min(row + RowsAtOnce, run.Access.PointCount);
                rows.Compute(row, end, sink, cancellation);
                progress?.Report((begin + ((double)count * end / run.Access.PointCount)) / blocks);
            }
        }
    }

    private static ArrivalProfiles[] FindProfiles(TableRun run, VehicleEvents events, int first, int count, CancellationToken cancellation)
    {
        var profiles = new ArrivalProfiles[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = cancellation };
        using var scratch = new ThreadLocal<ushort[][]>(() => [new ushort[events.Count * Width], new ushort[events.Count * Width]]);
        Parallel.For(0, count, options, block => profiles[block] = ArrivalProfiles.Find(run, events, (first + block) * Width, scratch.Value!));
        return profiles;
    }

    /// <summary>
    /// Some columns of all rows. Rows go through one block of columns after another, some of them together, so that the block's journeys stay in the cache while
    /// they are combined.
    /// </summary>
    private sealed class RowRange(TableRun run, VehicleEvents events, ArrivalProfiles[] profiles, int firstColumn)
    {
        private readonly int _columns = Math.Min(profiles.Length * Width, run.Egress.PointCount - firstColumn);
        private readonly int _values = run.Request.ValueCount;
        private readonly (int Event, int Lane)[][] _catches = new (int, int)[RowsAtOnce][];
        private readonly int[]?[] _direct = new int[RowsAtOnce][];
        private readonly short[] _minutes = new short[
            Math.Min(RowsAtOnce, run.Access.PointCount) * Math.Min(profiles.Length * Width, run.Egress.PointCount - firstColumn) * run.Request.ValueCount
        ];

        public void Compute(int first, int end, ITransitTableSink sink, CancellationToken cancellation)
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = cancellation };
            using var catchers = new ThreadLocal<Catches>(() => new Catches(run.Plan, events));
            Parallel.For(
                first,
                end,
                options,
                row =>
                {
                    _catches[row - first] = catchers.Value!.Find(run.Access.StopsOf(row), run.Access.SecondsOf(row));
                    _direct[row - first] = run.Request.DirectSeconds?.Invoke(row);
                }
            );
            var rows = end - first;
            var parts = (rows + RowsInPart - 1) / RowsInPart;
            using var workers = new ThreadLocal<BlockWorker>(() => new BlockWorker(run));
            Parallel.For(0, profiles.Length * parts, options, part => Combine(workers.Value!, part / parts, part % parts * RowsInPart, rows));
            var length = _columns * _values;
            for (var row = first; row < end; row++)
                sink.Take(row, firstColumn, _minutes.AsSpan((row - first) * length, length));
        }

        private void Combine(BlockWorker worker, int block, int firstRow, int rows)
        {
            var from = block * Width;
            var columns = Math.Min(Width, _columns - from);
            for (var row = firstRow; row < Math.Min(firstRow + RowsInPart, rows); row++)
            {
                ReadOnlySpan<int> direct = _direct[row] is { } seconds ? seconds.AsSpan(firstColumn + from, columns) : default;
                worker.Combine(_catches[row], profiles[block], direct, _minutes.AsSpan(((row * _columns) + from) * _values, columns * _values));
            }
        }
    }
}
