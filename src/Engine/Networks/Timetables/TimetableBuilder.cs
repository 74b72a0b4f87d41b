namespace Samplan.Engine.Networks.Timetables;

/// <summary>Makes the timetable of one date from one or more sources, whose stops and lines are numbered on through all of them.</summary>
public static class TimetableBuilder
{
    private const int DaySeconds = 24 * 3600;

    /// <summary>
    /// The trips that run on the date, and those of the days around it that the options ask for. Changes are at the same stop until
    /// <see cref="Timetable.With"/> gives walks. On the two days a year when the clock is moved, times count from noon less 12 hours, as the sources do.
    /// </summary>
    public static Timetable Build(IReadOnlyList<TimetableSource> sources, DateOnly date, TimetableOptions? options = null)
    {
        options ??= new TimetableOptions();
        var (firstStops, stopCount) = Offsets(sources, static source => source.StopCount);
        var (firstLines, _) = Offsets(sources, static source => source.LineCount);
        var patterns = new Dictionary<PatternKey, PatternTrips>();
        var ordered = new List<PatternTrips>();
        var runs = new List<HeadwayRun>();
        var headways = sources.Select(static source => source.Headways.ToLookup(period => period.Trip)).ToList();
        foreach (var dated in TripsOn(sources, date, options))
        {
            var source = sources[dated.Source];
            var key = PatternKey.Of(source, dated.Trip, firstStops[dated.Source], firstLines[dated.Source]);
            if (!patterns.TryGetValue(key, out var pattern))
            {
                patterns.Add(key, pattern = new PatternTrips(key));
                ordered.Add(pattern);
            }
            new TripRuns(source, dated, options, pattern, runs).Add(headways[dated.Source]);
        }
        return Assemble(ordered, runs, stopCount, (firstStops, firstLines));
    }

    /// <summary>The patterns, of any day and however trips overtake, that call at each stop: what R5 asks when it thins out transfers.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> ListStopPatterns(IReadOnlyList<TimetableSource> sources)
    {
        var (firstStops, stopCount) = Offsets(sources, static source => source.StopCount);
        var (firstLines, _) = Offsets(sources, static source => source.LineCount);
        var stopPatterns = Enumerable.Range(0, stopCount).Select(static _ => new List<int>()).ToList();
        var seen = new HashSet<PatternKey>();
        for (var i = 0; i < sources.Count; i++)
        {
            for (var trip = 0; trip < sources[i].TripCount; trip++)
            {
                var key = PatternKey.Of(sources[i], trip, firstStops[i], firstLines[i]);
                if (!seen.Add(key))
                    continue;
                foreach (var stop in key.Stops.Distinct())
                    stopPatterns[stop].Add(seen.Count - 1);
            }
        }
        return stopPatterns;
    }

    private static (int[] First, int Count) Offsets(IReadOnlyList<TimetableSource> sources, Func<TimetableSource, int> countOf)
    {
        var first = new int[sources.Count];
        var count = 0;
        for (var i = 0; i < sources.Count; i++)
        {
            first[i] = count;
            count += countOf(sources[i]);
        }
        return (first, count);
    }

    private static IEnumerable<DatedTrip> TripsOn(IReadOnlyList<TimetableSource> sources, DateOnly date, TimetableOptions options)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            for (var day = -options.DaysBefore; day <= options.DaysAfter; day++)
            {
                var source = sources[i];
                var runs = source.ServiceDates.Select(dates => dates.Contains(date.AddDays(day))).ToArray();
                for (var trip = 0; trip < source.TripCount; trip++)
                {
                    var hasCalls = source.TripFirstCalls[trip + 1] - source.TripFirstCalls[trip] >= 2;
                    if (hasCalls && runs[source.TripServices[trip]])
                        yield return new DatedTrip(i, trip, day * DaySeconds);
                }
            }
        }
    }

    private static Timetable Assemble(List<PatternTrips> patterns, List<HeadwayRun> runs, int stopCount, (int[] Stops, int[] Lines) first)
    {
        var (firstStops, firstTrips, firstEvents) = (new List<int> { 0 }, new List<int> { 0 }, new List<int> { 0 });
        var (stops, lines, origins) = (new List<int>(), new List<int>(), new List<(int, int)>());
        var (mayBoard, mayAlight) = (new List<bool>(), new List<bool>());
        var (arrivals, departures) = (new List<int>(), new List<int>());
        foreach (var chain in patterns.SelectMany(static pattern => pattern.Chains().Select(trips => (pattern.Key, Trips: trips))))
        {
            stops.AddRange(chain.Key.Stops);
            mayBoard.AddRange(chain.Key.MayBoard);
            mayAlight.AddRange(chain.Key.MayAlight);
            lines.Add(chain.Key.Line);
            foreach (var trip in chain.Trips)
            {
                arrivals.AddRange(trip.Arrivals);
                departures.AddRange(trip.Departures);
                origins.Add((trip.Source, trip.Trip));
            }
            firstStops.Add(stops.Count);
            firstTrips.Add(origins.Count);
            firstEvents.Add(arrivals.Count);
        }
        var (stopFirst, stopPatterns) = TimetableIndexes.ByStop(stopCount, firstStops, stops);
        var made = new TimetableArrays
        {
            PatternFirstStops = [.. firstStops],
            PatternStops = [.. stops],
            PatternMayBoard = [.. mayBoard],
            PatternMayAlight = [.. mayAlight],
            PatternLines = [.. lines],
            PatternFirstTrips = [.. firstTrips],
            PatternFirstEvents = [.. firstEvents],
            Arrivals = [.. arrivals],
            Departures = [.. departures],
            TripOrigins = [.. origins],
            StopFirstPatterns = stopFirst,
            StopPatterns = stopPatterns,
        };
        return new Timetable(made)
        {
            HeadwayRuns = runs,
            Transfers = FootTransfers.AtSameStop(stopCount),
            SourceFirstStops = first.Stops,
            SourceFirstLines = first.Lines,
        };
    }
}
