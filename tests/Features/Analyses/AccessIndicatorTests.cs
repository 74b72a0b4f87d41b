using Samplan.Analyses.Contracts;

namespace Samplan.Features.Tests.Analyses;

/// <summary>
/// Measures of what people reach, on three squares along a road of ten kilometres: 7 persons in the west, 20 in the middle, 300 in the east, and 5 on an island without a road. There is a
/// grocery at each end and a pharmacy in the east.
/// </summary>
public sealed class AccessIndicatorTests
{
    private const string Squares =
        "easting; northing; cell_size; population\n499500; 6599500; 1000; 7\n504500; 6599500; 1000; 20\n509500; 6599500; 1000; 300\n559500; 6599500; 1000; 5";

    private const string Services = """
        kind; doctors; wkt
        grocery; 2; POINT(500000 6600000)
        grocery; 6; POINT(510000 6600000)
        pharmacy; ; POINT(510000 6600000)
        """;

    private const string Car = "\"mode\": \"car\", \"in\": \"kilometres\", ";
    private const string Groceries = Car + "\"kinds\": [\"grocery\"], ";

    [Theory]
    // The squares are 0, 5 and 0 kilometres from a grocery, and 10, 5 and 10 from the other.
    [InlineData("nearest", Groceries, "mean", 20 * 5.0 / 327)]
    [InlineData("nearest", Groceries, "median", 0)]
    [InlineData("nearest", Groceries + "\"rank\": 2, ", "median", 10)]
    [InlineData("nearest", Groceries + "\"rank\": 2, ", "mean", ((307 * 10) + (20 * 5.0)) / 327)]
    [InlineData("nearest", Groceries + "\"bound\": 1, ", "shareAtMost", 307.0 / 327)]
    [InlineData("detour", Groceries, "mean", 307 * 10.0 / 327)]
    [InlineData("detour", Groceries + "\"bound\": 5, ", "shareAtLeast", 307.0 / 327)]
    // Six kilometres: only the middle has two.
    [InlineData("stranded", Groceries + "\"limit\": 6, ", "people", 307)]
    [InlineData("within", Groceries + "\"limit\": 6, ", "mean", (307 + 40.0) / 327)]
    [InlineData("within", Groceries + "\"limit\": 6, ", "gini", 1 - ((307.0 * 307 + 20 * (2 * 307 + 40)) / (327.0 * 347)))]
    [InlineData("within", Car + "\"people\": \"population-grid\", \"limit\": 6, ", "mean", ((7 * 27) + (20 * 327) + (300 * 320.0)) / 327)]
    // At five kilometres a grocery counts half, at ten a quarter.
    [InlineData("potential", Groceries + "\"half\": 5, ", "mean", ((307 * 1.25) + (20 * 1.0)) / 327)]
    [InlineData("served", Car + "\"kinds\": [\"pharmacy\"], \"limit\": 1, ", "people", 300)]
    [InlineData("nearness", Car + "\"kinds\": [\"grocery\", \"pharmacy\"], \"limit\": 6, ", "mean", (7 + (320 * 2.0)) / 327)]
    // Two doctors for 27 persons in the west, six for 320 in the east, and the middle has a part of both: together eight.
    [InlineData("catchment", Groceries + "\"amount\": \"doctors\", \"limits\": [6], ", "people", 8)]
    [InlineData("catchment", Groceries + "\"amount\": \"doctors\", \"limits\": [1], ", "p90", 6.0 / 300)]
    public async Task A_figure_of_a_place_is_what_one_adds_up_by_hand(string measure, string asked, string figure, double expected)
    {
        using var world = World(("asked", Method(measure, asked, figure)));

        var year = (await world.IndicatorAsync("asked")).Years.Single();

        Assert.Equal(expected, year.Values[0]!.Value, 0.01 * Math.Max(1, expected / 10));
    }

    [Fact]
    public async Task Who_lives_without_a_road_is_in_the_coverage_and_in_no_figure()
    {
        using var world = World(("near", Method("nearest", Groceries, "mean")));

        var year = (await world.IndicatorAsync("near")).Years.Single();

        Assert.Equal(327.0 / 332, year.Coverage![0]!.Value, 1e-9);
        // Nobody has said how far the point reaches.
        Assert.Null(year.Values[1]);
        Assert.Equal(["osm", "population-grid", "services"], year.Sources);
    }

    [Fact]
    public async Task A_place_that_is_a_point_has_the_value_of_its_square()
    {
        using var world = World(("near", Method("nearest", Car + "\"kinds\": [\"pharmacy\"], ", "here")));

        Assert.Equal(10, Math.Round((await world.ValuesAsync("near"))[1]!.Value, 1));
    }

    [Fact]
    public async Task A_municipality_has_the_same_measure_and_a_share_in_per_cent_is_so()
    {
        const string square = "\"geography\": \"municipality\", \"unit\": \"percent\"";
        using var world = new DrawnWorld(
            new Dictionary<string, string> { ["near"] = Method("nearest", Groceries + "\"bound\": 1, ", "shareAtMost").Split('|')[0] + "|" + square }
        )
            .Put(
                "municipalities",
                $"name; code; wkt\nVästra; 0001; {DrawnWorld.Square(495_000, 6_590_000, 12_000)}\nÖstra; 0002; {DrawnWorld.Square(507_000, 6_590_000, 12_000)}"
            )
            .PutFile("osm", DrawnRoad.Streets())
            .Put("population-grid", Squares)
            .Put("services", Services);

        var values = await world.ValuesAsync("near");

        Assert.Equal([25.926, 100], values.Select(value => Math.Round(value!.Value, 3)));
    }

    [Fact]
    public async Task By_public_transport_the_wait_for_the_bus_counts()
    {
        // The fifteenth of thirty departures before the bus at 07.30 takes 25 minutes; walking the ten kilometres takes longer.
        using var world = World(("near", Method("nearest", "\"mode\": \"transit\", \"window\": \"07:00-07:30\", \"kinds\": [\"pharmacy\"], ", "here")))
            .PutFile("gtfs", DrawnRoad.Timetable("07:30"));

        var series = await world.IndicatorAsync("near");

        Assert.Equal(25, series.Years.Single().Values[1]);
        Assert.Equal(["gtfs", "osm", "population-grid", "services"], series.Years.Single().Sources);
    }

    [Fact]
    public async Task Every_square_stands_in_a_table_with_a_column_a_measure()
    {
        using var world = World(
            ("near-mean", Method("nearest", Groceries, "mean")),
            ("near-median", Method("nearest", Groceries, "median")),
            ("two-kinds", Method("nearness", Car + "\"kinds\": [\"grocery\", \"pharmacy\"], \"limit\": 6, ", "mean"))
        );
        await world.BuildAsync();

        var columns = await world.ResultAsync<TableColumns>(AnalysisSteps.Table("access_cells"));
        var rows = await world.Workspace.Region.ReadAsync(session =>
            Dapper.SqlMapper.QueryAsync<(double People, double? Near, double? Kinds)>(
                session.Connection,
                "SELECT population, near_mean, two_kinds FROM access_cells ORDER BY fid"
            )
        );

        Assert.Equal(["near_mean", "two_kinds"], columns.Indicators.Select(one => one.Column));
        Assert.Equal([(7, 0, 1), (20, 5, 2), (300, 0, 2), (5, null, null)], rows.Select(row => (row.People, row.Near, row.Kinds)));
    }

    [Fact]
    public async Task How_many_have_a_service_within_each_distance_is_a_table_by_municipality()
    {
        using var world = World(("near", Method("nearest", Groceries, "mean")), ("two-kinds", Method("detour", Groceries, "mean")))
            .Put(
                "municipalities",
                $"name; code; wkt\nVästra; 0001; {DrawnWorld.Square(495_000, 6_590_000, 12_000)}\nÖstra; 0002; {DrawnWorld.Square(507_000, 6_590_000, 12_000)}"
            );
        await world.BuildAsync();

        var set = await world.ResultAsync<AccessCurveSet>(AnalysisSteps.Curves);
        var rows = await world.Workspace.Region.ReadAsync(session =>
            Dapper.SqlMapper.QueryAsync<(string? Area, double Persons, double Share, string Unit)>(
                session.Connection,
                "SELECT municipality, persons, share, unit FROM access_curves WHERE within IN (1, 6) ORDER BY fid"
            )
        );

        Assert.Equal([null, "Västra", "Östra"], set.Curves.Select(curve => curve.Area));
        Assert.All(set.Curves, curve => Assert.Equal("near", curve.Indicator));
        Assert.Equal(["osm", "population-grid", "services"], set.Sources);
        Assert.Equal(
            [
                (null, 307, 0.939, "km"),
                (null, 327, 1, "km"),
                ("Västra", 7, 0.259, "km"),
                ("Västra", 27, 1, "km"),
                ("Östra", 300, 1, "km"),
                ("Östra", 300, 1, "km"),
            ],
            rows.Select(row => (row.Area, Math.Round(row.Persons, 6), Math.Round(row.Share, 3), row.Unit))
        );
    }

    [Fact]
    public async Task Where_nobody_has_imported_municipalities_a_curve_is_of_all_and_tells_whose_way_is_unknown()
    {
        using var world = World(("near", Method("nearest", Groceries, "mean")));
        await world.BuildAsync();

        var curve = Assert.Single((await world.ResultAsync<AccessCurveSet>(AnalysisSteps.Curves)).Curves);

        Assert.Equal((327, 5), (curve.PersonsKnown, curve.PersonsUnknown));
        Assert.Equal(curve.Points.OrderBy(point => point.Persons), curve.Points);
    }

    [Fact]
    public async Task What_nobody_has_imported_is_told_and_is_not_zero()
    {
        using var world = World(
            ("none", Method("nearest", Car + "\"kinds\": [\"hospital\"], ", "mean")),
            ("some", Method("nearness", Car + "\"kinds\": [\"grocery\", \"hospital\"], \"limit\": 6, ", "mean")),
            ("beds", Method("catchment", Groceries + "\"amount\": \"beds\", \"limits\": [6], ", "mean")),
            ("jobs", Method("within", Car + "\"people\": \"day-population-grid\", \"limit\": 6, ", "mean"))
        );
        await world.BuildAsync();

        var missing = new List<string>();
        foreach (var key in new[] { "none", "some", "beds", "jobs" })
        {
            var series = await world.ResultAsync<IndicatorSeries>(AnalysisSteps.Indicator(key));
            Assert.Empty(series.Years);
            missing.AddRange(series.MissingRoles);
        }
        Assert.Equal(["services:hospital", "services:hospital", "services:beds", "day-population-grid"], missing);
    }

    [Fact]
    public async Task A_catchment_with_squares_that_do_not_say_who_lives_there_is_not_known()
    {
        using var world = World(("doctors", Method("catchment", Groceries + "\"amount\": \"doctors\", \"limits\": [6], ", "mean")))
            .Put("population-grid", Squares + "\n500500; 6599500; 1000; ");

        Assert.Equal(["population-grid:population"], (await world.IndicatorAsync("doctors")).MissingRoles);
    }

    private static string Method(string measure, string asked, string figure) =>
        $$"""{ "kind": "access", "measure": "{{measure}}", {{asked}}"figure": "{{figure}}" }|"unit": "ratio" """;

    private static DrawnWorld World(params (string Key, string Method)[] indicators) =>
        new DrawnWorld(indicators.ToDictionary(one => one.Key, one => one.Method))
            .Put(
                "places",
                $"name; wkt\nHela; POLYGON((495000 6590000, 565000 6590000, 565000 6610000, 495000 6610000, 495000 6590000))\nPunkten; POINT(500100 6600100)"
            )
            .PutFile("osm", DrawnRoad.Streets())
            .Put("population-grid", Squares)
            .Put("services", Services);
}
