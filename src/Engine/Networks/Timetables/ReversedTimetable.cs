namespace Samplan.Engine.Networks.Timetables;

/// <summary>A timetable seen backwards in time, in which the latest departure for an arrival is found as the earliest arrival for a departure.</summary>
public static class ReversedTimetable
{
    /// <summary>Every time negated, stops and trips in reverse, arrivals and departures exchanged, walks the other way.</summary>
    public static Timetable Of(Timetable timetable)
    {
        var arrays = timetable.Arrays;
        var stops = new int[arrays.PatternStops.Length];
        var (mayBoard, mayAlight) = (new bool[stops.Length], new bool[stops.Length]);
        var (arrivals, departures) = (new int[timetable.EventCount], new int[timetable.EventCount]);
        var origins = new (int, int)[timetable.TripCount];
        for (var pattern = 0; pattern < timetable.PatternCount; pattern++)
        {
            var (firstStop, endStop) = (arrays.PatternFirstStops[pattern], arrays.PatternFirstStops[pattern + 1]);
            for (var i = firstStop; i < endStop; i++)
            {
                var mirrored = firstStop + endStop - 1 - i;
                (stops[mirrored], mayBoard[mirrored], mayAlight[mirrored]) = (arrays.PatternStops[i], arrays.PatternMayAlight[i], arrays.PatternMayBoard[i]);
            }
            // Last trip first and last stop first: the pattern's events exactly backwards.
            var (firstEvent, endEvent) = (arrays.PatternFirstEvents[pattern], arrays.PatternFirstEvents[pattern + 1]);
            for (var i = firstEvent; i < endEvent; i++)
                (arrivals[firstEvent + endEvent - 1 - i], departures[firstEvent + endEvent - 1 - i]) = (-arrays.Departures[i], -arrays.Arrivals[i]);
            var (firstTrip, endTrip) = (arrays.PatternFirstTrips[pattern], arrays.PatternFirstTrips[pattern + 1]);
            for (var i = firstTrip; i < endTrip; i++)
                origins[firstTrip + endTrip - 1 - i] = arrays.TripOrigins[i];
        }
        var (stopFirst, stopPatterns) = TimetableIndexes.ByStop(timetable.StopCount, arrays.PatternFirstStops, stops);
        var made = new TimetableArrays
        {
            PatternFirstStops = arrays.PatternFirstStops,
            PatternStops = stops,
            PatternMayBoard = mayBoard,
            PatternMayAlight = mayAlight,
            PatternLines = arrays.PatternLines,
            PatternFirstTrips = arrays.PatternFirstTrips,
            PatternFirstEvents = arrays.PatternFirstEvents,
            Arrivals = arrivals,
            Departures = departures,
            TripOrigins = origins,
            StopFirstPatterns = stopFirst,
            StopPatterns = stopPatterns,
        };
        return new Timetable(made)
        {
            HeadwayRuns = [.. timetable.HeadwayRuns.Select(static run => run.Reversed())],
            Transfers = timetable.Transfers.Reversed(),
            SourceFirstStops = timetable.SourceFirstStops,
            SourceFirstLines = timetable.SourceFirstLines,
        };
    }
}
