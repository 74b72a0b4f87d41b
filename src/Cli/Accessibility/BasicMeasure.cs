using Samplan.Cli.Networks;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Cli.Accessibility;

/// <summary>Assesses criteria of basic accessibility: a day out and back by public transport between each origin and the destinations that a criterion names.</summary>
internal sealed class BasicMeasure
{
    private const int DaySeconds = 86_400;
    private readonly (TransitTableRequest There, TransitTableRequest Back) _fromOrigins;
    private readonly (TransitTableRequest There, TransitTableRequest Back) _fromDestinations;
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
        var home = times.Home(cancellation);
        _fromOrigins = (times.RequestFor((from, to), cancellation), home.RequestFor((to, from), cancellation));
        // Whoever lives at the destination has the bicycle or the car there.
        var isTheSame = times.IsAlikeBothWays || criteria.All(static asked => !asked.IsFromDestination);
        _fromDestinations = isTheSame
            ? (_fromOrigins.Back, _fromOrigins.There)
            : (times.RequestFor((to, from), cancellation), home.RequestFor((from, to), cancellation));
        var (origins, destinations) = times.AreLinked((from, to), cancellation);
        _isLinked = (origin => origins[origin], destination => destinations[destination]);
    }

    /// <summary>A row an origin and criterion, in the order of the files.</summary>
    public IReadOnlyList<BasicRow> Assess(CancellationToken cancellation)
    {
        var rows = new BasicRow[_input.Origins.Ids.Count][];
        using var searches = new ThreadLocal<JourneySearch>(() => new JourneySearch(_fromOrigins.There.Timetable, _fromOrigins.There.Rules));
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
        var days = new Dictionary<(int Destination, bool IsFromDestination), (IReadOnlyList<Connection> There, IReadOnlyList<Connection> Back)>();
        return [.. _criteria.Select(one => Row(origin, one, destination => DayWith(destination, one.Asked.IsFromDestination)))];

        // There and back of one who lives at the origin, or at the destination.
        (IReadOnlyList<Connection> There, IReadOnlyList<Connection> Back) DayWith(int destination, bool isFromDestination)
        {
            cancellation.ThrowIfCancellationRequested();
            if (days.TryGetValue((destination, isFromDestination), out var day))
                return day;
            var (there, back) = isFromDestination ? _fromDestinations : _fromOrigins;
            var (lives, visits) = isFromDestination ? (destination, origin) : (origin, destination);
            return days[(destination, isFromDestination)] = (Connections(search, there, (lives, visits)), Connections(search, back, (visits, lives)));
        }
    }

    private BasicRow Row(
        int origin,
        (AskedCriterion Asked, IReadOnlyList<int> Destinations) criterion,
        Func<int, (IReadOnlyList<Connection> There, IReadOnlyList<Connection> Back)> dayWith
    )
    {
        var (asked, levels) = (criterion.Asked, criterion.Asked.Criterion.Levels.ToList());
        int[] linked = [.. criterion.Destinations.Where(_isLinked.Destination)];
        if (!_isLinked.Origin(origin) || linked.Length == 0)
            return new BasicRow(origin, asked, IsKnown: false, null);
        (int Destination, DayOut Day)? best = null;
        foreach (var destination in linked)
        {
            var (there, back) = dayWith(destination);
            var day = asked.Criterion.Assess(there, back);
            if (day is not null && (best is not var (_, known) || Rank(day).CompareTo(Rank(known)) < 0))
                best = (destination, day);
        }
        return new BasicRow(origin, asked, IsKnown: true, best);

        (int, int) Rank(DayOut day) => (levels.IndexOf(day.Level), -day.StaySeconds);
    }

    private static IReadOnlyList<Connection> Connections(JourneySearch search, TransitTableRequest request, (int From, int To) pair)
    {
        var ends = request.EndsOf(pair.From, pair.To);
        return ends.AccessStops.Length == 0 || ends.EgressStops.Length == 0
            ? []
            : ConnectionList.ConnectionsOf(ConnectionList.Between(search, ends, 0, DaySeconds));
    }
}
