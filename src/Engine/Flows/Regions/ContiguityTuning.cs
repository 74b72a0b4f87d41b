namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// The last step of the European method, apart from the search: an area whose units do not hang together keeps the piece with most
/// employed residents (of equals the one with the lowest unit), and each other piece goes, as a whole, to the area beside it
/// to which its cohesion f²/(R·W), both ways, is greatest. The smallest piece goes first. A piece with no area beside it (an
/// island), or without exchange with any, stays. Events: <c>piece-moved</c> for each unit of a moved piece, <c>piece-left</c>, and <c>tie</c> where the
/// lower number decided which piece is the main one, or which area it goes to.
/// </summary>
public sealed class ContiguityTuning
{
    private readonly FlowTable _flows;
    private readonly UnitNeighbours _neighbours;
    private readonly DivisionDraft _draft;
    private readonly HashSet<int> _left = [];
    private int _step;

    private ContiguityTuning(RegionalDivision areas, FlowTable flows, UnitNeighbours neighbours, TravelToWorkRules rules)
    {
        (_flows, _neighbours) = (flows, neighbours);
        _step = areas.Log.Count == 0 ? 0 : areas.Log[^1].Step;
        _draft = new DivisionDraft(flows, [.. areas.Units.Select(unit => unit.Region ?? DivisionDraft.None)])
        {
            Log = [.. areas.Log],
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
        var tuning = new ContiguityTuning(areas, flows, neighbours, rules);
        // Each round moves a piece or leaves one for good; a bound guards against pieces that move to and fro.
        for (var round = 0; round < 2 * areas.Units.Count && tuning.FindPiece() is { } piece; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            tuning.MovePiece(piece);
        }

        return tuning._draft.Finish();
    }

    /// <summary>The smallest piece that is not the main one of its area; null when none is left.</summary>
    private IReadOnlyList<int>? FindPiece()
    {
        IReadOnlyList<int>? smallest = null;
        var areas = Enumerable.Range(0, _draft.Labels.Length).Where(unit => _draft.Labels[unit] >= 0).GroupBy(unit => _draft.Labels[unit]);
        foreach (var area in areas)
        {
            var pieces = _neighbours.ListPieces([.. area]);
            if (pieces.Count == 1)
                continue;
            var main = MainOf(pieces);
            foreach (var piece in pieces.Where(piece => piece != main && !_left.Contains(piece[0])))
            {
                if (smallest is null || Residents(piece) < Residents(smallest))
                    smallest = piece;
            }
        }

        return smallest;
    }

    private IReadOnlyList<int> MainOf(IReadOnlyList<IReadOnlyList<int>> pieces) => pieces.MaxBy(Residents)!;

    private void MovePiece(IReadOnlyList<int> piece)
    {
        _step++;
        var (target, cohesion, isTie) = FindTarget(piece);
        var main = MainOf(_neighbours.ListPieces(ListUnits(_draft.Labels[piece[0]])));
        if (Residents(main) == Residents(piece))
            _draft.Log.Add(RegionEvent.Of(_step, "tie", piece[0], main[0], ("residents", Residents(main))));
        if (target == DivisionDraft.None)
        {
            _left.Add(piece[0]);
            _draft.Log.Add(RegionEvent.Of(_step, "piece-left", piece[0], null, ("units", piece.Count)));
            return;
        }

        var head = ListUnits(target).MaxBy(unit => _draft.Jobs[unit]);
        if (isTie)
            _draft.Log.Add(RegionEvent.Of(_step, "tie", piece[0], head, ("cohesion", cohesion)));
        foreach (var unit in piece)
        {
            _draft.Labels[unit] = target;
            _draft.Log.Add(RegionEvent.Of(_step, "piece-moved", unit, head, ("cohesion", cohesion), ("units", piece.Count)));
        }
    }

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
