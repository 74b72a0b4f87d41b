namespace Samplan.Engine.Routing.Transit;

/// <summary>A table whose rows share the journeys from every call of every vehicle to every column.</summary>
internal static class SharedTable
{
    public static void Compute(TableRun run, ITransitTableSink sink, IProgress<double>? progress, CancellationToken cancellation)
    {
        var events = new VehicleEvents(run.Plan, run.Threads, cancellation);
        var blocks = (run.Egress.PointCount + ArrivalProfiles.Width - 1) / ArrivalProfiles.Width;
        var blocksAtOnce = (int)Math.Clamp(run.Request.ProfileBytes / (2L * ArrivalProfiles.Width * Math.Max(1, events.Count)), 1, Math.Max(1, blocks));
        for (var first = 0; first < blocks; first += blocksAtOnce)
        {
            var (begin, count) = (first, Math.Min(blocksAtOnce, blocks - first));
            var profiles = FindProfiles(run, events, begin, count, cancellation);
            var firstColumn = begin * ArrivalProfiles.Width;
            var columns = Math.Min(count * ArrivalProfiles.Width, run.Egress.PointCount - firstColumn);
            run.ForEachRow(
                columns,
                () => new Worker(run, events, profiles, firstColumn).Compute,
                (row, minutes) =>
                {
                    sink.Take(row, firstColumn, minutes);
                    progress?.Report((begin + (count * (row + 1.0) / run.Access.PointCount)) / blocks);
                },
                cancellation
            );
        }
    }

    private static ArrivalProfiles[] FindProfiles(TableRun run, VehicleEvents events, int first, int count, CancellationToken cancellation)
    {
        var profiles = new ArrivalProfiles[count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = run.Threads, CancellationToken = cancellation };
        using var scratch = new ThreadLocal<ushort[][]>(() =>
            [new ushort[events.Count * ArrivalProfiles.Width], new ushort[events.Count * ArrivalProfiles.Width]]
        );
        Parallel.For(0, count, options, block => profiles[block] = ArrivalProfiles.Find(run, events, (first + block) * ArrivalProfiles.Width, scratch.Value!));
        return profiles;
    }

    private sealed class Worker(TableRun run, VehicleEvents events, ArrivalProfiles[] profiles, int firstColumn)
    {
        private const int Width = ArrivalProfiles.Width;
        private readonly Catches _catches = new(run.Plan, events);
        private readonly DepartureMinutes _minutes = run.NewMinutes();
        private readonly ushort[] _arrivals = new ushort[run.Plan.Window.Count * Width];

        public void Compute(int row, Memory<short> minutes)
        {
            var catches = _catches.Find(run.Access.StopsOf(row), run.Access.SecondsOf(row));
            var direct = run.Request.DirectSeconds?.Invoke(row);
            for (var block = 0; block < profiles.Length; block++)
            {
                Arrive(catches, profiles[block]);
                var from = block * Width;
                var columns = Math.Min(Width, run.Egress.PointCount - firstColumn - from);
                for (var column = 0; column < columns; column++)
                {
                    Count(column, direct?[firstColumn + from + column] ?? -1);
                    _minutes.Read(minutes.Span.Slice((from + column) * _minutes.PercentileCount, _minutes.PercentileCount));
                }
            }
        }

        private void Arrive(IReadOnlyList<(int Event, int Lane)> catches, ArrivalProfiles block)
        {
            Array.Fill(_arrivals, TransitPlan.Never);
            foreach (var (number, lane) in catches)
                Lanes.Improve(_arrivals.AsSpan(lane * Width, Width), block.Of(number));
            for (var lane = run.Plan.Window.Count - 2; lane >= 0; lane--)
                Lanes.Improve(_arrivals.AsSpan(lane * Width, Width), _arrivals.AsSpan((lane + 1) * Width, Width));
        }

        private void Count(int column, int directSeconds)
        {
            _minutes.Clear();
            var (step, longest) = (run.Plan.Window.StepSeconds, run.Plan.Rules.MaxSeconds);
            var direct = directSeconds < 0 ? int.MaxValue : directSeconds;
            for (var lane = 0; lane < run.Plan.Window.Count; lane++)
            {
                // "Never" is later than any lane's longest journey ends: the plan sees to it.
                var travel = Math.Min(_arrivals[(lane * Width) + column] - (lane * step), direct);
                if (travel < longest)
                    _minutes.Add(travel);
            }
        }
    }
}
