using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing.Transit;
using Samplan.Formats.Gtfs;

namespace Samplan.Bench;

/// <summary>
/// Porto Alegre's timetables and 1,227 points, where somebody has them (see <see cref="SwedishFiles"/>). Walks are straight lines made a quarter longer, so that the benchmark is of public transport alone:
/// access up to two hours at 1 m/s, egress 2,000 m, changes 1,000 m to the closest stop of each pattern, as in the reference of Conveyal R5.
/// </summary>
internal sealed class PortoAlegreTown
{
    private const double Detour = 1.25;
    private const double MetresPerDegree = 111_195;
    private readonly IReadOnlyList<(double Latitude, double Longitude)> _stops;
    private readonly IReadOnlyList<(double Latitude, double Longitude)> _points;

    private PortoAlegreTown(string folder)
    {
        var day = new DateOnly(2019, 5, 13);
        var feeds = new[] { "poa_eptc.zip", "poa_trensurb.zip" }.Select(name => GtfsReader.Read(Path.Combine(folder, name))).ToList();
        var sources = feeds.Select(feed => TimetableFeeds.SourceOf(feed, [day])).ToList();
        _stops = [.. feeds.SelectMany(feed => feed.Stops).Select(stop => (stop.Latitude, stop.Longitude))];
        _points =
        [
            .. File.ReadLines(Path.Combine(folder, "poa_hexgrid.csv")).Skip(1).Select(line => line.Split(',')).Select(row => (Number(row[2]), Number(row[1]))),
        ];
        var changes = Enumerable.Range(0, _stops.Count).SelectMany(from => Near(_stops[from], 1000).Select(to => (from, to.Stop, to.Seconds)));
        var closest = FootTransfers.From(_stops.Count, changes).ToClosestOfEachPattern(TimetableBuilder.ListStopPatterns(sources));
        Timetable = TimetableBuilder.Build(sources, day, new TimetableOptions { DaysBefore = 0, DaysAfter = 0 }).With(closest);
        Egress = Walks(_points, 2000);
        Access = Walks(_points, 7199);
    }

    public Timetable Timetable { get; }

    public StopWalks Access { get; }

    public StopWalks Egress { get; }

    /// <summary>Null where the files are not.</summary>
    public static PortoAlegreTown? Find()
    {
        var folder = new[] { Environment.GetEnvironmentVariable("SAMPLAN_REFERENCE_DATA"), "../shared/data", "../../shared/data" }
            .Where(path => path is { Length: > 0 })
            .Select(path => Path.GetFullPath(Path.Combine(BenchWorkspace.Root, path!, "routing_samples/r5r_poa")))
            .FirstOrDefault(Directory.Exists);
        return folder is null ? null : new PortoAlegreTown(folder);
    }

    public TransitTableRequest Request(StopWalks access) =>
        new()
        {
            Timetable = Timetable,
            Window = new DepartureWindow(14 * 3600, 120),
            Rules = TransitRules.R5,
            Access = access,
            Egress = Egress,
        };

    /// <summary>Access of points drawn within some hundred metres of the real ones.</summary>
    public StopWalks DrawnAccess(int count, int seed)
    {
        var random = new Random(seed);
        return Walks([.. Enumerable.Range(0, count).Select(_ => Moved(_points[random.Next(_points.Count)], random))], 7199);
    }

    private static (double, double) Moved((double Latitude, double Longitude) point, Random random) =>
        (point.Latitude + ((random.NextDouble() - 0.5) / 200), point.Longitude + ((random.NextDouble() - 0.5) / 200));

    private StopWalks Walks(IReadOnlyList<(double Latitude, double Longitude)> points, int limitSeconds) =>
        StopWalks.From(points.Count, [.. points.SelectMany((point, i) => Near(point, limitSeconds).Select(stop => (i, stop.Stop, stop.Seconds)))]);

    private IEnumerable<(int Stop, int Seconds)> Near((double Latitude, double Longitude) point, int limitSeconds)
    {
        var narrow = Math.Cos(double.DegreesToRadians(point.Latitude));
        for (var stop = 0; stop < _stops.Count; stop++)
        {
            var (x, y) = ((_stops[stop].Longitude - point.Longitude) * narrow, _stops[stop].Latitude - point.Latitude);
            var seconds = (int)(Math.Sqrt((x * x) + (y * y)) * MetresPerDegree * Detour);
            if (seconds <= limitSeconds)
                yield return (stop, seconds);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
