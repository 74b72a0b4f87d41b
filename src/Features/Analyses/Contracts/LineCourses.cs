using Samplan.Engine.Networks;
using Samplan.Engine.Routing;
using Samplan.Formats.Gtfs;

namespace Samplan.Analyses.Contracts;

/// <summary>
/// How lines of public transport go from one stop to the next that they call at: as the timetables' shapes draw it, straight where they do not. Where a line goes two ways between the same stops, the first
/// trip of the feed decides. Lines and stops are numbered on through the feeds.
/// </summary>
public sealed class LineCourses
{
    private readonly GtfsStop[] _stops;
    private readonly Dictionary<(int Line, int From, int To), (GtfsPath Path, int Call)> _drawn = [];

    /// <param name="feeds">Read with their paths; without them every line is straight.</param>
    public LineCourses(IReadOnlyList<GtfsFeed> feeds)
    {
        _stops = [.. feeds.SelectMany(static feed => feed.Stops)];
        var (firstLine, firstStop) = (0, 0);
        foreach (var feed in feeds)
        {
            foreach (var trip in feed.Trips.Where(static trip => trip.Path >= 0).DistinctBy(static trip => (trip.Route, trip.Path)))
            {
                var stops = feed.Calls.Stops.AsSpan(trip.FirstCall, trip.CallCount);
                for (var call = 0; call + 1 < stops.Length; call++)
                    _drawn.TryAdd((firstLine + trip.Route, firstStop + stops[call], firstStop + stops[call + 1]), (feed.Paths[trip.Path], call));
            }
            (firstLine, firstStop) = (firstLine + feed.Routes.Count, firstStop + feed.Stops.Count);
        }
    }

    /// <summary>The points in order, two or more; empty where it is straight and a stop has no place.</summary>
    public IReadOnlyList<GeoPoint> Between(int line, int fromStop, int toStop)
    {
        if (_drawn.TryGetValue((line, fromStop, toStop), out var drawn))
        {
            var (path, call) = drawn;
            var (first, last) = (path.CallPoints[call], path.CallPoints[call + 1]);
            return [.. Enumerable.Range(first, last - first + 1).Select(point => new GeoPoint(path.LongitudesE7[point], path.LatitudesE7[point]))];
        }
        var (from, to) = (_stops[fromStop], _stops[toStop]);
        return double.IsFinite(from.Latitude + from.Longitude + to.Latitude + to.Longitude)
            ? [OpenNetwork.PointAt(from.Longitude, from.Latitude), OpenNetwork.PointAt(to.Longitude, to.Latitude)]
            : [];
    }

    /// <summary>Metres along a course.</summary>
    public static double Metres(IReadOnlyList<GeoPoint> course) =>
        course
            .Zip(course.Skip(1))
            .Sum(static pair => Ground.Metres(pair.First.LongitudeE7, pair.First.LatitudeE7, pair.Second.LongitudeE7, pair.Second.LatitudeE7));
}
