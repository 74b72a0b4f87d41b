namespace Samplan.Engine.Routing.Transit;

/// <summary>How a stop is reached by a vehicle: boarded where and when, on which line and trip.</summary>
internal readonly record struct JourneyRide(int ArrivalSeconds, int BoardingStop, int DepartureSeconds, int Line)
{
    public (int Source, int Trip)? Trip { get; init; }

    public (int Pattern, int Boarded, int Alighted) Calls { get; init; }
}

/// <summary>What one round of a journey search knows of each stop: when one is there before the ride, and how the ride brings one there.</summary>
internal sealed class JourneyRound
{
    private const int Never = int.MaxValue;
    private readonly int[] _ready;
    private readonly int[] _walkedFrom;
    private readonly JourneyRide[] _rides;
    private readonly StopMarks _reached;
    private readonly StopMarks _arrived;

    public JourneyRound(int stopCount)
    {
        (_ready, _walkedFrom, _rides) = (new int[stopCount], new int[stopCount], new JourneyRide[stopCount]);
        (_reached, _arrived) = (new StopMarks(stopCount), new StopMarks(stopCount));
        Array.Fill(_ready, Never);
        Array.Fill(_rides, new JourneyRide(Never, -1, Never, -1));
    }

    public ReadOnlySpan<int> Reached => _reached.Marked;

    public ReadOnlySpan<int> Arrived => _arrived.Marked;

    public int ReadyAt(int stop) => _ready[stop];

    /// <summary>Stop where the ride before ended, −1 for the journey's beginning.</summary>
    public int WalkedFrom(int stop) => _walkedFrom[stop];

    public JourneyRide RideTo(int stop) => _rides[stop];

    public void Reach(int stop, int seconds, int from)
    {
        if (seconds >= _ready[stop])
            return;
        (_ready[stop], _walkedFrom[stop]) = (seconds, from);
        _reached.Add(stop);
    }

    public void Arrive(int stop, JourneyRide ride)
    {
        if (ride.ArrivalSeconds >= _rides[stop].ArrivalSeconds)
            return;
        _rides[stop] = ride;
        _arrived.Add(stop);
    }

    public void Clear()
    {
        foreach (var stop in Reached)
            _ready[stop] = Never;
        foreach (var stop in Arrived)
            _rides[stop] = new JourneyRide(Never, -1, Never, -1);
        _reached.Clear();
        _arrived.Clear();
    }
}
