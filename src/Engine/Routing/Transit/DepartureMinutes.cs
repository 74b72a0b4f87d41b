namespace Samplan.Engine.Routing.Transit;

/// <summary>
/// Percentiles of travel times over the departures of a window, in whole minutes rounded down. The p-th is the time at position ceil(p / 100 · n) of all n in
/// order, without interpolation, departures that do not arrive last (as R5's TravelTimeReducer). Counts minutes instead of sorting: one instance a thread.
/// </summary>
internal sealed class DepartureMinutes
{
    /// <summary>Stands for a percentile at which the point is not reached.</summary>
    public const short Unreached = -1;

    /// <summary>Stands for the arrival of one who walks all the way.</summary>
    public const int NoVehicle = -1;

    private readonly int[] _positions;
    private readonly int[] _order;
    private readonly int[] _counts;
    private readonly bool _countsDepartures;
    private int _departures;
    private int _lastArrival = NoVehicle;

    public DepartureMinutes(IReadOnlyList<double> percentiles, int departures, int maxSeconds, bool countsDepartures = false)
    {
        _countsDepartures = countsDepartures;
        _positions = [.. percentiles.Select(percentile => PositionOf(percentile, departures))];
        _order = [.. Enumerable.Range(0, _positions.Length).OrderBy(i => _positions[i])];
        _counts = new int[((maxSeconds + 59) / 60) + 1];
    }

    public int ValueCount => _positions.Length + (_countsDepartures ? 1 : 0);

    /// <summary>Forgets the departures counted so far.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        (_departures, _lastArrival) = (0, NoVehicle);
    }

    /// <summary>Counts one departure. Those that catch the same vehicles arrive at the same time and are one.</summary>
    /// <param name="travelSeconds">From the departure on, waits included.</param>
    /// <param name="arrivalSeconds">Counted from any fixed time, or <see cref="NoVehicle"/>.</param>
    public void Add(int travelSeconds, int arrivalSeconds)
    {
        _counts[travelSeconds / 60]++;
        if (arrivalSeconds == NoVehicle || arrivalSeconds == _lastArrival)
            return;
        _lastArrival = arrivalSeconds;
        _departures++;
    }

    /// <summary>The percentiles of the departures counted, and how many they are; those not counted did not arrive.</summary>
    public void Read(Span<short> minutes)
    {
        minutes.Fill(Unreached);
        if (_countsDepartures)
            minutes[^1] = (short)_departures;
        var (minute, seen) = (0, _counts[0]);
        foreach (var i in _order)
        {
            while (seen <= _positions[i] && ++minute < _counts.Length)
                seen += _counts[minute];
            if (seen <= _positions[i])
                return;
            minutes[i] = (short)minute;
        }
    }

    private static int PositionOf(double percentile, int departures)
    {
        if (percentile is not (> 0 and <= 100))
            throw new ArgumentOutOfRangeException(nameof(percentile), "A percentile is above 0 and at most 100.");
        return Math.Clamp((int)Math.Ceiling(percentile / 100 * departures) - 1, 0, departures - 1);
    }
}
