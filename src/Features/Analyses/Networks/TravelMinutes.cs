using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Kernel;

namespace Samplan.Analyses.Networks;

/// <summary>Minutes from units to targets by one means of travel, some rows at a time, made into the answer to a question.</summary>
internal sealed class TravelMinutes
{
    private const int RowsAtOnce = 64;
    private const int LongestStreetSeconds = 10 * 3600;
    private const int LongestTransitSeconds = 4 * 3600;
    private const double DecisecondsAMinute = 600;

    private readonly OpenNetwork _network;
    private readonly TravelQuestion _question;
    private readonly TransitDay? _day;

    private TravelMinutes(OpenNetwork network, TravelQuestion question, TransitDay? day) => (_network, _question, _day) = (network, question, day);

    /// <summary>The day of the timetable, null for other means.</summary>
    public DateOnly? Date => _day?.Date;

    /// <exception cref="RefusedException">The timetable says nothing about the date that the question names.</exception>
    public static TravelMinutes Of(OpenNetwork network, NetworkResult result, TravelQuestion question, CancellationToken cancellation)
    {
        if (question.Means != TravelMeans.Transit)
            return new TravelMinutes(network, question, null);
        var made = TransitDay.Of(network, question.Window!.Date ?? result.Timetables!.TypicalWeekday, cancellation);
        return new TravelMinutes(network, question, made.Value ?? throw new RefusedException(made.Refusal!));
    }

    public (double?[] Values, double? Coverage) Answer(IReadOnlyList<GeoPoint> units, TravelTargets targets, CancellationToken cancellation)
    {
        var values = new double?[units.Count];
        var limit = _question.WithinMinutes ?? double.PositiveInfinity;
        var walking = new TravelTable(_network.Stored, Rules(TravelMode.Walk), targets.Points);
        var streets = _question.Means == TravelMeans.Transit ? walking : new TravelTable(_network.Stored, Rules(ModeOf(_question.Means)), targets.Points);
        for (var first = 0; first < units.Count; first += RowsAtOnce)
        {
            GeoPoint[] some = [.. units.Skip(first).Take(RowsAtOnce)];
            var times = new uint[some.Length * targets.Points.Count];
            streets.Fill(some, times, null, cancellation);
            var minutes = _day is null ? Array.ConvertAll(times, MinutesOf) : ByTransit(some, targets.Points, times, cancellation);
            for (var row = 0; row < some.Length; row++)
                values[first + row] = Answer(minutes.AsSpan(row * targets.Points.Count, targets.Points.Count), targets, limit);
        }
        return (values, targets.Persons.Count == 0 ? null : Coverage(streets, targets));
    }

    private double? Answer(ReadOnlySpan<double> minutes, TravelTargets targets, double limit)
    {
        if (_question.WithinMinutes is null)
        {
            var sorted = minutes.ToArray();
            Array.Sort(sorted);
            return sorted.Length >= _question.Rank && double.IsFinite(sorted[_question.Rank - 1]) ? Math.Round(sorted[_question.Rank - 1], 1) : null;
        }
        var (people, isReached) = (0.0, false);
        for (var target = 0; target < minutes.Length; target++)
        {
            isReached |= double.IsFinite(minutes[target]);
            people += minutes[target] <= limit ? targets.Persons[target] : 0;
        }
        return isReached ? people : null;
    }

    private static double Coverage(TravelTable table, TravelTargets targets) => 1 - ((double)table.UnlinkedDestinations / targets.Points.Count);

    private double[] ByTransit(GeoPoint[] from, IReadOnlyList<GeoPoint> to, uint[] walks, CancellationToken cancellation)
    {
        var access = new TravelRules(TravelMode.Walk) { LimitSeconds = TransitDay.AccessSeconds };
        var window = _question.Window!;
        var sink = new Minutes(from.Length, to.Count);
        TransitTable.Compute(
            new TransitTableRequest
            {
                Timetable = _day!.Timetable,
                Window = new DepartureWindow(window.FirstMinute * 60, window.LastMinute - window.FirstMinute),
                Access = _day.Stops.FromPoints(from, access, cancellation),
                Egress = _day.Stops.ToPoints(to, access, cancellation),
                DirectSeconds = row =>
                    Array.ConvertAll(walks[(row * to.Count)..((row + 1) * to.Count)], time => time == RoadNetwork.Never ? -1 : (int)((time + 5) / 10)),
                Rules = new TransitRules { MaxSeconds = LongestTransitSeconds },
                Percentiles = [window.Percentile],
            },
            sink,
            null,
            cancellation
        );
        return sink.Values;
    }

    private static TravelRules Rules(TravelMode mode) => new(mode) { LimitSeconds = LongestStreetSeconds };

    private static TravelMode ModeOf(TravelMeans means) =>
        means switch
        {
            TravelMeans.Car => TravelMode.Car,
            TravelMeans.Bike => TravelMode.Bike,
            TravelMeans.Walk or TravelMeans.Transit => TravelMode.Walk,
        };

    private static double MinutesOf(uint deciseconds) => deciseconds == RoadNetwork.Never ? double.PositiveInfinity : deciseconds / DecisecondsAMinute;

    private sealed class Minutes(int rows, int columns) : ITransitTableSink
    {
        public double[] Values { get; } = new double[rows * columns];

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes)
        {
            for (var i = 0; i < minutes.Length; i++)
                Values[(row * columns) + firstColumn + i] = minutes[i] < 0 ? double.PositiveInfinity : minutes[i];
        }
    }
}
