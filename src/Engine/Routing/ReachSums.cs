using System.Collections.Concurrent;
using Samplan.Engine.Networks;

namespace Samplan.Engine.Routing;

/// <summary>
/// What lies within limits of many origins, added up as it is found, so that neither time nor memory goes to single ways. Amounts are whole: their sums are the same in any order.
/// </summary>
internal sealed class ReachSums
{
    private const int OriginsATurn = 16;
    private readonly LinkedTargets _targets;
    private readonly uint[] _amounts;
    private readonly uint _limit;
    private readonly (SweepTargets Targets, uint[] Amounts)? _swept;
    private readonly TargetsByState? _byState;

    /// <param name="stored">The network and its hierarchy, which only cars' times need.</param>
    /// <param name="targets">Where the amounts are.</param>
    /// <param name="amounts">By target.</param>
    public ReachSums(StoredNetwork stored, LinkedTargets targets, uint[] amounts)
    {
        (_targets, _amounts, _limit) = (targets, amounts, targets.Graph.Rules.LimitCost);
        if (targets.Graph.Rules.HasSweeps)
            _swept = Sweepable(stored.Hierarchy);
        else
            _byState = new TargetsByState(
                targets,
                [.. Enumerable.Range(0, targets.Count).Where(target => amounts[target] > 0 && targets.ArrivalsOf(target).Length > 0)]
            );
    }

    /// <summary>Hands over the sums of each origin once, from several threads and in no order.</summary>
    /// <param name="origins">Points and their links; those without a link are not handed over.</param>
    /// <param name="limits">Costs; what lies at a limit is within it.</param>
    /// <param name="take">Takes an origin's number and its sums, one a limit; the span is valid during the call only.</param>
    public void Sum(
        (IReadOnlyList<GeoPoint> Points, StreetLink?[] Links) origins,
        uint[] limits,
        Action<int, ReadOnlySpan<ulong>> take,
        CancellationToken cancellation
    )
    {
        var links = origins.Links;
        // Streets are numbered along a curve, so that origins of one turn lie near each other.
        int[] order = [.. Enumerable.Range(0, links.Length).Where(i => links[i] is not null).OrderBy(i => links[i]!.Value.Street)];
        uint[] bounds = Array.ConvertAll(limits, limit => Math.Min(limit, _limit));
        var shelf = new ConcurrentBag<Worker>();
        var turn = _swept is { } swept ? Sweep.Over(swept.Targets.Plan, _limit).LaneCount : OriginsATurn;
        Parallel.For(
            0,
            (order.Length + turn - 1) / turn,
            Workers.Within(cancellation),
            i =>
            {
                var worker = shelf.TryTake(out var idle) ? idle : new Worker(this, bounds, turn);
                var some = order.AsSpan(i * turn, Math.Min(turn, order.Length - i * turn));
                var sums = worker.Run(some, origins);
                for (var row = 0; row < some.Length; row++)
                    take(some[row], sums.Slice(row * bounds.Length, bounds.Length));
                shelf.Add(worker);
            }
        );
    }

    // In the order of the sweep, so that what it has just written is read again soon.
    private (SweepTargets Targets, uint[] Amounts) Sweepable(Hierarchy hierarchy)
    {
        var (positions, counted, count) = (new uint[_targets.Count], new int[_targets.Count], 0);
        var space = new List<Terminal>();
        for (var target = 0; target < counted.Length; target++)
        {
            if (_amounts[target] > 0 && _targets.FindArrivals(target, space) is [var arrival, ..])
                (positions[count], counted[count++]) = (hierarchy.Positions.Span[arrival.State], target);
        }
        Array.Sort(positions, counted, 0, count);
        Array.Resize(ref counted, count);
        return (_targets.ForSweeps(hierarchy, counted), Array.ConvertAll(counted, target => _amounts[target]));
    }

    /// <summary>What one thread needs; what a turn finds is overwritten by the next.</summary>
    private sealed class Worker
    {
        private readonly ReachSums _of;
        private readonly uint[] _bounds;
        private readonly ulong[] _sums;
        private readonly ulong[] _lanes;
        private readonly Sweep? _sweep;
        private readonly BoundedSearch? _search;
        private readonly LeastCosts? _least;
        private readonly List<Terminal> _space = [];

        public Worker(ReachSums of, uint[] bounds, int turn)
        {
            (_of, _bounds) = (of, bounds);
            (_sums, _lanes) = (new ulong[turn * bounds.Length], new ulong[turn]);
            if (of._swept is { } swept)
                _sweep = Sweep.Over(swept.Targets.Plan, of._limit);
            else
                (_search, _least) = (new BoundedSearch(of._targets.Graph, of._limit), new LeastCosts(of._targets.Count));
        }

        public ReadOnlySpan<ulong> Run(ReadOnlySpan<int> some, (IReadOnlyList<GeoPoint> Points, StreetLink?[] Links) origins)
        {
            _sums.AsSpan().Clear();
            if (_sweep is not null)
                Go(_sweep, _of._swept!.Value, some, origins);
            else
            {
                for (var row = 0; row < some.Length; row++)
                    Go(_search!, _least!, row, (origins.Points[some[row]], origins.Links[some[row]]!.Value));
            }
            return _sums;
        }

        private void Go(
            Sweep sweep,
            (SweepTargets Targets, uint[] Amounts) swept,
            ReadOnlySpan<int> some,
            (IReadOnlyList<GeoPoint> Points, StreetLink?[] Links) origins
        )
        {
            var departures = new Seed[some.Length][];
            for (var lane = 0; lane < some.Length; lane++)
                departures[lane] = LinkedTargets.Seeds(_of._targets.Graph.Departures(origins.Links[some[lane]]!.Value));
            sweep.Run(departures);
            for (var i = 0; i < _bounds.Length; i++)
            {
                _lanes.AsSpan().Clear();
                sweep.SumWithin(swept.Targets, swept.Amounts, _bounds[i], _lanes.AsSpan(0, some.Length));
                for (var lane = 0; lane < some.Length; lane++)
                    _sums[lane * _bounds.Length + i] = _lanes[lane];
            }
            for (var lane = 0; lane < some.Length; lane++)
                AddDirect(sweep, swept.Targets.Plan, lane, (origins.Points[some[lane]], origins.Links[some[lane]]!.Value));
        }

        // What is nearer along the origin's own street than over its ends.
        private void AddDirect(Sweep sweep, SweepPlan plan, int lane, (GeoPoint Point, StreetLink Link) origin)
        {
            foreach (var target in _of._targets.OnStreet(origin.Link.Street))
            {
                if (_of._amounts[target] == 0 || _of._targets.Direct(origin.Point, origin.Link, target) is not var (direct, _))
                    continue;
                var around = (ulong)uint.MaxValue;
                foreach (var arrival in _of._targets.FindArrivals(target, _space))
                {
                    if (sweep.Distance(plan.PlaceOfNode(arrival.State), lane) is var way and not uint.MaxValue)
                        around = Math.Min(around, (ulong)way + arrival.Deciseconds);
                }
                for (var i = 0; i < _bounds.Length; i++)
                    _sums[lane * _bounds.Length + i] += direct <= _bounds[i] && around > _bounds[i] ? _of._amounts[target] : 0;
            }
        }

        private void Go(BoundedSearch search, LeastCosts least, int row, (GeoPoint Point, StreetLink Link) origin)
        {
            search.Run(_of._targets.Graph.Departures(origin.Link));
            least.Forget();
            foreach (var (state, _) in search.Met)
                _of._byState!.Arrive(state, search[state], least);
            foreach (var target in _of._targets.OnStreet(origin.Link.Street))
            {
                if (_of._amounts[target] > 0 && _of._targets.Direct(origin.Point, origin.Link, target) is var (direct, _))
                    least.Lower(target, direct);
            }
            foreach (var target in least.Met)
            {
                for (var i = 0; i < _bounds.Length; i++)
                    _sums[row * _bounds.Length + i] += least[target] <= _bounds[i] ? _of._amounts[target] : 0;
            }
        }
    }

    /// <summary>By state, the targets that one arrives at from it.</summary>
    private sealed class TargetsByState
    {
        private readonly int[] _first;
        private readonly (int Target, uint Cost)[] _arrivals;

        public TargetsByState(LinkedTargets targets, int[] counted)
        {
            _first = new int[targets.Graph.StateCount + 1];
            foreach (var target in counted)
            {
                foreach (var arrival in targets.ArrivalsOf(target))
                    _first[arrival.State + 1]++;
            }
            for (var state = 1; state < _first.Length; state++)
                _first[state] += _first[state - 1];
            _arrivals = new (int, uint)[_first[^1]];
            var next = _first[..^1];
            foreach (var target in counted)
            {
                foreach (var arrival in targets.ArrivalsOf(target))
                    _arrivals[next[arrival.State]++] = (target, arrival.Deciseconds);
            }
        }

        public void Arrive(int state, uint cost, LeastCosts least)
        {
            foreach (var (target, further) in _arrivals.AsSpan(_first[state].._first[state + 1]))
                least.Lower(target, cost + further);
        }
    }

    /// <summary>The least cost of each target that has been met since it last forgot.</summary>
    private sealed class LeastCosts(int count)
    {
        private readonly uint[] _costs = new uint[count];
        private readonly uint[] _stamps = new uint[count];
        private readonly int[] _met = new int[count];
        private int _metCount;
        private uint _stamp = 1;

        public ReadOnlySpan<int> Met => _met.AsSpan(0, _metCount);

        public uint this[int target] => _costs[target];

        public void Forget() => (_metCount, _stamp) = (0, _stamp + 1);

        public void Lower(int target, uint cost)
        {
            if (_stamps[target] == _stamp)
            {
                _costs[target] = Math.Min(_costs[target], cost);
                return;
            }
            (_stamps[target], _costs[target]) = (_stamp, cost);
            _met[_metCount++] = target;
        }
    }
}
