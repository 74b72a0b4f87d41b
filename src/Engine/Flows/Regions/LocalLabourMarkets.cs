namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Local labour markets (lokala arbetsmarknader, LA) after Statistics Sweden. A unit is self-sufficient, and a centre, when no more than
/// a given share of its employed residents leave it, in all and to any one unit (20 and 7.5 per cent). Any other unit is attached to the
/// unit that receives its largest outflow, self-sufficient or not, which makes chains. Units that are attached to each other in a
/// circle are one market, whose centre is the one with the smallest out-share. A chain of more than the allowed links is cut at its
/// weakest link, the smallest share, and two markets arise. The longest chain is cut first; of equally long ones that with
/// the weakest link.
/// <para>
/// Equal outflows count for the unit with more jobs, equal out-shares in a circle free the unit with more jobs, then the lower number (event
/// <c>tie</c>). <see cref="UnitRegion.LinkShare"/> is the share that goes to the unit it is attached to. Margins are
/// <c>out-share</c> and <c>single-share</c>, and the smaller decides: below 0 is what is lacking to self-sufficiency. A market is valid
/// when its centre is self-sufficient. Events: <c>self-sufficient</c>, <c>attached</c>, <c>mutual</c>, <c>chain-broken</c>,
/// <c>no-residents</c>, <c>no-flows</c>, <c>tie</c>.
/// </para>
/// </summary>
public sealed class LocalLabourMarkets
{
    private const int None = -1;

    private readonly FlowTable _flows;
    private readonly LocalLabourMarketRules _rules;
    private readonly DivisionDraft _draft;
    private readonly int[] _next;
    private readonly double[] _linkShare;
    private readonly double[] _outShare;
    private readonly double[] _singleShare;
    private readonly bool[] _isSelfSufficient;
    private int _step;

    private LocalLabourMarkets(FlowTable flows, LocalLabourMarketRules rules)
    {
        (_flows, _rules) = (flows, rules);
        var count = flows.PlaceCount;
        _draft = new DivisionDraft(flows, new int[count]) { Validity = region => _isSelfSufficient![region.Centre], Describe = Describe };
        _next = new int[count];
        Array.Fill(_next, None);
        (_linkShare, _outShare, _singleShare, _isSelfSufficient) = (new double[count], new double[count], new double[count], new bool[count]);
    }

    /// <param name="flows">Commuters between units, those who stay included; no ends outside.</param>
    /// <param name="rules">Thresholds.</param>
    /// <param name="cancellation">Asked between chains.</param>
    /// <exception cref="ArgumentException">A parameter that cannot be, or a table with ends outside.</exception>
    public static RegionalDivision Of(FlowTable flows, LocalLabourMarketRules rules, CancellationToken cancellation = default)
    {
        DivisionDraft.Check(flows);
        if (rules.FindFault() is { } fault)
            throw new ArgumentException($"The parameter {fault} cannot be so.", nameof(rules));
        var markets = new LocalLabourMarkets(flows, rules);
        for (var unit = 0; unit < flows.PlaceCount; unit++)
            markets.Attach(unit);
        markets.OpenCircles();
        markets.CutChains(cancellation);
        return markets.Finish();
    }

    private void Attach(int unit)
    {
        var residents = _draft.Residents[unit];
        if (!(residents > 0))
        {
            Tell(_draft.Jobs[unit] > 0 ? "no-residents" : "no-flows", unit, null, ("jobs", _draft.Jobs[unit]));
            return;
        }

        var (largest, persons) = LargestOutflow(unit);
        (_outShare[unit], _singleShare[unit]) = (_flows.LeavingPersons(unit) / residents, persons / residents);
        _isSelfSufficient[unit] = _rules.IsSelfSufficient(_outShare[unit], _singleShare[unit]);
        if (!_isSelfSufficient[unit])
            (_next[unit], _linkShare[unit]) = (largest, _singleShare[unit]);
        Tell(
            _isSelfSufficient[unit] ? "self-sufficient" : "attached",
            unit,
            largest == None ? null : largest,
            ("out-share", _outShare[unit]),
            ("maximum-out-share", _rules.MaximumOutShare),
            ("single-share", _singleShare[unit]),
            ("maximum-single-share", _rules.MaximumSingleShare)
        );
    }

    private (int Unit, double Persons) LargestOutflow(int unit)
    {
        var destinations = _flows.DestinationsOf(unit);
        var persons = _flows.PersonsTo(unit);
        var (best, most, isTie) = (None, 0.0, false);
        for (var i = 0; i < destinations.Length; i++)
        {
            if (persons[i] > most || (persons[i] == most && best != None && _draft.Jobs[destinations[i]] > _draft.Jobs[best]))
                (best, most, isTie) = (destinations[i], persons[i], false);
            else if (persons[i] == most && best != None && _draft.Jobs[destinations[i]] == _draft.Jobs[best])
                isTie = true;
        }

        if (isTie)
            Tell("tie", unit, best, ("persons", most));
        return (best, most);
    }

    private void OpenCircles()
    {
        // 0 not seen, otherwise the walk that saw it: a walk that meets itself has found a circle.
        var seenBy = new int[_next.Length];
        for (var start = 0; start < _next.Length; start++)
        {
            var unit = start;
            while (unit != None && seenBy[unit] == 0)
            {
                seenBy[unit] = start + 1;
                unit = _next[unit];
            }

            if (unit != None && seenBy[unit] == start + 1)
                Open(unit);
        }
    }

    private void Open(int member)
    {
        var (freed, links, isTie) = (member, 1, false);
        for (var unit = _next[member]; unit != member; unit = _next[unit], links++)
        {
            var difference = _outShare[unit].CompareTo(_outShare[freed]);
            if (difference == 0)
                difference = _draft.Jobs[freed].CompareTo(_draft.Jobs[unit]);
            isTie = difference == 0 || (isTie && difference > 0);
            if (difference < 0 || (difference == 0 && unit < freed))
                freed = unit;
        }

        if (isTie)
            Tell("tie", freed, null, ("out-share", _outShare[freed]));
        Tell("mutual", freed, _next[freed], ("out-share", _outShare[freed]), ("units", links));
        _next[freed] = None;
    }

    /// <summary>Market by market: a cut touches no other, and what is cut off is a market of its own.</summary>
    private void CutChains(CancellationToken cancellation)
    {
        var followers = Enumerable.Range(0, _next.Length).ToLookup(unit => _next[unit]);
        var roots = new Queue<int>(followers[None]);
        while (roots.TryDequeue(out var root))
        {
            cancellation.ThrowIfCancellationRequested();
            var members = new List<int> { root };
            for (var at = 0; at < members.Count; at++)
                members.AddRange(followers[members[at]].Where(unit => _next[unit] == members[at]));
            var (longest, isTie) = FindLongest(members);
            if (longest is not { } end)
                continue;
            var weakest = Weakest(end).Unit;
            if (isTie)
                Tell("tie", weakest, _next[weakest], ("share", _linkShare[weakest]));
            Tell("chain-broken", weakest, _next[weakest], ("share", _linkShare[weakest]), ("maximum-links", _rules.MaximumLinks));
            _next[weakest] = None;
            roots.Enqueue(root);
            roots.Enqueue(weakest);
        }
    }

    /// <summary>
    /// The end of the longest chain that is too long; of equally long ones the one with the weakest link, then the lowest number. A tie is where one of those
    /// could be cut elsewhere.
    /// </summary>
    private (int? End, bool IsTie) FindLongest(List<int> members)
    {
        var longest = (Links: _rules.MaximumLinks, WeakShare: double.NegativeInfinity);
        var (end, cut, isTie) = ((int?)null, None, false);
        foreach (var unit in members)
        {
            var links = RootOf(unit).Links;
            if (links <= _rules.MaximumLinks || links < longest.Links)
                continue;
            var (weakest, hasEqual) = Weakest(unit);
            var found = (links, -_linkShare[weakest]);
            var difference = found.CompareTo(longest);
            if (difference < 0)
                continue;
            isTie = hasEqual || (difference == 0 && (isTie || weakest != cut));
            if (difference > 0 || unit < end)
                (longest, end, cut) = (found, unit, weakest);
        }

        return (end, isTie);
    }

    private (int Unit, bool IsTie) Weakest(int start)
    {
        var (weakest, isTie) = (start, false);
        for (var unit = _next[start]; unit != None && _next[unit] != None; unit = _next[unit])
        {
            if (_linkShare[unit] > _linkShare[weakest])
                continue;
            isTie = _linkShare[unit] == _linkShare[weakest];
            if (!isTie || unit < weakest)
                weakest = unit;
        }

        return (weakest, isTie);
    }

    private RegionalDivision Finish()
    {
        for (var unit = 0; unit < _next.Length; unit++)
        {
            var root = RootOf(unit).Root;
            var isEmpty = !(_draft.Residents[unit] > 0) && !(_draft.Jobs[unit] > 0);
            _draft.Labels[unit] = isEmpty ? DivisionDraft.None : root;
            _draft.Centres[root] = root;
        }

        return _draft.Finish();
    }

    private (int Root, int Links) RootOf(int unit)
    {
        var links = 0;
        for (; _next[unit] != None; unit = _next[unit])
            links++;
        return (unit, links);
    }

    private UnitRegion Describe(UnitRegion unit, FunctionalRegion? region)
    {
        if (region is null || !(_draft.Residents[unit.Unit] > 0))
            return region is null ? unit : unit with { Role = RegionRole.Centre };
        var margins = new[]
        {
            ThresholdMargin.AtMost("out-share", _outShare[unit.Unit], _rules.MaximumOutShare),
            ThresholdMargin.AtMost("single-share", _singleShare[unit.Unit], _rules.MaximumSingleShare),
        };
        var links = RootOf(unit.Unit).Links;
        return unit with
        {
            Role = links == 0 ? RegionRole.Centre : RegionRole.Linked,
            Level = links,
            LinkShare = links == 0 ? null : _linkShare[unit.Unit],
            Margin = margins.Min(margin => margin.Margin),
            Margins = margins,
        };
    }

    private void Tell(string code, int unit, int? other, params ReadOnlySpan<(string Name, double Value)> numbers) =>
        _draft.Log.Add(RegionEvent.Of(++_step, code, unit, other, numbers));
}
