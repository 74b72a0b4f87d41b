using Samplan.Analyses.Contracts;
using static Samplan.Features.Tests.Analyses.DrawnWorld;

namespace Samplan.Features.Tests.Analyses;

/// <summary>Two halves of a town on either side of a river, a cabin area beside them, a village further off and a farm that is a point.</summary>
public sealed class FunctionalPlaceTests
{
    private const string Rules = """
        "places": { "functional": { "bufferMetres": 300, "priority": ["locality", "smaller-locality", "holiday-home-area", "activity-area"] } },
        """;

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["people"] = """{ "kind": "column", "name": "population" }|"unit": "persons" """,
        ["share"] = """{ "kind": "column", "name": "share" }|"unit": "percent" """,
        ["jobs"] = """{ "kind": "join", "key": "jobs" }|"unit": "persons" """,
        ["shops"] = """{ "kind": "serviceCount", "kinds": ["shop"] }""",
        ["net"] = """{ "kind": "netCommuting", "dimension": "commuting" }|"unit": "persons" """,
    };

    [Fact]
    public async Task Areas_that_touch_when_buffered_are_one_place_named_by_the_highest_kind()
    {
        using var world = World();
        await world.BuildAsync();

        var places = (await world.ResultAsync<PlaceSet>(AnalysisSteps.Places)).Places;
        Assert.Equal(["Norra staden", "Byn", "Gården"], places.Select(place => place.Name));
        Assert.Equal(["Norra staden", "Stugorna", "Södra staden"], places[0].Members.Select(member => member.Name));
        Assert.Empty(places[2].Members);
        var shapes = (await world.ResultAsync<PlaceShapes>(AnalysisSteps.PlaceShapes)).Read();
        Assert.Equal(places[0].AreaSquareMetres!.Value, shapes[0].Area, 3);
        Assert.Equal("Point", shapes[2].GeometryType);
    }

    [Fact]
    public async Task Persons_are_added_up_and_a_share_is_only_told_where_one_member_has_it()
    {
        using var world = World();

        Assert.Equal([1300, 80, null], await world.ValuesAsync("people"));
        Assert.Equal([null, 12, null], await world.ValuesAsync("share"));
        Assert.Equal([null, 4, 1], await world.ValuesAsync("jobs"));
        Assert.Equal([2, 0, null], await world.ValuesAsync("shops"));
    }

    [Fact]
    public async Task Flows_of_all_members_are_the_place_s_and_those_between_them_stay_within()
    {
        using var world = World();
        await world.BuildAsync();

        var flows = (await world.ResultAsync<FlowSet>(AnalysisSteps.Flows("commuting"))).Years.Single().Flows;
        Assert.Equal([("3", "1", 12), ("1", "1", 40)], flows.OrderByDescending(flow => flow.From).Select(flow => (flow.From, flow.To, (int)flow.Persons)));
        Assert.Equal([12, -12, null], await world.ValuesAsync("net"));
    }

    [Fact]
    public async Task The_place_is_the_same_when_its_outline_moves()
    {
        using var world = World();
        await world.BuildAsync();
        var before = (await world.ResultAsync<PlaceSet>(AnalysisSteps.Places)).Places.Select(place => place.Id).ToArray();
        world.Put("places", Places(500_050, 900));
        await world.BuildAsync();

        Assert.Equal(before, (await world.ResultAsync<PlaceSet>(AnalysisSteps.Places)).Places.Select(place => place.Id));
    }

    private static DrawnWorld World() =>
        new DrawnWorld(s_indicators, Rules)
            .Put("places", Places(500_000, 1000))
            .Put("indicators", "unit; level; indicator; value\nNorra staden; place; jobs; 500\nByn; place; jobs; 4\nGården; place; jobs; 1")
            .Put("services", $"kind; wkt\nshop; POINT(500500 6600500)\nshop; POINT(500500 6601200)\nshop; POINT(590000 6600000)")
            .Put("flows:commuting", "from; to; persons\nNorra staden; Södra staden; 40\nByn; Norra staden; 5\nByn; Södra staden; 7");

    private static string Places(double west, double side) =>
        $"""
            code; name; kind; population; share; wkt
            9; Stugorna; fritidshusområde; 0; 5; {Square(501_500, 6_600_000, 400)}
            1; Norra staden; tätort; 900; 30; {Square(west, 6_601_400, side)}
            2; Södra staden; Tätort; 400; 40; {Square(west, 6_600_000, side)}
            3; Byn; småort; 80; 12; {Square(520_000, 6_600_000, 300)}
            4; Gården; småort; ; ; POINT(540000 6600000)
            """;
}
