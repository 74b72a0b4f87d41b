using Samplan.Formats.Gtfs;

namespace Samplan.Analyses.Networks.Supply;

/// <summary>The trips that run on a day, by the stops where one may board them and go on. Stops are numbered on through the feeds.</summary>
internal sealed class RunningTrips
{
    private readonly Dictionary<int, List<(int Trip, int Seconds)>> _boardings = [];
    private readonly Dictionary<int, List<GtfsFrequency>> _headways = [];
    private readonly List<int> _firstDepartures = [];

    public RunningTrips(IReadOnlyList<GtfsFeed> feeds, DateOnly date)
    {
        var firstStop = 0;
        foreach (var feed in feeds)
        {
            Add(feed, date, firstStop);
            firstStop += feed.Stops.Count;
        }
    }

    /// <summary>Trips that leave any of some stops, each once; a trip that is run again and again counts as often as it is run.</summary>
    /// <param name="fromSeconds">After the midnight of the service day; null for the whole day.</param>
    public int Count(IEnumerable<int> stops, int? fromSeconds)
    {
        // The last time that a trip leaves the place decides whether it does so after an hour.
        var last = new Dictionary<int, int>();
        foreach (var stop in stops)
        {
            foreach (var (trip, seconds) in _boardings.GetValueOrDefault(stop, []))
                last[trip] = Math.Max(seconds, last.GetValueOrDefault(trip, int.MinValue));
        }
        return last.Sum(trip => CountRuns(trip.Key, trip.Value, fromSeconds ?? int.MinValue));
    }

    private int CountRuns(int trip, int seconds, int fromSeconds)
    {
        if (!_headways.TryGetValue(trip, out var headways))
            return seconds >= fromSeconds ? 1 : 0;
        var offset = seconds - _firstDepartures[trip];
        return headways.Sum(headway =>
        {
            var runs = 0;
            for (var start = headway.StartSeconds; start < headway.EndSeconds; start += headway.HeadwaySeconds)
                runs += start + offset >= fromSeconds ? 1 : 0;
            return runs;
        });
    }

    private void Add(GtfsFeed feed, DateOnly date, int firstStop)
    {
        var headways = feed.Frequencies.ToLookup(static headway => headway.Trip);
        for (var number = 0; number < feed.Trips.Count; number++)
        {
            var trip = feed.Trips[number];
            if (trip.CallCount < 2 || !feed.Services[trip.Service].RunsOn(date))
                continue;
            var running = _firstDepartures.Count;
            _firstDepartures.Add(feed.Calls.DepartureSeconds[trip.FirstCall]);
            if (headways[number].Any())
                _headways[running] = [.. headways[number]];
            // From the last stop one goes nowhere.
            for (var call = trip.FirstCall; call < trip.FirstCall + trip.CallCount - 1; call++)
            {
                if (!feed.Calls.MayBoard[call])
                    continue;
                var stop = firstStop + feed.Calls.Stops[call];
                if (!_boardings.TryGetValue(stop, out var here))
                    _boardings.Add(stop, here = []);
                here.Add((running, feed.Calls.DepartureSeconds[call]));
            }
        }
    }
}
