namespace Samplan.Engine.Networks.Timetables;

/// <summary>
/// One timetable as it is published, for any of its days: lines, trips with calls in the order of travel, runs by headway, and the days of
/// each service. Times are whole seconds after the midnight of the service day and may pass 86,400. Along a trip no time falls.
/// </summary>
public sealed record TimetableSource
{
    /// <summary>Stops are numbered 0 … StopCount − 1.</summary>
    public required int StopCount { get; init; }

    /// <summary>Lines are numbered 0 … LineCount − 1. Trips of different lines never share a pattern.</summary>
    public required int LineCount { get; init; }

    /// <summary>Line of each trip.</summary>
    public required int[] TripLines { get; init; }

    /// <summary>Service of each trip: a position in <see cref="ServiceDates"/>.</summary>
    public required int[] TripServices { get; init; }

    /// <summary>Position of each trip's first call; one more than there are trips, the last is the number of calls.</summary>
    public required int[] TripFirstCalls { get; init; }

    /// <summary>The stop of each call.</summary>
    public required int[] CallStops { get; init; }

    /// <summary>Seconds after the midnight of the service day, by call.</summary>
    public required int[] CallArrivalSeconds { get; init; }

    /// <summary>As many, none before its arrival.</summary>
    public required int[] CallDepartureSeconds { get; init; }

    /// <summary>Whether one may board at each call; null where one may at all.</summary>
    public bool[]? CallMayBoard { get; init; }

    /// <summary>Whether one may alight at each call; null where one may at all.</summary>
    public bool[]? CallMayAlight { get; init; }

    /// <summary>A trip that is named here runs only as these say.</summary>
    public IReadOnlyList<HeadwayPeriod> Headways { get; init; } = [];

    /// <summary>The days on which each service runs; days far from those asked for may be left out.</summary>
    public required IReadOnlyList<IReadOnlySet<DateOnly>> ServiceDates { get; init; }

    /// <summary>Trips, whether they run on a day or not.</summary>
    public int TripCount => TripLines.Length;
}
