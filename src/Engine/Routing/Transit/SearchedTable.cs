namespace Samplan.Engine.Routing.Transit;

/// <summary>A table of which each row is searched by itself.</summary>
internal static class SearchedTable
{
    public static void Compute(TableRun run, ITransitTableSink sink, IProgress<double>? progress, CancellationToken cancellation)
    {
        run.ForEachRow(
            run.Egress.PointCount,
            () => new Worker(run).Compute,
            (row, minutes) =>
            {
                sink.Take(row, 0, minutes);
                progress?.Report((row + 1.0) / run.Access.PointCount);
            },
            cancellation
        );
    }

    private sealed class Worker(TableRun run)
    {
        private readonly TransitSearch _search = new(run.Plan);
        private readonly DepartureMinutes _minutes = run.NewMinutes();
        private readonly int[] _seconds = new int[run.Plan.Window.Count];

        public void Compute(int row, Memory<short> minutes)
        {
            _search.Run(run.Access.StopsOf(row), run.Access.SecondsOf(row));
            var direct = run.Request.DirectSeconds?.Invoke(row);
            for (var column = 0; column < run.Egress.PointCount; column++)
            {
                _search.ReadSeconds(run.Egress.StopsOf(column), run.Egress.SecondsOf(column), direct?[column] ?? -1, _seconds);
                _minutes.Clear();
                foreach (var seconds in _seconds)
                {
                    if (seconds >= 0)
                        _minutes.Add(seconds);
                }
                _minutes.Read(minutes.Span.Slice(column * _minutes.PercentileCount, _minutes.PercentileCount));
            }
        }
    }
}
