using Samplan.Analyses.Contracts;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Features.Tests.Analyses;

/// <summary>Access to the net by place and municipality, and online in place of a way.</summary>
public sealed class DigitalAccessTests
{
    private static readonly string s_places =
        $"name; code; municipality; wkt\nAby; A; Västra; {DrawnWorld.Square(500_000, 6_600_000, 2_000)}\nBeby; B; Västra; {DrawnWorld.Square(510_000, 6_600_000, 2_000)}\nPunkten; C; Västra; POINT(501000 6601000)";

    // In Beby 10 households with 40 per cent, 30 with 80 and 5 of which nobody knows.
    private const string Cells = """
        easting; northing; cell_size; households; share_100; mobile
        510000; 6600000; 1000; 10; 40; 100
        511000; 6600000; 1000; 30; 80; 90
        511000; 6601000; 1000; 5; ; 100
        """;

    [Fact]
    public async Task What_a_file_tells_of_a_place_goes_before_its_cells_and_a_place_that_neither_tells_of_has_none()
    {
        using var world = World("share100", "percent")
            .Put("digital-access", "unit; level; year; share_100\nAby; place; 2024; 71.5\nVästra; municipality; 2024; 60")
            .Put("digital-access-grid", Cells, 2024);

        var year = (await world.IndicatorAsync("net")).Years.Single();

        Assert.Equal([71.5, 70, null], year.Values);
        Assert.Equal(2024, year.Year);
        Assert.Equal(40.0 / 45, year.Coverage![1]!.Value, 1e-9);
        Assert.Equal(["digital-access", "digital-access-grid@2024"], year.Sources);
    }

    [Fact]
    public async Task Every_vintage_is_a_year_and_a_share_is_a_hundredth()
    {
        using var world = World("share100", "share").Put("digital-access", "unit; level; year; share_100\nAby; place; 2023; 50\nAby; place; 2024; 71.5");

        var series = await world.IndicatorAsync("net");

        Assert.Equal([(2024, 0.715), (2023, 0.5)], series.Years.Select(year => (year.Year!.Value, year.Values[0]!.Value)));
    }

    [Fact]
    public async Task A_municipality_has_its_own_row_and_not_that_of_a_place_with_its_name()
    {
        using var world = new DrawnWorld(
            new Dictionary<string, string> { ["net"] = """{ "kind": "digitalAccess", "figure": "mobile" }|"unit": "percent", "geography": "municipality" """ }
        )
            .Put("municipalities", $"name; code; wkt\nVästra; 0001; {DrawnWorld.Square(495_000, 6_590_000, 40_000)}")
            .Put("digital-access", "unit; level; share_100; mobile\nVästra; place; 1; 2\nVästra; municipality; 60; 99");

        Assert.Equal([99.0], await world.ValuesAsync("net"));
    }

    [Fact]
    public async Task Nobody_having_imported_any_is_told_and_so_is_a_file_without_the_figure()
    {
        using var none = World("share1000", "percent");
        using var other = World("share1000", "percent").Put("digital-access", "unit; level; share_100\nAby; place; 71.5");

        Assert.Equal(["digital-access"], (await none.IndicatorAsync("net")).MissingRoles);
        Assert.Equal(["digital-access:share_1000"], (await other.IndicatorAsync("net")).MissingRoles);
    }

    [Fact]
    public async Task The_set_of_places_is_there_for_pages_as_soon_as_a_file_is()
    {
        using var world = World("share100", "percent").Put("digital-access-grid", Cells, 2024);
        await world.BuildAsync();

        var set = await world.ResultAsync<DigitalSet>(AnalysisSteps.Digital(Geography.Place));

        // 10 of 100, 30 of 90 and 5 of 100.
        Assert.Equal(420.0 / 4.5, set.Of(DigitalFigure.Mobile).Years.Single().Values[1]!.Value, 1e-9);
    }

    [Fact]
    public async Task A_service_may_be_had_online_where_enough_households_can_and_is_not_known_where_nobody_tells()
    {
        // West 7 persons at a pharmacy; in the middle 20 without, where 95 per cent have the access; in the east 300 without, where 50 have; and 5 without a road where nobody tells.
        const string squares =
            "easting; northing; cell_size; population\n499500; 6599500; 1000; 7\n504500; 6599500; 1000; 20\n509500; 6599500; 1000; 300\n559500; 6599500; 1000; 5";
        const string method = """{ "kind": "access", "measure": "served", "mode": "car", "kinds": ["pharmacy"], "limit": 2, "figure": "people" """;
        using var world = new DrawnWorld(
            new Dictionary<string, string>
            {
                ["near"] = method + """}|"unit": "persons" """,
                ["served"] = method + """, "orOnline": "share100", "onlinePercent": 90 }|"unit": "persons" """,
            }
        )
            .Put("places", "name; wkt\nHela; POLYGON((495000 6590000, 565000 6590000, 565000 6610000, 495000 6610000, 495000 6590000))")
            .PutFile("osm", DrawnRoad.Streets())
            .Put("population-grid", squares)
            .Put("services", "kind; wkt\npharmacy; POINT(500000 6600000)")
            .Put(
                "digital-access-grid",
                "easting; northing; cell_size; households; share_100\n499500; 6599500; 1000; 3; 10\n504500; 6599500; 1000; 9; 95\n509500; 6599500; 1000; 99; 50"
            );

        Assert.Equal(7, (await world.ValuesAsync("near"))[0]);
        var served = (await world.IndicatorAsync("served")).Years.Single();
        Assert.Equal(27, served.Values[0]);
        Assert.Equal(327.0 / 332, served.Coverage![0]!.Value, 1e-9);
        Assert.Contains("digital-access-grid", served.Sources);
    }

    private static DrawnWorld World(string figure, string unit) =>
        new DrawnWorld(new Dictionary<string, string> { ["net"] = $$"""{ "kind": "digitalAccess", "figure": "{{figure}}" }|"unit": "{{unit}}" """ }).Put(
            "places",
            s_places
        );
}
