using Samplan.Accessibility.Surfaces;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Accessibility;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;

namespace Samplan.Accessibility.Ground;

/// <summary>Travel times by public transport between one point and many fixed ones on one day. Where walking the whole way is faster, one walks.</summary>
/// <param name="walking">On the same points.</param>
/// <param name="published">The day before its timetables were changed, on the same streets and points; null for one as it is published, or on other streets.</param>
internal sealed class TransitField(TransitDay day, StreetField walking, IReadOnlyList<GeoPoint> points, TransitField? published = null)
{
    private const int LongestSeconds = 4 * 3600;

    private static readonly TravelRules s_access = new(TravelMode.Walk) { LimitSeconds = TransitDay.AccessSeconds };

    private readonly Lazy<StopWalks> _access = new(() =>
        published is not null && day.Changed is { } changed ? TakeOver(published._access.Value, changed, walking) : day.Stops.FromPoints(points, s_access)
    );
    private readonly Lazy<StopWalks> _egress = new(() => day.Stops.ToPoints(points, s_access));

    public TransitDay Day => day;

    public DateOnly Date => day.Date;

    /// <summary>Whole minutes, −1 where the percentile is not reached.</summary>
    public short[] Minutes(GeoPoint point, bool isTo, TransitChoice choice, CancellationToken cancellation)
    {
        var walks = isTo ? walking.To(point, cancellation) : walking.From(point, cancellation);
        var sink = new Sink(points.Count, isTo);
        TransitTable.Compute(
            new TransitTableRequest
            {
                Timetable = day.Timetable,
                Window = new DepartureWindow(choice.FirstMinute * 60, choice.LastMinute - choice.FirstMinute),
                Access = isTo ? _access.Value : day.Stops.FromPoints([point], s_access, cancellation),
                Egress = isTo ? day.Stops.ToPoints([point], s_access, cancellation) : _egress.Value,
                DirectSeconds = row => isTo ? [Seconds(walks[row])] : Array.ConvertAll(walks, Seconds),
                Rules = new TransitRules { MaxSeconds = LongestSeconds },
                Percentiles = [choice.Percentile],
            },
            sink,
            null,
            cancellation
        );
        return sink.Values;
    }

    /// <summary>The nearest facilities of each point, in whole minutes as deciseconds. Open ones alone are searched for.</summary>
    public NearestTable Nearest(IReadOnlyList<GeoPoint> facilities, int ranks, Func<int, bool> isOpen, TransitChoice choice)
    {
        // Whoever is among the nearest on foot may be walked to; of the others, enough are nearer on foot.
        var walks = walking.Nearest(facilities, ranks, isOpen);
        var request = new TransitTableRequest
        {
            Timetable = day.Timetable,
            Window = new DepartureWindow(choice.FirstMinute * 60, choice.LastMinute - choice.FirstMinute),
            Access = _access.Value,
            Egress = day.Stops.ToPoints(facilities, s_access),
            DirectSeconds = row =>
            {
                var direct = new int[facilities.Count];
                Array.Fill(direct, -1);
                for (var rank = 0; rank < ranks; rank++)
                {
                    if (walks.FindDestination(row, rank) is { } facility)
                        direct[facility] = Seconds(walks.FindCost(row, rank)!.Value);
                }
                return direct;
            },
            Rules = new TransitRules { MaxSeconds = LongestSeconds },
            Percentiles = [choice.Percentile],
        };
        bool[] areLinked = [.. Enumerable.Range(0, points.Count).Select(walking.IsLinked)];
        return NearestOpportunities.Find(new TransitCosts(request, areLinked, [.. facilities.Select(_ => true)]), ranks, isOpen);
    }

    /// <summary>The ways to stops that stay are as they were; those to new stops are searched for from the stops.</summary>
    private static StopWalks TakeOver(StopWalks before, ChangedStops changed, StreetField walking)
    {
        var walks = new List<(int Point, int Stop, int Seconds)>(before.Count);
        for (var point = 0; point < before.PointCount; point++)
        {
            var stops = before.StopsOf(point);
            var seconds = before.SecondsOf(point);
            for (var i = 0; i < stops.Length; i++)
                walks.Add((point, changed.Now[stops[i]], seconds[i]));
        }
        foreach (var (stop, at) in changed.New)
        {
            var times = walking.To(at, CancellationToken.None);
            for (var point = 0; point < times.Length; point++)
            {
                if (times[point] <= TransitDay.AccessSeconds * 10)
                    walks.Add((point, stop, Seconds(times[point])));
            }
        }
        return StopWalks.From(before.PointCount, walks);
    }

    private static int Seconds(uint deciseconds) => deciseconds == RoadNetwork.Never ? -1 : (int)((deciseconds + 5) / 10);

    private sealed class Sink(int count, bool isColumn) : ITransitTableSink
    {
        public short[] Values { get; } = new short[count];

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes)
        {
            if (isColumn)
                Values[row] = minutes[0];
            else
                minutes.CopyTo(Values.AsSpan(firstColumn));
        }
    }
}
