namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// The end of <see cref="TravelToWorkAreas"/>: the units of the reserve list are put into the areas one after the other. An area that has taken in a unit draws
/// differently on the next, so that the order may decide. It is emptied by falling number, by rising number and by validity, and
/// <see cref="ReserveReach"/> tells what any other order could do.
/// </summary>
internal sealed class TravelToWorkReserve(FlowTable flows, TravelToWorkState state, Action<RegionEvent> tell)
{
    private readonly int[] _before = (int[])state.Cluster.Clone();
    private readonly int[] _waiting = [.. Enumerable.Range(0, flows.PlaceCount).Where(unit => state.Cluster[unit] == TravelToWorkState.Reserve)];

    /// <summary>Empties the list in one order.</summary>
    /// <param name="order">Which.</param>
    /// <param name="step">Of the events.</param>
    /// <returns>The cluster of each unit in each of the other orders.</returns>
    public IReadOnlyList<int[]> Empty(ReserveOrder order, int step)
    {
        int[] byValidity = [.. _waiting.OrderBy(state.ValidityAlone).ThenBy(unit => flows.ArrivingPersons(unit))];
        int[] falling = [.. _waiting.Reverse()];
        var chosen = order == ReserveOrder.Number ? falling : byValidity;
        // One that waits alone has no order.
        var reach = _waiting.Length > 1 ? new ReserveReach(flows, state, _waiting) : null;
        var others = new List<int[]>();
        foreach (var other in new[] { falling, byValidity, _waiting }.Where(other => other != chosen && _waiting.Length > 0))
        {
            Place(other, null);
            others.Add((int[])state.Cluster.Clone());
            Restore();
        }

        if (order == ReserveOrder.Validity)
            TellEquals(byValidity, step);
        Place(chosen, step);
        foreach (var unit in _waiting)
            TellOrder(unit, step, [.. others.Select(other => other[unit])], reach?.Of(unit) ?? []);
        return others;
    }

    private void Place(int[] queue, int? step)
    {
        for (var isMoving = true; isMoving; )
        {
            isMoving = false;
            foreach (var unit in queue.Where(unit => state.Cluster[unit] == TravelToWorkState.Reserve))
            {
                if (state.FindBest(unit) is not { } best)
                    continue;
                if (step is { } told)
                    TellPlaced(unit, told, best);
                state.Move(unit, best.Cluster);
                isMoving = true;
            }
        }
    }

    private void TellPlaced(int unit, int step, TravelToWorkState.Candidate best)
    {
        var head = state.HeadOf(best.Cluster);
        if (best.IsTie)
            tell(RegionEvent.Of(step, "tie", unit, head, ("cohesion", best.Cohesion)));
        tell(RegionEvent.Of(step, "placed", unit, head, ("cohesion", best.Cohesion)));
    }

    private void TellOrder(int unit, int step, IEnumerable<int> tried, IEnumerable<int> possible)
    {
        if (state.Cluster[unit] == TravelToWorkState.Reserve)
            tell(RegionEvent.Of(step, "not-assigned", unit, null));
        else if (FindOther(tried) is { } other)
            tell(RegionEvent.Of(step, "order", unit, state.HeadOf(other)));
        else if (FindOther(possible) is { } another)
            tell(RegionEvent.Of(step, "order-possible", unit, state.HeadOf(another)));

        int? FindOther(IEnumerable<int> clusters) => clusters.Cast<int?>().FirstOrDefault(cluster => cluster != state.Cluster[unit]);
    }

    private void Restore()
    {
        foreach (var unit in _waiting)
        {
            if (state.Cluster[unit] != _before[unit])
                state.Move(unit, _before[unit]);
        }
    }

    /// <summary>Units that wait at the same place in the order of the reserve list.</summary>
    private void TellEquals(int[] queue, int step)
    {
        for (var i = 1; i < queue.Length; i++)
        {
            var (unit, before) = (queue[i], queue[i - 1]);
            if (state.ValidityAlone(unit) == state.ValidityAlone(before) && flows.ArrivingPersons(unit) == flows.ArrivingPersons(before))
                tell(RegionEvent.Of(step, "tie", unit, before, ("validity", state.ValidityAlone(unit))));
        }
    }
}
