using System.Reflection;
using Samplan.Analyses.Indicators;
using Samplan.Engine.Nodes.Rulesets;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses;

/// <summary>A town of 2 × 2 km, a village given as a circle, and a hamlet of which only a point is known.</summary>
public sealed class IndicatorTests
{
    private static readonly string s_places = $"""
        code; name; municipality; municipality_code; population; radius; wkt
        T1; Staden; Kommunen; 1980; 9000; ; {Square(500_000, 6_600_000, 2000)}
        T2; Byn; Kommunen; 1980; 300; 500; POINT(510000 6600500)
        T3; Torpet; Grannen; 1981; ; ; POINT(520000 6600500)
        """;

    private static readonly string s_grid = """
        easting; northing; cell_size; population
        500000; 6600000; 1000; 400
        501000; 6600000; 1000; 600
        501000; 6601000; 1000;
        502000; 6600000; 1000; 50
        509000; 6600000; 1000; 100
        510000; 6600000; 1000; 200
        530000; 6610000; 1000; 7
        """;

    [Fact]
    public async Task A_grid_is_summed_over_areas_and_circles_and_missing_for_a_bare_point()
    {
        using var world = World(("people", """{ "kind": "gridSum", "grid": "population-grid" }""")).Put("population-grid", s_grid, 2024);

        var year = (await world.IndicatorAsync("people")).Years.Single();
        Assert.Equal(1000, year.Values[0]);
        Assert.Equal(Math.PI * 0.25 / 2 * 300, year.Values[1]!.Value, 9);
        Assert.Null(year.Values[2]);
        Assert.Equal([0.75, 1.0, null], year.Coverage);
        Assert.Equal((2024, "population-grid@2024"), (year.Year, year.Sources.Single()));
    }

    [Fact]
    public async Task Outside_the_grid_nothing_is_known_and_within_it_an_empty_cell_is_nobody()
    {
        using var world = new DrawnWorld(One("people", """{ "kind": "gridSum", "grid": "population-grid" }"""))
            .Put("places", $"name; wkt\nTom; {Square(515_000, 6_605_000, 500)}\nBorta; {Square(700_000, 6_605_000, 500)}")
            .Put("population-grid", s_grid);

        Assert.Equal([0, null], await world.ValuesAsync("people"));
    }

    [Fact]
    public async Task Day_and_night_are_divided_year_by_year()
    {
        using var world = World(("ratio", """{ "kind": "dayNightRatio" }"""))
            .Put("population-grid", "easting; northing; cell_size; population\n500000; 6600000; 2000; 1000", 2024)
            .Put("population-grid", "easting; northing; cell_size; population\n500000; 6600000; 2000; 800", 2023)
            .Put("day-population-grid", "easting; northing; cell_size; population\n500000; 6600000; 2000; 600", 2023);

        var year = (await world.IndicatorAsync("ratio")).Years.Single();
        Assert.Equal((2023, 0.75), (year.Year, year.Values[0]));
        Assert.Equal(["day-population-grid@2023", "population-grid@2023"], year.Sources);
    }

    [Fact]
    public async Task Area_is_of_the_polygon_or_the_circle_and_a_point_has_none()
    {
        using var world = World(("area", """{ "kind": "area" }"""));

        Assert.Equal([4, Math.PI / 4, null], await world.ValuesAsync("area"));
    }

    [Fact]
    public async Task Services_are_counted_within_and_near_and_the_nearest_is_measured()
    {
        using var world = World(
                ("within", """{ "kind": "serviceCount", "kinds": ["Pharmacy"] }"""),
                ("near", """{ "kind": "serviceCount", "kinds": ["pharmacy"], "withinMetres": 600 }"""),
                ("nearest", """{ "kind": "nearestService", "kinds": ["pharmacy"] }"""),
                ("hospitals", """{ "kind": "serviceCount", "kinds": ["hospital"] }""")
            )
            .Put(
                "services",
                """
                kind; wkt
                pharmacy; POINT(501000 6601000)
                pharmacy; POINT(502500 6601000)
                pharmacy; POINT(510600 6600500)
                pharmacy; POINT(520000 6602000)
                """
            );

        Assert.Equal([1, 0, null], await world.ValuesAsync("within"));
        Assert.Equal([2, 1, 0], await world.ValuesAsync("near"));
        Assert.Equal([0, 100, 1500], await world.ValuesAsync("nearest"));
        var hospitals = await world.IndicatorAsync("hospitals");
        Assert.Empty(hospitals.Years);
        Assert.Equal(["services:hospital"], hospitals.MissingRoles);
    }

    [Fact]
    public async Task Industries_are_counted_by_the_first_characters_of_the_code_or_by_name()
    {
        using var world = World(
                ("breadth", """{ "kind": "industryBreadth", "level": 2 }"""),
                ("near", """{ "kind": "industryBreadth", "level": 4, "withinMetres": 100 }""")
            )
            .Put(
                "workplaces",
                """
                industry; count; wkt
                47.11; 3; POINT(501000 6601000)
                47.12; 1; POINT(501000 6601000)
                10110; 1; POINT(501500 6601000)
                62010; 0; POINT(501500 6601000)
                86; 1; POINT(501500 6601000)
                01110; 2; POINT(520050 6600500)
                """
            );

        Assert.Equal([3, 0, null], await world.ValuesAsync("breadth"));
        var near = (await world.IndicatorAsync("near")).Years.Single();
        Assert.Equal([3, 0, 1], near.Values);
        Assert.Equal(0.75, near.Coverage![0]);
    }

    [Fact]
    public async Task Departures_are_of_the_day_and_a_stop_that_does_not_tell_lowers_the_coverage()
    {
        using var world = World(
                ("weekday", """{ "kind": "departures", "dayType": "weekday" }"""),
                ("returns", """{ "kind": "departures", "dayType": "weekday", "counted": "returnTrips" }"""),
                ("weekend", """{ "kind": "departures", "dayType": "weekend" }"""),
                ("evening", """{ "kind": "departures", "dayType": "weekday", "afterHour": 18 }"""),
                ("busiest", """{ "kind": "departures", "dayType": "weekday", "counted": "returnTrips", "ofStops": "largestStop" }""")
            )
            .Put(
                "stops",
                """
                departures; departures_saturday; departures_sunday; wkt
                20; 5; 3; POINT(501000 6601000)
                11; ; 2; POINT(501500 6601000)
                8; 1; 1; POINT(505000 6601000)
                """
            );

        Assert.Equal([31, 0, null], await world.ValuesAsync("weekday"));
        Assert.Equal(15.5, (await world.ValuesAsync("returns"))[0]);
        Assert.Equal([10, 0, null], await world.ValuesAsync("busiest"));
        var weekend = (await world.IndicatorAsync("weekend")).Years.Single();
        Assert.Equal((8, 0.5), (weekend.Values[0], weekend.Coverage![0]));
        Assert.Equal(["stops:departures_after_18"], (await world.IndicatorAsync("evening")).MissingRoles);
    }

    [Fact]
    public async Task Figures_are_joined_by_code_or_name_and_a_place_may_take_its_municipality_s()
    {
        using var world = World(
                ("income", """{ "kind": "join", "key": "income" }"""),
                ("tax", """{ "kind": "join", "key": "tax", "by": "municipality" }"""),
                ("jobs", """{ "kind": "join", "dataset": "jobs", "key": "jobs" }"""),
                ("rent", """{ "kind": "join", "key": "rent" }""")
            )
            .Put(
                "indicators",
                "unit; level; year; indicator; value\nT1; place; 2022; income; 310\nstaden; place; 2023; income; 320\nByn; place; 2023; income; 250",
                name: "incomes"
            )
            .Put("indicators", "unit; level; tax\n1980; municipality; 32.5\nGrannen; municipality; 33", 2024, "taxes")
            .Put("indicators", "unit; level; value\nTorpet; place; 4", 2024, "jobs");

        Assert.Equal([2023, 2022], (await world.IndicatorAsync("income")).Years.Select(year => year.Year));
        Assert.Equal([320, 250, null], await world.ValuesAsync("income"));
        Assert.Equal([32.5, 32.5, 33], await world.ValuesAsync("tax"));
        Assert.Equal([null, null, 4], await world.ValuesAsync("jobs"));
        Assert.Equal(["indicators:rent"], (await world.IndicatorAsync("rent")).MissingRoles);
    }

    [Fact]
    public async Task A_national_figure_is_the_same_for_every_place()
    {
        using var world = World(("national", """{ "kind": "nationalReference", "key": "growth" }"""))
            .Put("national-reference", "indicator; year; value\ngrowth; 2023; 5.1\nother; 2023; 1", name: "national");

        Assert.Equal([5.1, 5.1, 5.1], await world.ValuesAsync("national"));
    }

    [Fact]
    public async Task A_column_may_be_of_municipalities_and_an_old_file_is_matched_by_code_and_name()
    {
        using var world = World(
                ("population", """{ "kind": "column", "name": "population" }"""),
                ("people", """{ "kind": "column", "name": "people" }|"unit": "persons", "geography": "municipality" """),
                ("then", """{ "kind": "column", "name": "population" }|"unit": "persons", "period": 2013""")
            )
            .Put("places", "code; name; population\nT3; Torpet; 12\nT1; Gamla staden; 8000", 2013)
            .Put(
                "municipalities",
                $"code; name; people; wkt\n1980; Kommunen; 12000; {Square(500_000, 6_600_000, 9000)}\n1981; Grannen; ; {Square(509_000, 6_600_000, 9000)}",
                2024
            );

        var population = await world.IndicatorAsync("population");
        Assert.Equal([null, 2013], population.Years.Select(year => year.Year));
        Assert.Equal([8000, null, 12], population.Years[1].Values);
        Assert.Equal([12000, null], await world.ValuesAsync("people"));
        var then = (await world.IndicatorAsync("then")).Years.Single();
        Assert.Equal((2013, 9000), (then.Year, then.Values[0]));
    }

    [Fact]
    public void Every_kind_of_method_has_a_computation()
    {
        var kinds = typeof(IndicatorMethod).GetNestedTypes(BindingFlags.Public).Where(type => type.IsSubclassOf(typeof(IndicatorMethod)));
        Assert.All(kinds, kind => Assert.NotNull(IndicatorMethods.For(new Indicator("key", new LocalText("a", "a"), IndicatorUnit.Count, Make(kind)))));
    }

    private static IndicatorMethod Make(Type kind) => (IndicatorMethod)Build(kind);

    private static object Build(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Sample(parameter.ParameterType))]);
    }

    private static object? Sample(Type type) =>
        type == typeof(string) ? "key"
        : type == typeof(IReadOnlyList<string>) ? new[] { "key" }
        : type == typeof(TravelWindow) || Nullable.GetUnderlyingType(type) is not null ? null
        : type.IsInterface ? Array.CreateInstance(type.GetGenericArguments().Single(), 0)
        : type.IsValueType ? Activator.CreateInstance(type)
        : Build(type);

    private static DrawnWorld World(params (string Key, string Method)[] indicators) =>
        new DrawnWorld(indicators.ToDictionary(one => one.Key, one => one.Method)).Put("places", s_places);

    private static Dictionary<string, string> One(string key, string method) => new() { [key] = method };
}
