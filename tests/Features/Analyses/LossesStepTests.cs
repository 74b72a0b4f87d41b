using Samplan.Analyses.Contracts;
using Samplan.Analyses.Layers;
using Samplan.Maps.Contracts;

namespace Samplan.Features.Tests.Analyses;

/// <summary>
/// What hangs on each grocery, on three squares along a road of ten kilometres: 7 persons at a grocery in the west, 20 four kilometres from it, 300 at a grocery in the east, and 5 on an island without a road,
/// where a third grocery lies.
/// </summary>
public sealed class LossesStepTests
{
    private const string Squares =
        "easting; northing; cell_size; population\n499500; 6599500; 1000; 7\n503500; 6599500; 1000; 20\n509500; 6599500; 1000; 300\n559500; 6599500; 1000; 5";

    private const string Services = """
        kind; name; wkt
        grocery; Västerköp; POINT(500000 6600000)
        grocery; Österköp; POINT(510000 6600000)
        grocery; Ököp; POINT(560000 6600000)
        library; Biblioteket; POINT(510000 6600000)
        """;

    private const string Asked = "\"mode\": \"car\", \"in\": \"kilometres\", \"kinds\": [\"grocery\"], \"limit\": 7";

    [Fact]
    public async Task Each_service_has_those_who_would_lose_it_and_how_much_longer_the_others_would_go()
    {
        using var world = World(Asked + ", \"longerBy\": 4, \"closesBelow\": 100");
        await world.BuildAsync();

        var losses = await world.ResultAsync<ServiceLosses>(AnalysisSteps.Losses("stranded:car:grocery:7:longer 4:below 100:km"));
        var (west, east) = (losses.Services[0], losses.Services[1]);

        // The twenty would go six kilometres instead of four: still within seven, and two more.
        Assert.Equal((27.0, 7.0, 7.0), (west.Served, west.Stranded, west.Longer));
        Assert.Equal(110, west.Extra, 0.1);
        Assert.Equal(110.0 / 27, west.MeanExtra!.Value, 0.02);
        Assert.Equal((10.0, 10.0), (Math.Round(west.LongestExtra!.Value, 1), Math.Round(west.LongestWay!.Value, 1)));
        Assert.Equal((300.0, 300.0, 300.0), (east.Served, east.Stranded, east.Longer));
        Assert.Equal(("services/1", 10.0), (west.NearestOther, Math.Round(west.NearestOtherWay!.Value, 1)));
        Assert.Equal("services/0", east.NearestOther);
        // Fewer than a hundred have the western one, and its customers go to the eastern.
        Assert.Equal((1, null), (west.ClosesAs, east.ClosesAs));
    }

    [Fact]
    public async Task The_last_of_a_municipality_is_told_from_one_of_several_and_from_what_lies_beyond_the_border()
    {
        using var world = World(Asked)
            .Put(
                "municipalities",
                $"name; code; wkt\nVästra; 0001; {DrawnWorld.Square(495_000, 6_590_000, 12_000)}\nÖstra; 0002; {DrawnWorld.Square(507_000, 6_590_000, 12_000)}"
            );
        await world.BuildAsync();

        var losses = await world.ResultAsync<ServiceLosses>(AnalysisSteps.Losses("stranded:car:grocery:7:km"));

        Assert.Equal(["Västra", "Östra", null], losses.Services.Select(one => one.Municipality));
        Assert.Equal([true, true, null], losses.Services.Select(one => one.IsLastInMunicipality));
        Assert.Equal([false, false, null], losses.Services.Select(one => one.IsLastInPlace));
    }

    [Fact]
    public async Task Where_no_street_is_nothing_is_known_and_who_lives_there_is_told()
    {
        using var world = World(Asked);
        await world.BuildAsync();

        var losses = await world.ResultAsync<ServiceLosses>(AnalysisSteps.Losses("stranded:car:grocery:7:km"));
        var rows = await world.Workspace.Region.ReadAsync(session =>
            Dapper.SqlMapper.QueryAsync<(string Name, double? Stranded, double? Served, string? Other)>(
                session.Connection,
                "SELECT name, stranded, served, nearest_other FROM losses_asked ORDER BY fid"
            )
        );

        Assert.Equal([true, true, false], losses.Services.Select(one => one.IsLinked));
        Assert.Equal(5, losses.PersonsUnlinked);
        Assert.Equal([("Västerköp", 7, 27, "Österköp"), ("Österköp", 300, 300, "Västerköp"), ("Ököp", null, null, null)], rows);
        Assert.Equal(["osm", "population-grid", "services"], losses.Sources);
    }

    [Fact]
    public async Task It_is_a_layer_of_points_that_says_of_what_and_is_drawn_by_those_who_lose()
    {
        using var world = World(Asked);
        await world.BuildAsync();

        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));
        var layer = layers.Single(one => one.Id.Value == "losses_asked");

        Assert.Equal(LayerKind.Point, layer.Kind);
        Assert.Equal(new LocalName("Om en service stänger: Dagligvaror med bil inom 7 km", "If a service closes: Groceries by car within 7 km"), layer.Name);
        Assert.Equal(("stranded", new LocalName("Förlorar servicen", "Lose the service")), (layer.Attributes[0].Key, layer.Attributes[0].Name));
    }

    [Fact]
    public async Task By_public_transport_the_way_is_the_bus_and_minutes_count()
    {
        // The fifteenth of thirty departures before the bus at 07.30 takes 25 minutes to the east: the western seven have another within thirty. Nothing goes back, and on foot it takes two hours.
        using var world = World("\"mode\": \"transit\", \"window\": \"07:00-07:30\", \"kinds\": [\"grocery\"], \"limit\": 30")
            .PutFile("gtfs", DrawnRoad.Timetable("07:30"));
        await world.BuildAsync();

        var losses = await world.ResultAsync<ServiceLosses>(AnalysisSteps.Losses("stranded:transit:grocery:30:420-450 p50"));

        Assert.Equal(0, losses.Services[0].Stranded);
        Assert.True(losses.Services[0].Served >= 7);
        Assert.Equal(300, losses.Services[1].Stranded);
        Assert.Contains("gtfs", losses.Sources);
        Assert.NotNull(losses.Date);
    }

    [Fact]
    public async Task Without_services_of_the_kind_it_says_what_is_missing_and_there_is_no_table()
    {
        using var world = World("\"mode\": \"car\", \"kinds\": [\"pharmacy\"], \"limit\": 6");
        await world.BuildAsync();

        Assert.Equal(["services:pharmacy"], (await world.ResultAsync<ServiceLosses>(AnalysisSteps.Losses("stranded:car:pharmacy:6"))).MissingRoles);
        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));
        Assert.DoesNotContain("losses_asked", layers.Select(one => one.Id.Value));
    }

    private static DrawnWorld World(string asked) =>
        new DrawnWorld(
            new Dictionary<string, string> { ["asked"] = $$"""{ "kind": "access", "measure": "stranded", {{asked}}, "figure": "people" }|"unit": "persons" """ }
        )
            .Put("places", "name; wkt\nHela; POLYGON((495000 6590000, 515000 6590000, 515000 6610000, 495000 6610000, 495000 6590000))")
            .PutFile("osm", DrawnRoad.Streets())
            .Put("population-grid", Squares)
            .Put("services", Services);
}
