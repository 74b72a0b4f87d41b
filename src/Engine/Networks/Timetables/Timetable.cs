namespace Samplan.Engine.Networks.Timetables;

/// <summary>
/// The trips of one day as patterns: trips of one line with the same stops, boarding and alighting, of which none overtakes another, sorted by time. Immutable; shared by any number of
/// searches. Times are whole seconds after the date's midnight, below 0 for what set out the day before. Layout as in Delling, Pajor and Werneck, "Round-Based Public Transit Routing"
/// (2012).
/// </summary>
public sealed class Timetable
{
    private readonly TimetableArrays _arrays;

    internal Timetable(TimetableArrays arrays) => _arrays = arrays;

    /// <summary>The arrays that searches read.</summary>
    internal TimetableArrays Arrays => _arrays;

    /// <summary>Periods with a promised headway, when the headway rule is to wait half of it.</summary>
    public required IReadOnlyList<HeadwayRun> HeadwayRuns { get; init; }

    /// <summary>Walks between stops.</summary>
    public required FootTransfers Transfers { get; init; }

    /// <summary>Number of the first stop of each source; stops of a source follow each other.</summary>
    public required IReadOnlyList<int> SourceFirstStops { get; init; }

    /// <summary>Number of the first line of each source.</summary>
    public required IReadOnlyList<int> SourceFirstLines { get; init; }

    /// <summary>Stops of all sources, also those where nothing calls on the date.</summary>
    public int StopCount => Transfers.StopCount;

    /// <summary>Patterns with at least one trip on the date.</summary>
    public int PatternCount => _arrays.PatternLines.Length;

    /// <summary>Trips of all patterns; runs that only promise a headway are not among them.</summary>
    public int TripCount => _arrays.TripOrigins.Length;

    /// <summary>Number of arrivals and departures.</summary>
    public int EventCount => _arrays.Arrivals.Length;

    /// <summary>The stops that a pattern calls at, in the order of travel.</summary>
    public ReadOnlySpan<int> StopsOf(int pattern) => _arrays.PatternStops.AsSpan(_arrays.PatternFirstStops[pattern].._arrays.PatternFirstStops[pattern + 1]);

    /// <summary>The line of a pattern, numbered on through the sources.</summary>
    public int LineOf(int pattern) => _arrays.PatternLines[pattern];

    /// <summary>Patterns that call at a stop, a loop line's once a call.</summary>
    public ReadOnlySpan<(int Pattern, int Position)> PatternsAt(int stop) =>
        _arrays.StopPatterns.AsSpan(_arrays.StopFirstPatterns[stop].._arrays.StopFirstPatterns[stop + 1]);

    /// <summary>Arrivals of a trip at each stop of its pattern.</summary>
    public ReadOnlySpan<int> ArrivalsOf(int pattern, int trip) => _arrays.Arrivals.AsSpan(FirstEvent(pattern, trip), StopsOf(pattern).Length);

    /// <summary>Departures of a trip at each stop of its pattern.</summary>
    public ReadOnlySpan<int> DeparturesOf(int pattern, int trip) => _arrays.Departures.AsSpan(FirstEvent(pattern, trip), StopsOf(pattern).Length);

    /// <summary>Trips of a pattern, sorted by time: none overtakes another.</summary>
    public int TripCountOf(int pattern) => _arrays.PatternFirstTrips[pattern + 1] - _arrays.PatternFirstTrips[pattern];

    /// <summary>The source of a pattern's trip and the trip's number there.</summary>
    public (int Source, int Trip) OriginOf(int pattern, int trip) => _arrays.TripOrigins[_arrays.PatternFirstTrips[pattern] + trip];

    /// <summary>The same timetable with these walks between stops.</summary>
    /// <exception cref="ArgumentException">The walks are of another number of stops.</exception>
    public Timetable With(FootTransfers transfers) =>
        transfers.StopCount == StopCount
            ? Copy(transfers)
            : throw new ArgumentException($"Walks between {transfers.StopCount} stops, but the timetable has {StopCount}.", nameof(transfers));

    /// <summary>The first trip of a pattern that departs from a position at a time or later; the number of trips when none does.</summary>
    public int FindTrip(int pattern, int position, int fromSeconds)
    {
        var stops = _arrays.PatternFirstStops[pattern + 1] - _arrays.PatternFirstStops[pattern];
        var first = _arrays.PatternFirstEvents[pattern] + position;
        var (low, high) = (0, TripCountOf(pattern));
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_arrays.Departures[first + (middle * stops)] < fromSeconds)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    internal int FirstEvent(int pattern, int trip) =>
        _arrays.PatternFirstEvents[pattern] + (trip * (_arrays.PatternFirstStops[pattern + 1] - _arrays.PatternFirstStops[pattern]));

    private Timetable Copy(FootTransfers transfers) =>
        new(_arrays)
        {
            HeadwayRuns = HeadwayRuns,
            Transfers = transfers,
            SourceFirstStops = SourceFirstStops,
            SourceFirstLines = SourceFirstLines,
        };
}
