using System.Globalization;
using System.IO.Compression;
using Samplan.Analyses.Contracts;
using Samplan.Engine.Networks.Timetables;
using Samplan.Engine.Routing.Transit;
using Samplan.Formats.Gtfs;

namespace Samplan.Reference.Tests.Transit;

/// <summary>Porto Alegre under R5's rules: streets, stops and points linked, walks of every kind, the timetable of 13 May 2019.</summary>
internal sealed class PortoAlegre
{
    public const string Inputs = "routing_samples/r5r_poa";
    public const string Reference = "routing_samples/r5r_poa_reference";
    public static readonly DateOnly Day = new(2019, 5, 13);
    public static readonly DepartureWindow Window = new(14 * 3600, 120);
    private static readonly Lazy<PortoAlegre> s_loaded = new(() => new PortoAlegre());

    private PortoAlegre()
    {
        Streets = R5Streets.Read(ReferenceFiles.Find(Inputs + "/poa_osm.pbf"));
        Feeds = [.. new[] { "poa_eptc", "poa_trensurb" }.Select(name => GtfsReader.Read(ReferenceFiles.Find($"{Inputs}/{name}.zip")))];
        Points = [.. Rows(ReferenceFiles.Find(Inputs + "/poa_hexgrid.csv")).Select(row => (row["id"], Number(row["lat"]), Number(row["lon"])))];
        var (stops, names) = (new List<int>(), new List<string>());
        foreach (var feed in Feeds)
        {
            // R5 links stops in the order of their ids.
            var linked = feed
                .Stops.OrderBy(stop => stop.Id, StringComparer.Ordinal)
                .ToDictionary(stop => stop.Id, stop => Streets.AddStop(stop.Latitude, stop.Longitude));
            stops.AddRange(feed.Stops.Select(stop => linked[stop.Id]));
            names.AddRange(feed.Stops.Select(stop => $"{Path.GetFileNameWithoutExtension(feed.Name)}:{stop.Id}"));
        }
        (StopVertices, StopNames) = (stops, names);
        Links = [.. Points.Select(point => Streets.Find(point.Latitude, point.Longitude)!)];
    }

    public static PortoAlegre Loaded => s_loaded.Value;

    public R5Streets Streets { get; }
    public IReadOnlyList<GtfsFeed> Feeds { get; }
    public IReadOnlyList<(string Id, double Latitude, double Longitude)> Points { get; }
    public IReadOnlyList<int> StopVertices { get; }
    public IReadOnlyList<string> StopNames { get; }
    public IReadOnlyList<R5Streets.Link> Links { get; }

    /// <summary>
    /// R5's timetable: the date's trips only, changes within 1,000 m to the closest stop of each pattern. Else also what is under way from the day before, and changes to every stop
    /// within 1,000 m.
    /// </summary>
    public Timetable BuildTimetable(bool asR5)
    {
        var days = asR5 ? [Day] : new[] { Day.AddDays(-1), Day, Day.AddDays(1) };
        var sources = Feeds.Select(feed => TimetableFeeds.SourceOf(feed, days)).ToList();
        var walks = new List<(int, int, int)>();
        var walk = new R5Walk(Streets);
        var stopAt = StopVertices
            .Select((vertex, stop) => (vertex, stop))
            .Where(linked => linked.vertex >= 0)
            .ToDictionary(linked => linked.vertex, linked => linked.stop);
        foreach (var (vertex, stop) in stopAt)
        {
            walk.FromStop(vertex, 1_000_000);
            walks.AddRange(walk.Touched.Where(stopAt.ContainsKey).Select(to => (stop, stopAt[to], walk.CostAt(to))));
        }
        var changes = FootTransfers.From(StopVertices.Count, walks);
        if (asR5)
            changes = changes.ToClosestOfEachPattern(TimetableBuilder.ListStopPatterns(sources));
        var around = asR5 ? 0 : 1;
        var timetable = TimetableBuilder.Build(sources, Day, new TimetableOptions { DaysBefore = around, DaysAfter = around });
        return timetable.With(FootTransfers.From(StopVertices.Count, InSeconds(changes)));
    }

    private static IEnumerable<(int, int, int)> InSeconds(FootTransfers millimetres)
    {
        for (var from = 0; from < millimetres.StopCount; from++)
        {
            for (var i = 0; i < millimetres.StopsFrom(from).Length; i++)
                yield return (from, millimetres.StopsFrom(from)[i], millimetres.SecondsFrom(from)[i] / 1000);
        }
    }

    /// <summary>Seconds from the first points to stops and to all points.</summary>
    public (StopWalks Access, int[][] Direct) WalkFrom(IReadOnlyList<int> origins)
    {
        var walk = new R5Walk(Streets);
        var (access, direct) = (new List<(int, int, int)>(), new int[origins.Count][]);
        for (var row = 0; row < origins.Count; row++)
        {
            var link = Links[origins[row]];
            walk.FromPoint(link, 7199);
            for (var stop = 0; stop < StopVertices.Count; stop++)
            {
                if (StopVertices[stop] >= 0 && walk.CostAt(StopVertices[stop]) < 7200)
                    access.Add((row, stop, walk.CostAt(StopVertices[stop])));
            }
            direct[row] = [.. Links.Select(to => walk.DirectSeconds(link, to))];
        }
        return (StopWalks.From(origins.Count, access), direct);
    }

    /// <summary>Seconds from stops to all points over streets of at most so many metres.</summary>
    public StopWalks WalkTo(int limitMetres)
    {
        var walk = new R5Walk(Streets);
        var egress = new List<(int, int, int)>();
        for (var stop = 0; stop < StopVertices.Count; stop++)
        {
            if (StopVertices[stop] < 0)
                continue;
            walk.FromStop(StopVertices[stop], limitMetres * 1000);
            var (latitude, longitude) = Streets.PlaceOf(StopVertices[stop]);
            var (height, width) = (limitMetres / 111_111.111, limitMetres / 111_111.111 / Math.Cos(double.DegreesToRadians(latitude)));
            for (var point = 0; point < Links.Count; point++)
            {
                // R5 asks only for points in a box of that size round the stop.
                if (Math.Abs(Points[point].Latitude - latitude) > height || Math.Abs(Points[point].Longitude - longitude) > width)
                    continue;
                var millimetres = walk.EgressMillimetres(Links[point]);
                if (millimetres >= 0 && millimetres / 1000 < 7200)
                    egress.Add((point, stop, millimetres / 1000));
            }
        }
        return StopWalks.From(Points.Count, egress);
    }

    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(content);
        var header = text.ReadLine()!.Split(',');
        while (text.ReadLine() is { } line)
            yield return header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second);
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
