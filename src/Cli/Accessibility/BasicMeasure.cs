using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Cli.Accessibility;

/// <summary>Assesses criteria of basic accessibility: a day out and back by public transport between each origin and the destinations that a criterion names.</summary>
internal sealed class BasicMeasure
{
    private const int DaySeconds = 86_400;
    private readonly TransitTableRequest _there;
    private readonly TransitTableRequest _back;
    private readonly AccessibilityInput _input;
    private readonly IReadOnlyList<(AskedCriterion Asked, IReadOnlyList<int> Destinations)> _criteria;
    private readonly (Func<int, bool> Origin, Func<int, bool> Destination) _isLinked;

    public BasicMeasure(TransitTimes times, AccessibilityInput input, IReadOnlyList<AskedCriterion> criteria, CancellationToken cancellation)
    {
        _input = input;
        var (from, to) = (input.Origins.Points, input.Opportunities.Points);
        _criteria =
        [
            .. criteria.Select(asked =>
                (
                    asked,
                    asked.Destinations.Count == 0 ? (IReadOnlyList<int>)[.. Enumerable.Range(0, to.Count)] : input.Opportunities.PositionsOf(asked.Destinations)
                )
            ),
        ];
        _there = times.RequestFor((from, to), cancellation);
        _back = times.RequestFor((to, from), cancellation);
        var linked = times.Costs((from, to), cancellation);
        _isLinked = (linked.IsOriginLinked, linked.IsDestinationLinked);
    }

    /// <summary>A row an origin and criterion, in the order of the files.</summary>
    public IReadOnlyList<BasicRow> Assess(CancellationToken cancellation)
    {
        var rows = new BasicRow[_input.Origins.Ids.Count][];
        using var searches = new ThreadLocal<JourneySearch>(() => new JourneySearch(_there.Timetable, _there.Rules));
        Parallel.For(
            0,
            rows.Length,
            new ParallelOptions { CancellationToken = cancellation },
            origin => rows[origin] = Assess(origin, searches.Value!, cancellation)
        );
        return [.. rows.SelectMany(static some => some)];
    }

    private BasicRow[] Assess(int origin, JourneySearch search, CancellationToken cancellation)
    {
        var pairs = new Dictionary<int, (IReadOnlyList<Connection> There, IReadOnlyList<Connection> Back)>();
        return [.. _criteria.Select(one => Row(origin, one, PairWith))];

        (IReadOnlyList<Connection> There, IReadOnlyList<Connection> Back) PairWith(int destination)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!pairs.TryGetValue(destination, out var pair))
                pairs[destination] = pair = (Connections(search, _there, (origin, destination)), Connections(search, _back, (destination, origin)));
            return pair;
        }
    }

    private BasicRow Row(
        int origin,
        (AskedCriterion Asked, IReadOnlyList<int> Destinations) criterion,
        Func<int, (IReadOnlyList<Connection> There, IReadOnlyList<Connection> Back)> pairWith
    )
    {
        var (asked, levels) = (criterion.Asked, criterion.Asked.Criterion.Levels.ToList());
        int[] linked = [.. criterion.Destinations.Where(_isLinked.Destination)];
        if (!_isLinked.Origin(origin) || linked.Length == 0)
            return new BasicRow(origin, asked, IsKnown: false, null);
        (int Destination, DayOut Day)? best = null;
        foreach (var destination in linked)
        {
            var (there, back) = pairWith(destination);
            var day = asked.IsFromDestination ? asked.Criterion.Assess(back, there) : asked.Criterion.Assess(there, back);
            if (day is not null && (best is not var (_, known) || Rank(day).CompareTo(Rank(known)) < 0))
                best = (destination, day);
        }
        return new BasicRow(origin, asked, IsKnown: true, best);

        (int, int) Rank(DayOut day) => (levels.IndexOf(day.Level), -day.StaySeconds);
    }

    private static IReadOnlyList<Connection> Connections(JourneySearch search, TransitTableRequest request, (int From, int To) pair)
    {
        var ends = new JourneyEnds(
            request.Access.StopsOf(pair.From).ToArray(),
            request.Access.SecondsOf(pair.From).ToArray(),
            request.Egress.StopsOf(pair.To).ToArray(),
            request.Egress.SecondsOf(pair.To).ToArray()
        );
        return ends.AccessStops.Length == 0 || ends.EgressStops.Length == 0
            ? []
            : ConnectionList.ConnectionsOf(ConnectionList.Between(search, ends, 0, DaySeconds));
    }
}
