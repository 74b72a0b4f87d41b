using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Routing.Transit;

/// <summary>Follows a line that promises only a headway, lane by lane: whoever is ready at a call boards half a headway later.</summary>
internal sealed class HeadwayRide(TransitPlan plan)
{
    // By lane, the departure from the present call of the vehicle that the lane is on.
    private readonly int[] _leaves = new int[plan.Window.Count];

    /// <param name="ready">Rows by stop: when one can board.</param>
    /// <param name="arrived">Rows by stop: improved where the line brings one earlier.</param>
    public void Follow(HeadwayRun run, ushort[] ready, ushort[] arrived, Action<int> markArrived)
    {
        Array.Fill(_leaves, int.MaxValue);
        for (var i = 0; i < run.Stops.Length; i++)
        {
            if (i > 0)
                Alight(run, i, arrived, markArrived);
            if (i < run.Stops.Length - 1)
                Board(run, i, ready);
        }
    }

    private void Alight(HeadwayRun run, int position, ushort[] arrived, Action<int> markArrived)
    {
        var ride = run.ArrivalOffsets[position] - run.DepartureOffsets[position - 1];
        var stay = run.DepartureOffsets[position] - run.ArrivalOffsets[position];
        var row = run.Stops[position] * plan.RowLength;
        var isBetter = false;
        for (var lane = 0; lane < _leaves.Length; lane++)
        {
            if (_leaves[lane] == int.MaxValue)
                continue;
            var arrival = _leaves[lane] + ride;
            _leaves[lane] = arrival + stay;
            var isInTime = arrival - plan.Window.SecondsAt(lane) < plan.Rules.MaxSeconds;
            if (!isInTime || !run.MayAlight[position] || arrival - plan.Window.FirstSeconds >= arrived[row + lane])
                continue;
            arrived[row + lane] = (ushort)(arrival - plan.Window.FirstSeconds);
            isBetter = true;
        }
        if (isBetter)
            markArrived(run.Stops[position]);
    }

    private void Board(HeadwayRun run, int position, ushort[] ready)
    {
        if (!run.MayBoard[position])
            return;
        var row = run.Stops[position] * plan.RowLength;
        // A strictly later departure is a matter of timetables: half a headway is later.
        var early = plan.Rules.BoardsStrictlyLater ? 1 : 0;
        for (var lane = 0; lane < _leaves.Length; lane++)
        {
            if (ready[row + lane] != TransitPlan.Never)
                _leaves[lane] = Math.Min(_leaves[lane], run.DepartureFor(ready[row + lane] - early + plan.Window.FirstSeconds, position));
        }
    }
}
