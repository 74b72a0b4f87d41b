using Samplan.Engine.Networks.Timetables;

namespace Samplan.Engine.Networks.Edits;

/// <summary>Single changes of a source; what is not changed is shared with it.</summary>
internal static class TripChanges
{
    /// <summary>A source with nothing but one line, one trip each way and the headway they are run at.</summary>
    public static TimetableSource SourceOf(TimetableEdit.AddLine line, IReadOnlySet<DateOnly> dates)
    {
        var (stops, arrivals, departures) = (new List<int>(), new List<int>(), new List<int>());
        var ways = line.IsBothWays ? 2 : 1;
        for (var way = 0; way < ways; way++)
        {
            var time = line.FromSeconds;
            for (var i = 0; i < line.Stops.Count; i++)
            {
                if (i > 0)
                    time += way == 0 ? line.RideSeconds[i - 1] : line.RideSeconds[^i];
                stops.Add(way == 0 ? i : line.Stops.Count - 1 - i);
                arrivals.Add(time);
                time += i > 0 && i < line.Stops.Count - 1 ? line.StopSeconds : 0;
                departures.Add(time);
            }
        }
        return new TimetableSource
        {
            StopCount = line.Stops.Count,
            LineCount = 1,
            TripLines = new int[ways],
            TripServices = new int[ways],
            TripFirstCalls = [.. Enumerable.Range(0, ways + 1).Select(trip => trip * line.Stops.Count)],
            CallStops = [.. stops],
            CallArrivalSeconds = [.. arrivals],
            CallDepartureSeconds = [.. departures],
            Headways = [.. Enumerable.Range(0, ways).Select(trip => new HeadwayPeriod(trip, line.FromSeconds, line.ToSeconds, line.HeadwaySeconds, true))],
            ServiceDates = [dates],
        };
    }

    /// <summary>Removed trips belong to a service that never runs.</summary>
    public static TimetableSource Without(TimetableSource source, IReadOnlyCollection<int> trips)
    {
        var gone = trips.ToHashSet();
        return source with
        {
            TripServices = [.. source.TripServices.Select((service, trip) => gone.Contains(trip) ? source.ServiceDates.Count : service)],
            ServiceDates = [.. source.ServiceDates, new HashSet<DateOnly>()],
        };
    }

    public static TimetableSource Shifted(TimetableSource source, TimetableEdit.ShiftTrips shift)
    {
        var (arrivals, departures) = (source.CallArrivalSeconds.ToArray(), source.CallDepartureSeconds.ToArray());
        foreach (var trip in shift.Trips.Distinct())
        {
            for (var call = source.TripFirstCalls[trip]; call < source.TripFirstCalls[trip + 1]; call++)
                (arrivals[call], departures[call]) = (arrivals[call] + shift.Seconds, departures[call] + shift.Seconds);
        }
        var moved = shift.Trips.ToHashSet();
        return source with
        {
            CallArrivalSeconds = arrivals,
            CallDepartureSeconds = departures,
            Headways =
            [
                .. source.Headways.Select(period =>
                    moved.Contains(period.Trip)
                        ? period with
                        {
                            StartSeconds = period.StartSeconds + shift.Seconds,
                            EndSeconds = period.EndSeconds + shift.Seconds,
                        }
                        : period
                ),
            ],
        };
    }

    /// <summary>
    /// Of each pattern (line, stops and days) the first trip is run at the headway from its departure to the last's, and the others are gone.
    /// </summary>
    public static TimetableSource WithHeadway(TimetableSource source, TimetableEdit.SetHeadway set)
    {
        var patterns = Enumerable
            .Range(0, source.TripCount)
            .Where(trip => source.TripLines[trip] == set.Line && source.TripFirstCalls[trip + 1] > source.TripFirstCalls[trip])
            .GroupBy(trip =>
                (Stops: string.Join(' ', source.CallStops[source.TripFirstCalls[trip]..source.TripFirstCalls[trip + 1]]), source.TripServices[trip])
            );
        var (gone, periods) = (new List<int>(), source.Headways.ToList());
        foreach (var pattern in patterns)
        {
            var spans = pattern
                .Select(trip => (Trip: trip, Span: SpanOf(source, trip)))
                .OrderBy(static one => one.Span.First)
                .ThenBy(static one => one.Trip)
                .ToList();
            gone.AddRange(spans.Skip(1).Select(static one => one.Trip));
            periods.RemoveAll(period => pattern.Contains(period.Trip));
            periods.Add(new HeadwayPeriod(spans[0].Trip, spans[0].Span.First, spans.Max(static one => one.Span.Last) + 1, set.HeadwaySeconds, true));
        }
        return Without(source, gone) with { Headways = periods };
    }

    /// <summary>Trips of the line that go from the one stop to the other next, and the call after which they do.</summary>
    public static IEnumerable<(int Trip, int Call)> TripsThrough(TimetableSource source, TimetableEdit.AddStop stop)
    {
        for (var trip = 0; trip < source.TripCount; trip++)
        {
            for (var call = source.TripFirstCalls[trip]; source.TripLines[trip] == stop.Line && call + 1 < source.TripFirstCalls[trip + 1]; call++)
            {
                if (source.CallStops[call] != stop.AfterStop || source.CallStops[call + 1] != stop.BeforeStop)
                    continue;
                yield return (trip, call);
                break;
            }
        }
    }

    /// <summary>The new stop is the source's last.</summary>
    public static TimetableSource WithStop(TimetableSource source, TimetableEdit.AddStop stop)
    {
        var after = TripsThrough(source, stop).ToDictionary(static through => through.Trip, static through => through.Call);
        var (first, calls) = (new List<int> { 0 }, new List<(int Stop, int Arrival, int Departure, bool MayBoard, bool MayAlight)>());
        for (var trip = 0; trip < source.TripCount; trip++)
        {
            var later = 0;
            for (var call = source.TripFirstCalls[trip]; call < source.TripFirstCalls[trip + 1]; call++)
            {
                var (arrival, departure) = (source.CallArrivalSeconds[call], source.CallDepartureSeconds[call]);
                calls.Add(
                    (source.CallStops[call], arrival + later, departure + later, source.CallMayBoard?[call] ?? true, source.CallMayAlight?[call] ?? true)
                );
                if (!after.TryGetValue(trip, out var at) || at != call)
                    continue;
                var there = departure + (int)(stop.ShareOfWay * (source.CallArrivalSeconds[call + 1] - departure));
                calls.Add((source.StopCount, there, there + stop.StopSeconds, true, true));
                later = stop.StopSeconds;
            }
            first.Add(calls.Count);
        }
        return source with
        {
            StopCount = source.StopCount + 1,
            TripFirstCalls = [.. first],
            CallStops = [.. calls.Select(static call => call.Stop)],
            CallArrivalSeconds = [.. calls.Select(static call => call.Arrival)],
            CallDepartureSeconds = [.. calls.Select(static call => call.Departure)],
            CallMayBoard = [.. calls.Select(static call => call.MayBoard)],
            CallMayAlight = [.. calls.Select(static call => call.MayAlight)],
        };
    }

    // First and last departure from the first stop.
    private static (int First, int Last) SpanOf(TimetableSource source, int trip)
    {
        var periods = source.Headways.Where(period => period.Trip == trip).ToList();
        var departure = source.CallDepartureSeconds[source.TripFirstCalls[trip]];
        return periods.Count == 0
            ? (departure, departure)
            : (periods.Min(static period => period.StartSeconds), periods.Max(static period => period.EndSeconds - 1));
    }
}
