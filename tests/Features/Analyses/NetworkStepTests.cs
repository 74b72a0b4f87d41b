using Samplan.Analyses.Contracts;

namespace Samplan.Features.Tests.Analyses;

/// <summary>The network as a step of the graph, and indicators that ask it for travel times.</summary>
public sealed class NetworkStepTests
{
    private const string Places = """
        name; wkt
        Väst; POINT(500000 6600000)
        Öst; POINT(510000 6600000)
        Avsides; POINT(560000 6600000)
        """;

    private const string Hospital = """
        kind; wkt
        hospital; POINT(510000 6600000)
        """;

    [Fact]
    public async Task Ten_kilometres_at_sixty_take_ten_minutes_by_car_and_a_place_without_a_street_is_missing()
    {
        using var world = World(("time", """{ "kind": "travelTime", "mode": "car", "kinds": ["hospital"] }"""))
            .PutFile("osm", DrawnRoad.Streets())
            .Put("services", Hospital);

        var values = await world.ValuesAsync("time");

        Assert.Equal([10.0, 0.0, null], [Math.Round(values[0]!.Value), values[1], values[2]]);
    }

    [Fact]
    public async Task A_layer_of_roads_with_speeds_gives_the_same_times_where_no_extract_is()
    {
        using var world = World(("time", """{ "kind": "travelTime", "mode": "car", "kinds": ["hospital"] }"""))
            .Put(
                "roads",
                "kind; speed; direction; wkt\nlänsväg; 60; ; LINESTRING(500000 6600000, 505000 6600000)\n3; 60; båda; LINESTRING(505000.2 6600000, 510000 6600000)"
            )
            .Put("services", Hospital);

        var series = await world.IndicatorAsync("time");

        Assert.Equal([10.0, 0.0, null], [Math.Round(series.Years[0].Values[0]!.Value), series.Years[0].Values[1], series.Years[0].Values[2]]);
        Assert.Equal(["roads", "services"], series.Years[0].Sources);
        Assert.Equal(["roads"], (await world.ResultAsync<NetworkResult>(AnalysisSteps.Network)).Sources);
    }

    [Fact]
    public async Task A_layer_may_state_another_limit_against_the_order_of_its_points()
    {
        // The hospital lies at the line's end: from the west one drives as its points are ordered, and the other line is drawn from east to west.
        using var world = World(("time", """{ "kind": "travelTime", "mode": "car", "kinds": ["hospital"] }"""))
            .Put(
                "roads",
                "kind; speed; speed_against; wkt\nlänsväg; 60; 30; LINESTRING(500000 6600000, 505000 6600000)\nlänsväg; 60; 30; LINESTRING(510000 6600000, 505000 6600000)"
            )
            .Put("services", Hospital);

        Assert.Equal(15.0, Math.Round((await world.ValuesAsync("time"))[0]!.Value));
    }

    [Fact]
    public async Task A_layer_of_roads_without_speeds_is_for_the_map_and_an_extract_goes_before_any_layer()
    {
        using var world = World(("time", """{ "kind": "travelTime", "mode": "car", "kinds": ["hospital"] }"""))
            .Put("roads", "kind; wkt\nlänsväg; LINESTRING(500000 6600000, 510000 6600000)")
            .Put("services", Hospital);

        Assert.Equal(["osm"], (await world.IndicatorAsync("time")).MissingRoles);

        world.Put("roads", "kind; speed; wkt\nlänsväg; 30; LINESTRING(500000 6600000, 510000 6600000)").PutFile("osm", DrawnRoad.Streets());
        Assert.Equal(10.0, Math.Round((await world.ValuesAsync("time"))[0]!.Value));
    }

    [Fact]
    public async Task A_place_at_the_border_reaches_a_hospital_on_the_other_side()
    {
        // The only municipality ends at 501000; the road goes on to the hospital at 510000.
        using var world = World(("time", """{ "kind": "travelTime", "mode": "car", "kinds": ["hospital"] }"""))
            .Put("municipalities", $"name; code; wkt\nVästra; 0001; {DrawnWorld.Square(495_000, 6_597_000, 6_000)}")
            .PutFile("osm", DrawnRoad.Streets())
            .Put("services", Hospital);

        Assert.Equal(10.0, Math.Round((await world.ValuesAsync("time"))[0]!.Value));
    }

    [Fact]
    public async Task The_median_of_a_window_counts_the_wait_for_the_bus()
    {
        // One bus at 07.30, ten minutes on its way: who sets out at 07.00 is there after 40 minutes, at 07.29 after 11 with a minute in hand. The fifteenth of thirty is 25.
        using var world = World(("time", """{ "kind": "travelTime", "mode": "transit", "kinds": ["hospital"], "window": "07:00-07:30" }"""))
            .PutFile("osm", DrawnRoad.Streets())
            .PutFile("gtfs", DrawnRoad.Timetable("07:30"))
            .Put("services", Hospital);

        var series = await world.IndicatorAsync("time");
        var result = await world.ResultAsync<TravelResult>(AnalysisSteps.Travel("place:transit:hospital:420-450:p50"));

        Assert.Equal([25.0, 0.0, null], series.Years.Single().Values);
        Assert.Equal(["gtfs", "osm", "services"], series.Years.Single().Sources);
        Assert.Equal(new DateOnly(2026, 5, 5), result.Date);
    }

    [Fact]
    public async Task People_are_counted_at_the_middle_of_their_squares()
    {
        using var world = World(("people", """{ "kind": "peopleWithin", "mode": "car", "minutes": 6 }"""))
            .PutFile("osm", DrawnRoad.Streets())
            .Put(
                "population-grid",
                "easting; northing; cell_size; population\n499500; 6599500; 1000; 7\n504500; 6599500; 1000; 20\n509500; 6599500; 1000; 300"
            );

        Assert.Equal([27, 320, null], await world.ValuesAsync("people"));
    }

    [Fact]
    public async Task A_question_without_streets_says_what_is_missing()
    {
        using var world = World(("time", """{ "kind": "travelTime", "mode": "transit", "kinds": ["hospital"] }"""));

        var series = await world.IndicatorAsync("time");

        Assert.Empty(series.Years);
        Assert.Equal(["gtfs", "osm", "services"], series.MissingRoles);
    }

    [Fact]
    public async Task Only_other_streets_make_another_network_and_the_travel_times_on_it_anew()
    {
        using var world = World(("time", """{ "kind": "travelTime", "mode": "car", "kinds": ["hospital"] }"""))
            .PutFile("osm", DrawnRoad.Streets())
            .Put("services", Hospital);
        await world.BuildAsync();
        var before = await world.ResultAsync<NetworkResult>(AnalysisSteps.Network);

        var again = await world.BuildAsync();
        world.PutFile("osm", DrawnRoad.Streets("30"));
        await world.BuildAsync();
        var after = await world.ResultAsync<NetworkResult>(AnalysisSteps.Network);

        Assert.DoesNotContain(again.Steps, step => step.Reasons.Count > 0);
        Assert.NotEqual(before.File, after.File);
        Assert.Equal(20, Math.Round((await world.ValuesAsync("time"))[0]!.Value));
    }

    [Fact]
    public async Task The_same_sources_give_the_same_file_and_one_that_was_lost_is_made_again()
    {
        using var world = World(("time", """{ "kind": "travelTime", "mode": "car", "kinds": ["hospital"] }"""))
            .PutFile("osm", DrawnRoad.Streets())
            .Put("services", Hospital);
        await world.BuildAsync();
        var network = await world.ResultAsync<NetworkResult>(AnalysisSteps.Network);
        var path = Path.Combine(world.Workspace.Folder, "networks", network.File!);
        File.Delete(path);

        using var open = await new Samplan.Analyses.Networks.WorkspaceNetworks(world.Workspace, world).FindAsync(network, default);

        Assert.NotNull(open);
        Assert.Equal(network.Hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(path))));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!, "*.unfinished"));
    }

    [Fact]
    public async Task A_timetable_says_which_weekday_stands_for_the_others()
    {
        using var world = World(("area", """{ "kind": "area" }""")).PutFile("osm", DrawnRoad.Streets()).PutFile("gtfs", DrawnRoad.Timetable("07:30", "23:55"));
        await world.BuildAsync();

        var timetables = (await world.ResultAsync<NetworkResult>(AnalysisSteps.Network)).Timetables!;

        Assert.Equal((2, 0, 2, new DateOnly(2026, 5, 5)), (timetables.Stops, timetables.StopsUnlinked, timetables.Trips, timetables.TypicalWeekday));
    }

    private static DrawnWorld World(params (string Key, string Method)[] indicators) =>
        new DrawnWorld(indicators.ToDictionary(one => one.Key, one => one.Method + """|"unit": "minutes" """)).Put("places", Places);
}
