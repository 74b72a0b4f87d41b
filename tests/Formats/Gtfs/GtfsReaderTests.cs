using System.Text;
using Samplan.Formats.Gtfs;
using Samplan.Kernel;

namespace Samplan.Formats.Tests.Gtfs;

public sealed class GtfsReaderTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private GtfsFeed Read(SmallFeed feed) => GtfsReader.Read(feed.ZipTo(_scratch));

    private static List<string> Codes(GtfsFeed feed) => [.. feed.Notices.Select(notice => notice.Code)];

    [Fact]
    public void A_feed_is_read_from_an_archive_from_a_folder_within_it_and_from_a_folder()
    {
        var feed = new SmallFeed();
        foreach (var (name, text) in feed.Files)
            _scratch.Write(name, text);
        foreach (var path in (string[])[feed.ZipTo(_scratch), _scratch.Folder, _scratch.Write("inner.zip", feed.Zip("gtfs/"))])
        {
            var read = GtfsReader.Read(path);
            Assert.Equal(["T", "ta", "tb", "sk", "sj"], read.Stops.Select(stop => stop.Id));
            Assert.Equal("Europe/Stockholm", read.TimeZone);
            Assert.Equal(2, read.Trips.Count);
            Assert.Equal("Länstrafiken", read.Routes[0].Agency);
            Assert.Empty(read.Notices);
        }
    }

    [Fact]
    public void A_time_left_out_between_two_is_interpolated_by_distance()
    {
        // Skolan lies a third of the way from Torget (60.00) to Sjön (60.03); a third of 30 minutes is 10, truncated to whole seconds.
        var feed = Read(new SmallFeed());
        Assert.InRange(feed.Calls.ArrivalSeconds[1], (8 * 3600) + 599, (8 * 3600) + 600);
        Assert.Equal(feed.Calls.ArrivalSeconds[1], feed.Calls.DepartureSeconds[1]);
    }

    [Fact]
    public void Times_pass_midnight()
    {
        var feed = Read(new SmallFeed());
        var trip = feed.Trips[1];
        Assert.Equal([85_800, 87_000, 87_600], feed.Calls.ArrivalSeconds[trip.FirstCall..(trip.FirstCall + trip.CallCount)]);
        Assert.Equal(87_060, feed.Calls.DepartureSeconds[trip.FirstCall + 1]);
    }

    [Fact]
    public void Rows_of_a_trip_may_stand_in_any_order_and_among_those_of_others()
    {
        var shuffled = new SmallFeed();
        var lines = shuffled.Files["stop_times.txt"].TrimEnd().Split('\n');
        shuffled.With("stop_times.txt", string.Join('\n', (string[])[lines[0], .. lines[1..].Reverse()]));
        var (a, b) = (Read(new SmallFeed()), Read(shuffled));
        Assert.Equal(a.Calls.Stops, b.Calls.Stops);
        Assert.Equal(a.Calls.ArrivalSeconds, b.Calls.ArrivalSeconds);
    }

    [Fact]
    public void Columns_stand_in_any_order_with_a_byte_order_mark_with_CRLF_and_quotes()
    {
        var feed = new SmallFeed().With(
            "routes.txt",
            "\uFEFFroute_type,\"route_id\",route_desc,route_long_name,route_short_name\r\n700,1,\"a \"\"b\"\", c\",Stadslinjen,\r\n\r\n"
        );
        var route = Read(feed).Routes[0];
        Assert.Equal(("1", "Stadslinjen", GtfsRouteKind.Bus), (route.Id, route.Name, route.Kind));
    }

    [Fact]
    public void Ids_are_any_characters_and_differ_by_case()
    {
        var feed = new SmallFeed()
            .Changed("routes.txt", "1,lt,", "Å,lt,2,,900\nå,lt,")
            .Changed("trips.txt", "1,alla,t1", "å,alla,t1")
            .Changed("trips.txt", "1,alla,t2", "Å,alla,t2");
        var read = Read(feed);
        Assert.Equal(["Å", "å"], read.Routes.Select(route => route.Id));
        Assert.Equal([1, 0], read.Trips.Select(trip => trip.Route));
    }

    [Fact]
    public void Days_come_from_the_exceptions_alone_when_the_week_has_none()
    {
        // The Swedish feeds: calendar.txt says when the timetable is valid, calendar_dates.txt when it runs.
        var feed = new SmallFeed()
            .Changed("calendar.txt", "alla,1,1,1,1,1,1,1", "alla,0,0,0,0,0,0,0")
            .With("calendar_dates.txt", "service_id,date,exception_type\nalla,20260605,1\nalla,20260610,1\n");
        var read = Read(feed);
        Assert.Equal((new DateOnly(2026, 6, 5), new DateOnly(2026, 6, 10)), read.Days);
        Assert.Null(read.FindRefusal(new DateOnly(2026, 6, 10)));
        Assert.Equal("gtfs.date-empty", read.FindRefusal(new DateOnly(2026, 6, 7))!.Code);
    }

    [Fact]
    public void A_day_is_taken_out_and_the_calendar_may_be_missing()
    {
        var taken = Read(new SmallFeed().With("calendar_dates.txt", "service_id,date,exception_type\nalla,20260601,2\n"));
        Assert.False(taken.Services[0].RunsOn(new DateOnly(2026, 6, 1)));
        Assert.Equal(new DateOnly(2026, 6, 2), taken.Days.First);
        var only = Read(new SmallFeed().Without("calendar.txt").With("calendar_dates.txt", "service_id,date,exception_type\nalla,20260603,1\n"));
        Assert.Equal((new DateOnly(2026, 6, 3), new DateOnly(2026, 6, 3)), only.Days);
    }

    [Fact]
    public void A_date_outside_the_calendar_is_refused_with_the_dates_that_are_covered()
    {
        var refusal = Read(new SmallFeed()).FindRefusal(new DateOnly(2026, 7, 1))!;
        Assert.Equal("feed.zip: the timetable does not cover 2026-07-01. It has service from 2026-06-01 to 2026-06-30.", Texts.In("en").Say(refusal));
    }

    [Fact]
    public void Frequencies_transfers_and_areas_are_read()
    {
        var feed = new SmallFeed()
            .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nt1,6:00:00,09:00:00,600,1\nt1,09:00:00,25:00:00,1200,\n")
            .With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id,to_trip_id\nT,sk,2,180,,\n,,4,,t1,t2\n")
            .With("areas.txt", "area_id,area_name\nR1,Torget\n")
            .With("stop_areas.txt", "area_id,stop_id\nR1,ta\nR1,tb\n");
        var read = Read(feed);
        Assert.Equal([new GtfsFrequency(0, 21_600, 32_400, 600, true), new GtfsFrequency(0, 32_400, 90_000, 1200, false)], read.Frequencies);
        Assert.Equal(new GtfsTransfer(0, 3, GtfsTransferKind.NeedsTime, 180), read.Transfers[0]);
        Assert.Equal((GtfsTransferKind.StayOnBoard, 0, 1), (read.Transfers[1].Kind, read.Transfers[1].FromTrip, read.Transfers[1].ToTrip));
        Assert.Equal([1, 2], Assert.Single(read.Areas).Stops);
    }

    [Fact]
    public void What_is_left_out_is_said_once_with_count_and_example()
    {
        var feed = new SmallFeed()
            .With("pathways.txt", "pathway_id\n")
            .Changed("trips.txt", "1,alla,t2", "1,alla,t3,\n1,alla,t4,\n1,alla,t2")
            .Changed("routes.txt", ",700", ",9999");
        var read = Read(feed);
        Assert.Equal(["gtfs.notice-unknown-type", "gtfs.notice-short-trips", "gtfs.notice-file-left-out"], Codes(read));
        Assert.Equal("2", read.Notices[1].Arguments["count"]);
        Assert.Equal(0, read.Trips[1].CallCount);
    }

    [Fact]
    public void A_trip_through_zones_is_left_out()
    {
        var feed = new SmallFeed().With(
            "stop_times.txt",
            "trip_id,arrival_time,departure_time,stop_id,location_id,stop_sequence\nt1,08:00:00,08:00:00,ta,,1\nt1,08:30:00,08:30:00,sj,,2\nt2,,,,zon1,1\nt2,,,,zon2,2\n"
        );
        var read = Read(feed);
        Assert.Equal((2, 0), (read.Trips[0].CallCount, read.Trips[1].CallCount));
        Assert.Equal(["gtfs.notice-zoned-trips"], Codes(read));
    }

    [Theory]
    [InlineData(0, GtfsRouteKind.Tram)]
    [InlineData(101, GtfsRouteKind.Rail)]
    [InlineData(401, GtfsRouteKind.Metro)]
    [InlineData(714, GtfsRouteKind.Bus)]
    [InlineData(900, GtfsRouteKind.Tram)]
    [InlineData(1000, GtfsRouteKind.Ferry)]
    [InlineData(1501, GtfsRouteKind.OnDemand)]
    public void A_route_type_is_standard_or_extended(int code, GtfsRouteKind kind) => Assert.Equal(kind, new GtfsRoute("1", "", "", code).Kind);

    [Fact]
    public void Faults_of_one_file_are_said_together_each_with_its_line()
    {
        var feed = new SmallFeed().Changed("stop_times.txt", "t1,08:00:00", "t1,8.00").Changed("stop_times.txt", "24:10:00", "24:61:00");
        var refusals = Assert.Throws<RefusedException>(() => Read(feed)).Refusals;
        Assert.Equal(["2", "6"], refusals.Select(refusal => refusal.Arguments["line"]));
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var feed = new SmallFeed()
            .With("frequencies.txt", "trip_id,start_time,end_time,headway_secs,exact_times\nt1,06:00:00,09:00:00,600,1\n")
            .With("transfers.txt", "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nT,sk,2,180\n")
            .With("areas.txt", "area_id,area_name\nR1,\"Torget, mitten\"\n")
            .With("stop_areas.txt", "area_id,stop_id\nR1,ta\n")
            .With("calendar_dates.txt", "service_id,date,exception_type\nalla,20260606,2\nhelg,20260606,1\n");
        var first = Read(feed);
        using var bytes = new MemoryStream();
        GtfsWriter.Write(first, bytes);
        var second = GtfsReader.Read(_scratch.Write("written.zip", bytes.ToArray()));
        Assert.Equal(first.Stops, second.Stops);
        Assert.Equal(first.Routes, second.Routes);
        Assert.Equal(first.Trips, second.Trips);
        Assert.Equal(first.Calls.ArrivalSeconds, second.Calls.ArrivalSeconds);
        Assert.Equal(first.Frequencies, second.Frequencies);
        Assert.Equal(first.Transfers, second.Transfers);
        Assert.Equal(first.Areas[0].Name, second.Areas[0].Name);
        Assert.Equal(first.Services.Select(service => service.Removed.Count), second.Services.Select(service => service.Removed.Count));
        Assert.Equal(first.Days, second.Days);
        using var again = new MemoryStream();
        GtfsWriter.Write(first, again);
        Assert.Equal(bytes.ToArray(), again.ToArray());
    }

    [Fact]
    public void UTF_16_with_its_mark_is_read()
    {
        var feed = new SmallFeed();
        foreach (var (name, text) in feed.Files)
            _scratch.Write(name, name == "stops.txt" ? [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)] : Encoding.UTF8.GetBytes(text));
        Assert.Equal("Sjön", GtfsReader.Read(_scratch.Folder).Stops[4].Name);
    }

    public void Dispose() => _scratch.Dispose();
}
