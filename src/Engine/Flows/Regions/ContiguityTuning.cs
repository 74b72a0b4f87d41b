namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// The last step of the European method, apart from the search: an area whose units do not hang together keeps the piece with most
/// employed residents (of equals the one with the lowest unit), and each other piece goes, as a whole, to the area beside it
/// to which its cohesion f²/(R·W), both ways, is greatest. The smallest piece goes first. A piece with no area beside it (an
/// island), or without exchange with any, stays. Events: <c>piece-moved</c> for each unit of a moved piece, <c>piece-left</c>, <c>tie</c> where the
/// lower number decided which piece is the main one, which of equally small pieces goes first, or which area it goes to, and <c>order</c> for a unit that ends
/// elsewhere where the reserve list was emptied in another of the orders that were tried.
/// </summary>
public sealed class ContiguityTuning
{
    private readonly FlowTable _flows;
    private readonly UnitNeighbours _neighbours;
    private readonly DivisionDraft _draft;
    private readonly HashSet<int> _left = [];
    private int _step;

    private ContiguityTuning(RegionalDivision areas, int[] labels, FlowTable flows, UnitNeighbours neighbours, TravelToWorkRules rules)
    {
        (_flows, _neighbours) = (flows, neighbours);
        _step = areas.Log.Count == 0 ? 0 : areas.Log[^1].Step;
        _draft = new DivisionDraft(flows, labels)
        {
            // The centres are named again in the end.
            Log = [.. areas.Log.Where(one => one.Code != "centre-tie")],
            Validity = region => rules.Validity(region.Residents, region.Jobs, region.InternalPersons) >= 1 - 1e-9,
            Describe = (unit, region) => region is null ? unit : Describe(areas.Units[unit.Unit], unit, region, rules),
        };
    }

    /// <param name="areas">What <see cref="TravelToWorkAreas"/> found.</param>
    /// <param name="flows">The flows it was found from.</param>
    /// <param name="neighbours">Of the same units.</param>
    /// <param name="rules">The parameters, by which the areas are judged again.</param>
    /// <param name="cancellation">Asked between pieces.</param>
    /// <exception cref="ArgumentException">Neighbours of another number of units.</exception>
    public static RegionalDivision Of(
        RegionalDivision areas,
        FlowTable flows,
        UnitNeighbours neighbours,
        TravelToWorkRules rules,
        CancellationToken cancellation = default
    )
    {
        if (neighbours.UnitCount != areas.Units.Count)
            throw new ArgumentException($"{areas.Units.Count} units have neighbours of {neighbours.UnitCount}.", nameof(neighbours));
        var tuning = Tune([.. areas.Units.Select(unit => unit.Region ?? DivisionDraft.None)]);
        foreach (var order in areas.OtherOrders)
            tuning.TellOrder(Tune([.. order])._draft.Labels);
        return tuning._draft.Finish();

        ContiguityTuning Tune(int[] labels)
        {
            var own = new ContiguityTuning(areas, labels, flows, neighbours, rules);
            // Each round moves a piece or leaves one for good; a bound guards against pieces that move to and fro.
            for (var round = 0; round < 2 * labels.Length && own.FindPiece() is var (piece, equal); round++)
            {
                cancellation.ThrowIfCancellationRequested();
                own.MovePiece(piece, equal);
            }

            return own;
        }
    }

    /// <summary>Units that are elsewhere where the reserve list was emptied otherwise.</summary>
    private void TellOrder(int[] otherwise)
    {
        var told = _draft.Log.Where(one => one.Code == "order").Select(one => one.Unit).ToHashSet();
        var heads = otherwise.Distinct().Where(label => label >= 0).ToDictionary(label => label, HeadOf);
        for (var unit = 0; unit < otherwise.Length; unit++)
        {
            if (otherwise[unit] != _draft.Labels[unit] && !told.Contains(unit))
                _draft.Log.Add(RegionEvent.Of(_step, "order", unit, heads.GetValueOrDefault(otherwise[unit])));
        }
    }

    /// <summary>
    /// The smallest piece that is not the main one of its area nor left for good, of equals that with the lowest unit, and another that is as small; null when there is
    /// none.
    /// </summary>
    private (IReadOnlyList<int> Piece, IReadOnlyList<int>? Equal)? FindPiece()
    {
        var loose = new List<IReadOnlyList<int>>();
        var areas = Enumerable.Range(0, _draft.Labels.Length).Where(unit => _draft.Labels[unit] >= 0).GroupBy(unit => _draft.Labels[unit]);
        foreach (var pieces in areas.Select(area => _neighbours.ListPieces([.. area])).Where(pieces => pieces.Count > 1))
        {
            var main = MainOf(pieces);
            loose.AddRange(pieces.Where(piece => piece != main && !piece.All(_left.Contains)));
        }

        if (loose.Count == 0)
            return null;
        var smallest = loose.Min(Residents);
        var found = loose.Where(piece => Residents(piece) == smallest).OrderBy(piece => piece[0]).Take(2).ToArray();
        return (found[0], found.Length > 1 ? found[1] : null);
    }

    private IReadOnlyList<int> MainOf(IReadOnlyList<IReadOnlyList<int>> pieces) => pieces.MaxBy(Residents)!;

    private void MovePiece(IReadOnlyList<int> piece, IReadOnlyList<int>? equal)
    {
        _step++;
        var (target, cohesion, isTie) = FindTarget(piece);
        if (equal is not null)
            _draft.Log.Add(RegionEvent.Of(_step, "tie", piece[0], equal[0], ("residents", Residents(piece))));
        var main = MainOf(_neighbours.ListPieces(ListUnits(_draft.Labels[piece[0]])));
        if (Residents(main) == Residents(piece))
            _draft.Log.Add(RegionEvent.Of(_step, "tie", piece[0], main[0], ("residents", Residents(main))));
        if (target == DivisionDraft.None)
        {
            _left.UnionWith(piece);
            _draft.Log.Add(RegionEvent.Of(_step, "piece-left", piece[0], null, ("units", piece.Count)));
            return;
        }

        var head = HeadOf(target);
        if (isTie)
            _draft.Log.Add(RegionEvent.Of(_step, "tie", piece[0], head, ("cohesion", cohesion)));
        foreach (var unit in piece)
        {
            _draft.Labels[unit] = target;
            _draft.Log.Add(RegionEvent.Of(_step, "piece-moved", unit, head, ("cohesion", cohesion), ("units", piece.Count)));
        }
    }

    private int? HeadOf(int label) => ListUnits(label) is { Length: > 0 } units ? units.MaxBy(unit => _draft.Jobs[unit]) : null;

    private int[] ListUnits(int label) => [.. Enumerable.Range(0, _draft.Labels.Length).Where(unit => _draft.Labels[unit] == label)];

    private (int Label, double Cohesion, bool IsTie) FindTarget(IReadOnlyList<int> piece)
    {
        var beside = piece.SelectMany(_neighbours.Of).Select(unit => _draft.Labels[unit]).Where(label => label >= 0 && label != _draft.Labels[piece[0]]);
        var (best, most, isTie) = (DivisionDraft.None, 0.0, false);
        foreach (var label in beside.Distinct().Order())
        {
            var found = Cohesion(piece, label);
            isTie = found == most ? best != DivisionDraft.None : isTie && found < most;
            if (found > most)
                (best, most) = (label, found);
        }

        return (best, most, isTie);
    }

    private double Cohesion(IReadOnlyList<int> piece, int label)
    {
        var (to, from, residents, jobs) = (0.0, 0.0, 0.0, 0.0);
        foreach (var unit in piece)
        {
            var (destinations, origins) = (_flows.DestinationsOf(unit).ToArray(), _flows.OriginsOf(unit).ToArray());
            for (var i = 0; i < destinations.Length; i++)
                to += _draft.Labels[destinations[i]] == label ? _flows.PersonsTo(unit)[i] : 0;
            for (var i = 0; i < origins.Length; i++)
                from += _draft.Labels[origins[i]] == label ? _flows.PersonsFrom(unit)[i] : 0;
        }

        for (var unit = 0; unit < _draft.Labels.Length; unit++)
        {
            if (_draft.Labels[unit] == label)
                (residents, jobs) = (residents + _draft.Residents[unit], jobs + _draft.Jobs[unit]);
        }

        var (there, back) = (Residents(piece) * jobs, residents * piece.Sum(unit => _draft.Jobs[unit]));
        return (there > 0 ? to * to / there : 0) + (back > 0 ? from * from / back : 0);
    }

    private double Residents(IReadOnlyList<int> units) => units.Sum(unit => _draft.Residents[unit]);

    private UnitRegion Describe(UnitRegion before, UnitRegion unit, FunctionalRegion region, TravelToWorkRules rules)
    {
        var margins = TravelToWorkAreas.MarginsOf(region, rules);
        var isCentre = region.Centre == unit.Unit;
        var isMoved = unit.Reasons.Any(reason => reason.Code == "piece-moved");
        return unit with
        {
            Role =
                isCentre ? RegionRole.Centre
                : isMoved || before.Role == RegionRole.Centre ? RegionRole.Member
                : before.Role,
            Level = isCentre ? 0 : 1,
            LinkShare = isCentre ? null : _draft.ShareToRest(unit.Unit),
            Margin = margins[0].Margin,
            Margins = margins,
        };
    }
}
