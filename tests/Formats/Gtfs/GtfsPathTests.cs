using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Formats.Tests.Gtfs;

/// <summary>Where trips drive, as shapes.txt draws it. At 60 degrees north a thousandth of a degree is 111 metres northward and 56 eastward.</summary>
public sealed class GtfsPathTests : IDisposable
{
    private const string Header = "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\n";

    // From Torget past Skolan to Sjön: a bend of half a metre, then one of a kilometre, and more than the trip drives at both ends.
    private const string North = "n,59.99,15,1\nn,60,15,2\nn,60.005,15.00001,3\nn,60.01,15,4\nn,60.02,15.02,7\nn,60.03,15,8\nn,60.04,15,9\n";

    private readonly Scratch _scratch = new();

    [Fact]
    public void A_trip_drives_its_shape_from_its_first_call_to_its_last_and_bends_of_some_metres_are_thinned()
    {
        var feed = Read(Feed(Header + North));

        Assert.Equal([0, -1], feed.Trips.Select(static trip => trip.Path));
        Assert.Equal([(60, 15), (60.01, 15), (60.02, 15.02), (60.03, 15)], Points(feed.Paths[0]));
        Assert.Equal([0, 1, 3], feed.Paths[0].CallPoints);
        Assert.Empty(feed.Notices);
    }

    [Fact]
    public void Rows_stand_in_any_order_and_shapes_are_read_only_where_they_are_asked_for()
    {
        var shuffled = Header + string.Join('\n', North.TrimEnd().Split('\n').Reverse());

        Assert.Equal(Points(Read(Feed(Header + North)).Paths[0]), Points(Read(Feed(shuffled)).Paths[0]));
        Assert.Empty(GtfsReader.Read(Feed(shuffled).ZipTo(_scratch)).Paths);
    }

    [Fact]
    public void A_line_that_comes_back_along_the_same_street_is_followed_both_ways()
    {
        var feed = Feed(Header + "n,60,15,1\nn,60.03,15,2\nn,59.999,15,3\n")
            .With("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + Calls("ta", "sk", "sj", "sk", "tb"));

        var path = Assert.Single(Read(feed).Paths);

        Assert.Equal([(60, 15), (60.01, 15), (60.03, 15), (60.01, 15), (60.0001, 15)], Points(path));
    }

    [Fact]
    public void Stated_distances_go_before_where_the_stops_lie()
    {
        // The line passes Skolan twice, and the distance says that the trip stops there the second time.
        const string shape =
            "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\nn,60,15,1,0\nn,60.01,15,2,10\nn,60.02,15.02,3,20\nn,60.01,15,4,30\nn,60.03,15,5,50\n";
        const string calls = "trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled\nt1,08:00:00,08:00:00,ta,1,0\n";
        var second = Read(Feed(shape).With("stop_times.txt", calls + "t1,08:10:00,08:10:00,sk,2,30\nt1,08:30:00,08:30:00,sj,3,50\n"));
        var first = Read(Feed(shape).With("stop_times.txt", calls + "t1,08:10:00,08:10:00,sk,2,10\nt1,08:30:00,08:30:00,sj,3,50\n"));
        var beyond = Read(Feed(shape).With("stop_times.txt", calls + "t1,08:10:00,08:10:00,sk,2,30\nt1,08:30:00,08:30:00,sj,3,51\n"));

        Assert.Equal([0, 3, 4], second.Paths[0].CallPoints);
        Assert.Equal([0, 1, 4], first.Paths[0].CallPoints);
        // A distance that the line does not have says nothing: the first of the two places is as near.
        Assert.Equal(3, beyond.Paths[0].CallPoints.Count);
        Assert.All(
            new[] { first, second, beyond },
            static feed => Assert.DoesNotContain(feed.Notices, static notice => notice.Code.Contains("shape", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("", "gtfs.file-empty", "")]
    [InlineData("shape_id,shape_pt_lat,shape_pt_sequence\nn,60,1\n", "gtfs.column-missing", "")]
    [InlineData(Header + "n,60,15,1\nn,norr,15,2\nn,60.03,15,3\n", "gtfs.not-degrees", "3")]
    [InlineData(Header + "n,60,15,1\nn,,15,2\nn,60.03,15,3\n", "gtfs.shape-value-missing", "3")]
    [InlineData(Header + "n,60,15,1\nn,60.01,15,1\nn,60.03,15,3\n", "gtfs.shape-sequence-twice", "3")]
    [InlineData(Header + "n,60,15,1\nn,60.03,15,-2\n", "gtfs.not-a-whole-number", "3")]
    [InlineData(Header + "n,60,15,1\nn,\"60.03,15,2\n", "gtfs.row-broken", "")]
    [InlineData(Header + "n,60,15,1\n", "gtfs.notice-shapes-left-out", "")]
    [InlineData(Header + "andra,60,15,1\nandra,60.03,15,2\n", "gtfs.notice-shapes-left-out", "")]
    [InlineData(Header + "n,61,15,1\nn,61.03,15,2\n", "gtfs.notice-shapes-left-out", "")]
    public void A_broken_shape_is_told_and_the_line_is_straight_but_the_feed_is_read(string shapes, string code, string line)
    {
        var feed = Read(Feed(shapes));

        Assert.Equal([-1, -1], feed.Trips.Select(static trip => trip.Path));
        Assert.Contains(feed.Notices, notice => notice.Code == code && (line.Length == 0 || notice.Arguments["line"] == line));
        Assert.Contains(feed.Notices, static notice => notice.Code == "gtfs.notice-shapes-left-out");
        Assert.All(feed.Notices, static notice => Assert.True(Texts.In("sv").Has(notice.Code) && Texts.In("en").Has(notice.Code)));
    }

    [Fact]
    public void Distances_that_fall_are_told_and_the_stops_are_put_where_they_lie()
    {
        var feed = Read(
            Feed("shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\nn,60,15,1,0\nn,60.01,15,2,10\nn,60.02,15.02,3,5\nn,60.03,15,4,50\n")
        );

        Assert.Equal([0, 1, 3], feed.Paths[0].CallPoints);
        Assert.Equal(("gtfs.shape-distance", "4"), (feed.Notices[0].Code, feed.Notices[0].Arguments["line"]));
    }

    [Fact]
    public void A_thousand_broken_rows_are_told_twenty_times()
    {
        var rows = string.Concat(Enumerable.Range(0, 1_000).Select(static row => $"n,norr,15,{row}\n"));

        Assert.Equal(20, Read(Feed(Header + rows)).Notices.Count(static notice => notice.Code == "gtfs.not-degrees"));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same_and_so_is_what_is_left_of_some_days()
    {
        var first = Read(Feed(Header + North));
        var cut = GtfsPeriod.Cut(first, new DateOnly(2026, 6, 3), new DateOnly(2026, 6, 4)).Value!;

        foreach (var feed in new[] { first, cut })
        {
            using var bytes = new MemoryStream();
            GtfsWriter.Write(feed, bytes);
            var again = GtfsReader.Read(_scratch.Write("written.zip", bytes.ToArray()), hasPaths: true);
            Assert.Equal(first.Trips.Select(static trip => trip.Path), again.Trips.Select(static trip => trip.Path));
            Assert.Equal(Points(first.Paths[0]), Points(again.Paths[0]));
            Assert.Equal(first.Paths[0].CallPoints, again.Paths[0].CallPoints);
            Assert.Empty(again.Notices);
        }
    }

    [Fact]
    public void On_random_lines_stops_beside_them_are_found_in_order_and_the_thinned_line_stays_near()
    {
        var random = new Random(31);
        for (var round = 0; round < 40; round++)
        {
            var points = Walk(random, 60);
            var at = Enumerable.Range(0, points.Count).Where(_ => random.Next(8) == 0).Prepend(0).Append(points.Count - 1).Distinct().ToList();
            var stops = at.ConvertAll(i => new GtfsStop($"{i}", "", points[i].Latitude / 1e7, points[i].Longitude / 1e7));
            var shape = new GtfsShape([.. points.Select(static point => point.Longitude)], [.. points.Select(static point => point.Latitude)], null);

            var path = new GtfsPathCutter(shape, stops).Cut([.. Enumerable.Range(0, stops.Count)], [.. stops.Select(static _ => float.NaN)])!;

            Assert.Equal(0, path.CallPoints[0]);
            Assert.Equal(path.LongitudesE7.Count - 1, path.CallPoints[^1]);
            Assert.Equal(path.CallPoints.Order(), path.CallPoints);
            for (var call = 0; call < stops.Count; call++)
                Assert.Equal(0, Metres(stops[call], path, path.CallPoints[call]), tolerance: 1.0);
            Assert.InRange(path.LongitudesE7.Count, stops.Count, points.Count);
        }
    }

    // Some hundred metres at a time, never quite straight.
    private static List<(int Longitude, int Latitude)> Walk(Random random, int count)
    {
        var points = new List<(int Longitude, int Latitude)> { (150_000_000, 600_000_000) };
        while (points.Count < count)
            points.Add((points[^1].Longitude + random.Next(-20_000, 40_000), points[^1].Latitude + random.Next(-10_000, 20_000)));
        return points;
    }

    private static double Metres(GtfsStop stop, GtfsPath path, int point) =>
        GreatCircle.Metres(stop.Longitude, stop.Latitude, path.LongitudesE7[point] / 1e7, path.LatitudesE7[point] / 1e7);

    private static SmallFeed Feed(string shapes) =>
        new SmallFeed()
            .With("trips.txt", "route_id,service_id,trip_id,trip_headsign,shape_id\n1,alla,t1,Sjön,n\n1,alla,t2,Torget,\n")
            .With("shapes.txt", shapes);

    private static string Calls(params string[] stops) => string.Concat(stops.Select(static (stop, i) => $"t1,08:{i:00}:00,08:{i:00}:00,{stop},{i}\n"));

    private GtfsFeed Read(SmallFeed feed) => GtfsReader.Read(feed.ZipTo(_scratch), hasPaths: true);

    private static IEnumerable<(double Latitude, double Longitude)> Points(GtfsPath path) =>
        path.LatitudesE7.Zip(path.LongitudesE7, static (latitude, longitude) => (latitude / 1e7, longitude / 1e7));

    public void Dispose() => _scratch.Dispose();
}
