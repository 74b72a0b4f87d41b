using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Engine.Routing.Transit;
using Samplan.Kernel;

namespace Samplan.Analyses.Corridors;

/// <summary>Between every two nodes: minutes by car, and the fastest journey and the departures of a day by public transport.</summary>
internal sealed class CorridorSupply
{
    private const int FirstMinute = 6 * 60;
    private const int LastMinute = 21 * 60;
    private const int LongestSeconds = 150 * 60;
    private const double DecisecondsAMinute = 600;
    private readonly uint[] _car;
    private readonly int _count;
    private readonly Day? _day;

    private CorridorSupply(uint[] car, int count, Day? day) => (_car, _count, _day) = (car, count, day);

    /// <exception cref="RefusedException">The timetable says nothing about the day.</exception>
    public static CorridorSupply Of(OpenNetwork network, TravelRules car, IReadOnlyList<GeoPoint> nodes, DateOnly? date, CancellationToken cancellation)
    {
        var times = new uint[nodes.Count * nodes.Count];
        if (nodes.Count == 0)
            return new CorridorSupply(times, 0, null);
        new TravelTable(network.Stored, car, nodes).Fill(nodes, times, null, cancellation);
        if (date is null)
            return new CorridorSupply(times, nodes.Count, null);
        var made = TransitDay.Of(network, date.Value, cancellation);
        var day = made.Value ?? throw new RefusedException(made.Refusal!);
        var walking = new TravelRules(TravelMode.Walk) { LimitSeconds = TransitDay.AccessSeconds };
        var sink = new Day(nodes.Count);
        TransitTable.Compute(
            new TransitTableRequest
            {
                Timetable = day.Timetable,
                Window = new DepartureWindow(FirstMinute * 60, LastMinute - FirstMinute),
                Access = day.Stops.FromPoints(nodes, walking, cancellation),
                Egress = day.Stops.ToPoints(nodes, walking, cancellation),
                Rules = new TransitRules { MaxSeconds = LongestSeconds },
                // The least of all departures.
                Percentiles = [100.0 / (LastMinute - FirstMinute)],
                CountsDepartures = true,
            },
            sink,
            null,
            cancellation
        );
        return new CorridorSupply(times, nodes.Count, sink);
    }

    public double? CarMinutes(int from, int to) => Mean(Car(from, to), Car(to, from));

    public double? TransitMinutes(int from, int to) => Mean(_day?.Minutes(from, to), _day?.Minutes(to, from));

    public int? Departures(int from, int to) => _day?.Departures(from, to);

    private double? Car(int from, int to) => _car[from * _count + to] is var time && time == RoadNetwork.Never ? null : time / DecisecondsAMinute;

    private static double? Mean(double? there, double? back) => Math.Round((there + back) / 2 ?? double.NaN, 1) is var mean && double.IsNaN(mean) ? null : mean;

    private sealed class Day(int count) : ITransitTableSink
    {
        private readonly short[] _values = new short[2 * count * count];

        public double? Minutes(int from, int to) => _values[2 * (from * count + to)] is >= 0 and var minutes ? minutes : null;

        public int Departures(int from, int to) => _values[2 * (from * count + to) + 1];

        public void Take(int row, int firstColumn, ReadOnlySpan<short> minutes) => minutes.CopyTo(_values.AsSpan(2 * (row * count + firstColumn)));
    }
}
