using System.IO.Compression;
using System.Text;
using Samplan.Geo;

namespace Samplan.Features.Tests.Analyses;

/// <summary>Trips a day and basic accessibility out of drawn timetables: a bus between two stops in the west and one in the east, ten minutes apart.</summary>
public sealed class SupplyTests
{
    private const string Weekdays = "v,1,1,1,1,1,0,0,20260501,20260531";
    private const string Saturdays = "l,0,0,0,0,0,1,0,20260501,20260531";

    private static readonly string s_places =
        $"name; wkt\nVäst; {DrawnWorld.Square(499_000, 6_599_000, 2_000)}\nÖst; {DrawnWorld.Square(509_000, 6_599_000, 2_000)}\nPunkten; POINT(505000 6600000)";

    // Two trips east on weekdays, the second leaves the west's other stop after six; one home; one on Saturdays.
    private static readonly string[] s_trips = ["v 07:30 w1 07:35 w2 07:45 e", "v 17:50 w1 18:05 w2 18:15 e", "v 16:30 e 16:40 w1", "l 10:00 w1 10:10 e"];

    [Theory]
    [InlineData("\"dayType\": \"weekday\"", 2, 1)]
    [InlineData("\"dayType\": \"weekday\", \"afterHour\": 18", 1, 0)]
    [InlineData("\"dayType\": \"weekday\", \"counted\": \"returnTrips\"", 1, 0.5)]
    [InlineData("\"dayType\": \"saturday\"", 1, 0)]
    [InlineData("\"dayType\": \"sunday\"", 0, 0)]
    [InlineData("\"dayType\": \"weekend\"", 1, 0)]
    public async Task A_trip_counts_once_a_place_and_not_where_it_ends(string asked, double west, double east)
    {
        using var world = World(asked).PutFile("gtfs", Timetable([Weekdays, Saturdays], s_trips));

        var series = await world.IndicatorAsync("trips");

        // Nobody has said how far the point reaches.
        Assert.Equal([west, east, null], series.Years.Single().Values);
        Assert.Equal(["gtfs"], series.Years.Single().Sources);
    }

    [Fact]
    public async Task A_trip_that_is_run_every_half_hour_counts_as_often()
    {
        using var whole = World("\"dayType\": \"weekday\"").PutFile("gtfs", Timetable([Weekdays], ["v 07:30 w1 07:45 e"], "t0,06:00:00,08:00:00,1800"));
        using var late = World("\"dayType\": \"weekday\", \"afterHour\": 7")
            .PutFile("gtfs", Timetable([Weekdays], ["v 07:30 w1 07:45 e"], "t0,06:00:00,08:00:00,1800"));

        Assert.Equal(4, (await whole.ValuesAsync("trips"))[0]);
        Assert.Equal(2, (await late.ValuesAsync("trips"))[0]);
    }

    [Fact]
    public async Task A_calendar_without_a_weekend_says_nothing_of_it()
    {
        using var world = World("\"dayType\": \"sunday\"").PutFile("gtfs", Timetable(["v,1,1,1,1,1,0,0,20260504,20260508"], ["v 07:30 w1 07:45 e"]));
        using var none = World("\"dayType\": \"sunday\"");

        Assert.Equal(["gtfs:sunday"], (await world.IndicatorAsync("trips")).MissingRoles);
        Assert.Equal(["gtfs"], (await none.IndicatorAsync("trips")).MissingRoles);
    }

    [Theory]
    // Out 07.30 and home 16.30 leaves most of nine hours in the east; home 12.30 somewhat less than five; without a bus home there is no day out.
    [InlineData("v 16:30 e 16:40 w1", 1)]
    [InlineData("v 12:30 e 12:40 w1", 2)]
    [InlineData("v 06:30 e 06:40 w1", 3)]
    public async Task A_day_out_and_back_reaches_the_best_level_that_it_fulfils(string home, double level)
    {
        const string levels = """
            [{ "name": "good", "latestArrival": "10:00", "earliestReturn": "16:00", "leastStayMinutes": 360, "longestTravelMinutes": 30 },
             { "name": "acceptable", "leastStayMinutes": 240, "longestTravelMinutes": 60 }]
            """;
        using var world = Basic(
            new Dictionary<string, string> { ["day"] = $$"""{ "kind": "basicAccess", "kinds": ["hospital"], "levels": {{levels}} }|"unit": "index" """ },
            ["v 07:30 w1 07:40 e", home]
        );

        var series = await world.IndicatorAsync("day");

        Assert.Equal([level, null], series.Years.Single().Values);
        Assert.Equal(["gtfs", "osm", "services"], series.Years.Single().Sources);
    }

    [Fact]
    public async Task From_the_service_the_day_begins_there()
    {
        const string method = """{ "kind": "basicAccess", "kinds": ["hospital"], "levels": [{ "name": "good", "leastStayMinutes": 360 }]""";
        using var world = Basic(
            new Dictionary<string, string>
            {
                ["day"] = method + """ }|"unit": "index" """,
                ["visit"] = method + """, "direction": "from" }|"unit": "index" """,
            },
            ["v 07:30 e 07:40 w1", "v 16:30 w1 16:40 e"]
        );

        Assert.Equal(2, (await world.ValuesAsync("day"))[0]);
        Assert.Equal(1, (await world.ValuesAsync("visit"))[0]);
    }

    [Fact]
    public async Task Basic_accessibility_without_timetables_says_so()
    {
        using var world = new DrawnWorld(
            new Dictionary<string, string> { ["day"] = """{ "kind": "basicAccess", "kinds": ["hospital"], "levels": [{ "name": "good" }] }|"unit": "index" """ }
        )
            .Put("places", s_places)
            .PutFile("osm", DrawnRoad.Streets())
            .Put("services", "kind; wkt\nhospital; POINT(510000 6600000)");

        Assert.Equal(["gtfs"], (await world.IndicatorAsync("day")).MissingRoles);
    }

    private static DrawnWorld Basic(Dictionary<string, string> indicators, string[] trips) =>
        new DrawnWorld(indicators)
            .Put("places", "name; wkt\nVäst; POINT(500000 6600000)\nAvsides; POINT(560000 6600000)")
            .PutFile("osm", DrawnRoad.Streets())
            .PutFile("gtfs", Timetable([Weekdays], trips))
            .Put("services", "kind; wkt\nhospital; POINT(510000 6600000)");

    private static DrawnWorld World(string asked) =>
        new DrawnWorld(new Dictionary<string, string> { ["trips"] = $$"""{ "kind": "departures", {{asked}}, "source": "timetable" }""" }).Put(
            "places",
            s_places
        );

    /// <param name="services">Rows of calendar.txt.</param>
    /// <param name="trips">A service, then time and stop in turn.</param>
    private static byte[] Timetable(string[] services, string[] trips, string? headway = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("agency.txt", "agency_id,agency_name,agency_url,agency_timezone\nlt,Länstrafiken,https://example.se,Europe/Stockholm\n");
            Put(
                "stops.txt",
                $"stop_id,stop_name,stop_lat,stop_lon\nw1,Väst,{Position(500_000)}\nw2,Väst norra,{Position(500_400)}\ne,Öst,{Position(510_000)}\n"
            );
            Put("routes.txt", "route_id,agency_id,route_short_name,route_long_name,route_type\n1,lt,1,Linjen,3\n");
            Put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n" + string.Join('\n', services) + "\n"
            );
            Put("trips.txt", "route_id,service_id,trip_id\n" + string.Concat(trips.Select((trip, i) => $"1,{trip.Split(' ')[0]},t{i}\n")));
            Put("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n" + string.Concat(trips.SelectMany(Calls)));
            if (headway is not null)
                Put("frequencies.txt", "trip_id,start_time,end_time,headway_secs\n" + headway + "\n");

            void Put(string name, string text)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }

    private static IEnumerable<string> Calls(string trip, int number) =>
        trip.Split(' ').Skip(1).Chunk(2).Select((call, i) => $"t{number},{call[0]}:00,{call[0]}:00,{call[1]},{i + 1}\n");

    private static string Position(double easting)
    {
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(easting, 6_600_000);
        return FormattableString.Invariant($"{latitude:F6},{longitude:F6}");
    }
}
