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

        private static bool IsDirect(int seconds, int? direct) => direct is >= 0 && seconds >= direct;

        public void Compute(int row, Memory<short> minutes)
        {
            _search.Run(run.Access.StopsOf(row), run.Access.SecondsOf(row));
            var direct = run.Request.DirectSeconds?.Invoke(row);
            for (var column = 0; column < run.Egress.PointCount; column++)
            {
                _search.ReadSeconds(run.Egress.StopsOf(column), run.Egress.SecondsOf(column), direct?[column] ?? -1, _seconds);
                _minutes.Clear();
                for (var lane = 0; lane < _seconds.Length; lane++)
                {
                    if (_seconds[lane] >= 0)
                        _minutes.Add(
                            _seconds[lane],
                            IsDirect(_seconds[lane], direct?[column]) ? DepartureMinutes.NoVehicle : _seconds[lane] + lane * run.Plan.Window.StepSeconds
                        );
                }
                _minutes.Read(minutes.Span.Slice(column * _minutes.ValueCount, _minutes.ValueCount));
            }
        }
    }
}
