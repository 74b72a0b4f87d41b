namespace Samplan.Engine.Networks.Timetables;

/// <summary>The arrays of a <see cref="Timetable"/>.</summary>
internal sealed record TimetableArrays
{
    /// <summary>Offset of each pattern's stops in <see cref="PatternStops"/>; one more than there are patterns.</summary>
    public required int[] PatternFirstStops { get; init; }

    public required int[] PatternStops { get; init; }

    public required bool[] PatternMayBoard { get; init; }

    public required bool[] PatternMayAlight { get; init; }

    public required int[] PatternLines { get; init; }

    /// <summary>Offset of each pattern's trips; one more than there are patterns.</summary>
    public required int[] PatternFirstTrips { get; init; }

    /// <summary>Offset of each pattern's events: trip after trip, each with as many as the pattern has stops.</summary>
    public required int[] PatternFirstEvents { get; init; }

    public required int[] Arrivals { get; init; }

    public required int[] Departures { get; init; }

    /// <summary>Each trip's source and number there.</summary>
    public required (int Source, int Trip)[] TripOrigins { get; init; }

    /// <summary>Patterns that call at a stop, as rows by stop: offset of each row, then pattern and position.</summary>
    public required int[] StopFirstPatterns { get; init; }

    public required (int Pattern, int Position)[] StopPatterns { get; init; }
}
