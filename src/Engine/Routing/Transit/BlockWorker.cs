namespace Samplan.Engine.Routing.Transit;

/// <summary>Combines what one row can catch with the journeys to one block of columns. One instance a thread.</summary>
internal sealed class BlockWorker(TableRun run)
{
    private const int Width = ArrivalProfiles.Width;
    private readonly DepartureMinutes _minutes = run.NewMinutes();
    private readonly ushort[] _arrivals = new ushort[run.Plan.Window.Count * Width];

    /// <param name="directSeconds">Seconds without public transport, −1 without such a way; empty when only public transport counts.</param>
    /// <param name="minutes">By column, its percentiles.</param>
    public void Combine(ReadOnlySpan<(int Event, int Lane)> catches, ArrivalProfiles block, ReadOnlySpan<int> directSeconds, Span<short> minutes)
    {
        Array.Fill(_arrivals, TransitPlan.Never);
        foreach (var (number, lane) in catches)
            Lanes.Improve(_arrivals.AsSpan(lane * Width, Width), block.Of(number));
        for (var lane = run.Plan.Window.Count - 2; lane >= 0; lane--)
            Lanes.Improve(_arrivals.AsSpan(lane * Width, Width), _arrivals.AsSpan((lane + 1) * Width, Width));
        var values = _minutes.ValueCount;
        for (var column = 0; column < minutes.Length / values; column++)
        {
            Count(column, directSeconds.IsEmpty || directSeconds[column] < 0 ? int.MaxValue : directSeconds[column]);
            _minutes.Read(minutes.Slice(column * values, values));
        }
    }

    private void Count(int column, int directSeconds)
    {
        _minutes.Clear();
        var (step, longest) = (run.Plan.Window.StepSeconds, run.Plan.Rules.MaxSeconds);
        for (int lane = 0, at = column; at < _arrivals.Length; lane++, at += Width)
        {
            // "Never" is later than any lane's longest journey ends: the plan sees to it.
            var travel = Math.Min(_arrivals[at] - (lane * step), directSeconds);
            if (travel < longest)
                _minutes.Add(travel, travel < directSeconds ? _arrivals[at] : DepartureMinutes.NoVehicle);
        }
    }
}
