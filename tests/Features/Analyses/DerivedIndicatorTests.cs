using Samplan.Analyses.Contracts;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses;

/// <summary>Indicators computed from indicators.</summary>
public sealed class DerivedIndicatorTests
{
    private const string Figures = """
        unit; level; year; indicator; value
        A; place; 2013; people; 100
        A; place; 2023; people; 120
        B; place; 2013; people; 0
        B; place; 2023; people; 40
        C; place; 2023; people; 10
        A; place; 2023; jobs; 30
        B; place; 2023; jobs; 0
        A; place; 2024; jobs; 36
        """;

    private static readonly string s_places =
        $"name; wkt\nA; {Square(500_000, 6_600_000, 2000)}\nB; {Square(510_000, 6_600_000, 1000)}\nC; POINT(520000 6600000)";

    [Fact]
    public async Task Parts_are_put_together_in_the_years_they_share()
    {
        using var world = World(
            ("ratio", """{ "kind": "ratio", "of": "jobs", "per": "people" }"""),
            ("back", """{ "kind": "ratio", "of": "people", "per": "jobs" }""")
        );

        var year = (await world.IndicatorAsync("ratio")).Years.Single();
        Assert.Equal(2023, year.Year);
        Assert.Equal([0.25, 0, null], year.Values);
        Assert.Equal([4, null, null], await world.ValuesAsync("back"));
    }

    [Fact]
    public async Task Computed_again_on_changed_values_it_is_what_the_changed_file_would_give()
    {
        (string, string)[] methods =
        [
            ("ratio", """{ "kind": "ratio", "of": "jobs", "per": "people" }"""),
            ("density", """{ "kind": "ratio", "of": "people", "per": "area" }"""),
            ("change", """{ "kind": "change", "of": "people", "from": 2013, "to": 2023, "relative": true }|"unit": "percent" """),
            ("far", """{ "kind": "sum", "of": ["ratio", "density", "jobs"] }"""),
        ];
        using var world = World(methods);
        using var changed = World(Figures.Replace("A; place; 2023; people; 120", "A; place; 2023; people; 240", StringComparison.Ordinal), methods);
        string[] keys = ["people", "jobs", "area", "ratio", "density", "change", "far"];
        var series = new Dictionary<string, IndicatorSeries>();
        foreach (var key in keys)
            series[key] = await world.IndicatorAsync(key);

        var again = DerivedIndicators.Recompute(RulesetFile.Read(world.Workspace), 3, series, [new ChangedValue("people", 0, 240)]);

        foreach (var key in keys)
            Assert.Equal((await changed.IndicatorAsync(key)).Years.Select(year => year.Values), again[key].Years.Select(year => year.Values));
        Assert.Same(series["jobs"], again["jobs"]);
        Assert.Equal(120, series["people"].Years[0].Values[0]);
    }

    [Fact]
    public async Task A_part_without_a_year_goes_with_every_year()
    {
        using var world = World(("density", """{ "kind": "ratio", "of": "people", "per": "area" }"""));

        var years = (await world.IndicatorAsync("density")).Years;
        Assert.Equal([2023, 2013], years.Select(year => year.Year));
        Assert.Equal([30, 40, null], years[0].Values);
    }

    [Fact]
    public async Task A_sum_or_difference_with_a_missing_part_is_missing()
    {
        using var world = World(
            ("sum", """{ "kind": "sum", "of": ["people", "jobs"] }"""),
            ("difference", """{ "kind": "difference", "of": "people", "minus": "jobs" }""")
        );

        Assert.Equal([150, 40, null], await world.ValuesAsync("sum"));
        Assert.Equal([90, 40, null], await world.ValuesAsync("difference"));
    }

    [Fact]
    public async Task A_change_is_relative_to_the_first_year_and_from_nothing_there_is_none()
    {
        using var world = World(
            ("growth", """{ "kind": "change", "of": "people", "years": 10, "relative": true }|"unit": "percent" """),
            ("more", """{ "kind": "change", "of": "people", "from": 2013, "to": 2023 }"""),
            ("lately", """{ "kind": "change", "of": "people", "years": 1 }""")
        );

        Assert.Equal([20, null, null], await world.ValuesAsync("growth"));
        Assert.Equal([20, 40, null], await world.ValuesAsync("more"));
        Assert.Empty((await world.IndicatorAsync("lately")).Years);
    }

    [Fact]
    public async Task A_share_is_in_percent_when_the_unit_is()
    {
        using var world = World(
            ("share", """{ "kind": "share", "of": "jobs", "in": "people" }|"unit": "percent" """),
            ("part", """{ "kind": "share", "of": "jobs", "in": "people" }|"unit": "share" """)
        );

        Assert.Equal([25, 0, null], await world.ValuesAsync("share"));
        Assert.Equal([0.25, 0, null], await world.ValuesAsync("part"));
    }

    [Fact]
    public async Task What_a_part_lacks_is_lacking_in_the_whole()
    {
        using var world = World(("shops", """{ "kind": "serviceCount", "kinds": ["shop"] }"""), ("all", """{ "kind": "sum", "of": ["people", "shops"] }"""));

        Assert.Equal(["services"], (await world.IndicatorAsync("all")).MissingRoles);
    }

    private static DrawnWorld World(params (string Key, string Method)[] indicators) => World(Figures, indicators);

    private static DrawnWorld World(string figures, (string Key, string Method)[] indicators)
    {
        var declared = indicators.ToDictionary(one => one.Key, one => one.Method);
        declared["people"] = """{ "kind": "join", "key": "people" }""";
        declared["jobs"] = """{ "kind": "join", "key": "jobs" }""";
        declared["area"] = """{ "kind": "area" }""";
        return new DrawnWorld(declared).Put("places", s_places).Put("indicators", figures);
    }
}
