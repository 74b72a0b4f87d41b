using Dapper;
using Samplan.Analyses.Contracts;

namespace Samplan.Features.Tests.Analyses;

/// <summary>A centre C, two villages that lean on it, a farm that no flow names, and a town outside.</summary>
public sealed class LinkAndRoleTests
{
    private const string Places = """
        code; name; LA; Sec_LA; LAS1; LAS2; wkt
        1; Centrum; 1; ; ; ; POINT(500000 6600000)
        2; Nära; ; 2; 1; ; POINT(505000 6600000)
        3; Längre; ; ; 1; 2; POINT(510000 6600000)
        4; Gården; Solitare; ; ; ; POINT(540000 6600000)
        """;

    private const string Flows = """
        from; to; persons
        Nära; Centrum; 60
        Nära; Utstad; 10
        Längre; Nära; 40
        Längre; Centrum; 10
        Centrum; Nära; 5
        Centrum; Utstad; 15
        Centrum; Bortstad; 14
        Utstad; Centrum; 30
        """;

    [Fact]
    public async Task Links_are_lines_and_one_to_an_unknown_end_has_none()
    {
        using var world = World("fixed", "[20, 50]", "[1, 2]")
            .Put("layer", "name; wkt\nUtstad; POINT(480000 6600000)\nBortstad; POINT(1 1)\nBortstad; POINT(2 2)", name: "towns");
        await world.BuildAsync();

        var outside = (await world.ResultAsync<OutsidePlaces>(AnalysisSteps.OutsidePlaces)).Places;
        Assert.Equal([("Bortstad", null), ("Utstad", 480000)], outside.Select(one => (one.Name, one.Easting)));
        var rows = await world.Workspace.Region.ReadAsync(session =>
            session.Connection.QueryAsync<(string To, double Persons, long HasLine)>(
                "SELECT to_name, persons, geom IS NOT NULL FROM links WHERE from_name = 'Centrum' ORDER BY to_name"
            )
        );
        Assert.Equal([("Bortstad", 14, 0), ("Längre", 10, 1), ("Nära", 65, 1), ("Utstad", 45, 1)], rows);
        var links = (await world.ResultAsync<LinkSet>(AnalysisSteps.Links)).Links;
        Assert.Equal(184, links.Sum(link => link.Persons));
    }

    [Theory]
    [InlineData("quantile")]
    [InlineData("naturalBreaks")]
    public async Task Widths_are_found_among_the_links_that_are_shown(string method)
    {
        using var world = World(method, null, "[1, 2]");
        await world.BuildAsync();

        var links = await world.ResultAsync<LinkSet>(AnalysisSteps.Links);
        var breaks = links.Dimensions.Single().WidthBreaks;
        Assert.Equal(2, breaks.Count);
        Assert.Equal(40, breaks[0]);
        Assert.Equal(0, links.Links.Single(link => link.Persons == 14).WidthClass);
        Assert.Equal(2, links.Links.Single(link => link.Persons == 65).WidthClass);
    }

    [Fact]
    public async Task Roles_follow_from_the_flows_and_stand_beside_the_published()
    {
        using var world = World("fixed", "[20]", "[1]");
        await world.BuildAsync();

        var roles = await world.ResultAsync<RoleSet>(AnalysisSteps.Roles);
        Assert.Equal(["centre", "satellite", "satellite", "undetermined"], roles.Places.Select(one => one.Role));
        Assert.Contains(roles.Places[0].Reasons, reason => reason is { Code: "chain-broken", Other: "outside:Utstad" });
        Assert.Equal([null, "1", "1", null], roles.Places.Select(one => one.Centre));
        Assert.Equal("too-few-satellites", roles.Places[1].Reasons[^1].Code);
        Assert.Equal("missing-resident-workers", roles.Places[3].Reasons[0].Code);
        Assert.False(roles.IsShareOfResidents);
        Assert.Equal(["centre", "secondary-centre", "satellite", "solitary"], roles.Places.Select(one => one.PublishedRole));
        Assert.Equal(["2", "3"], roles.PublishedFields.Single(field => !field.IsSecondary).Members);
    }

    [Fact]
    public async Task Without_flows_no_role_can_be_told_and_the_missing_flows_are_named()
    {
        using var world = new DrawnWorld(s_indicators, Rules("fixed", "[20]", "[1]")).Put("places", Places);
        await world.BuildAsync();

        var roles = await world.ResultAsync<RoleSet>(AnalysisSteps.Roles);
        Assert.All(roles.Places, one => Assert.Equal(("undetermined", "missing-flows"), (one.Role, one.Reasons.Single().Code)));
        Assert.Equal(["flows:commuting"], roles.MissingRoles);
        Assert.Equal("centre", roles.Places[0].PublishedRole);
    }

    [Fact]
    public async Task The_order_of_flows_does_not_matter()
    {
        using var world = World("naturalBreaks", null, "[1, 2, 3]");
        await world.BuildAsync();
        var before = (await world.HashAsync(AnalysisSteps.Links), await world.HashAsync(AnalysisSteps.Roles));
        var lines = Flows.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        world.Put("flows:commuting", string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])));

        Assert.Contains((await world.BuildAsync()).Steps, step => step.Key == AnalysisSteps.Flows("commuting") && step.IsComputed);
        Assert.Equal(before, (await world.HashAsync(AnalysisSteps.Links), await world.HashAsync(AnalysisSteps.Roles)));
    }

    private static readonly Dictionary<string, string> s_indicators = new()
    {
        ["net"] = """{ "kind": "netCommuting", "dimension": "commuting" }|"unit": "persons" """,
    };

    private static DrawnWorld World(string method, string? breaks, string pixels) =>
        new DrawnWorld(s_indicators, Rules(method, breaks, pixels)).Put("places", Places).Put("flows:commuting", Flows);

    private static string Rules(string method, string? breaks, string pixels) =>
        $$"""
            "links": {
              "dimensions": [{ "key": "commuting", "name": { "sv": "Pendling", "en": "Commuting" }, "weight": 1, "color": { "light": "#6c84ae", "dark": "#6f8fc9" } }],
              "cutoff": { "insidePersons": 20, "outsidePersons": 20 },
              "width": { "method": "{{method}}", {{(breaks is null ? "" : $"\"breaks\": {breaks},")}} "pixels": {{pixels}} },
              "significance": { "shareThreshold": 0.1, "minimumPersons": 20 },
              "satellites": { "dimension": "commuting", "satelliteShare": 0.25, "centreMaximumShare": 0.25, "secondaryCentreSatellites": 2, "minimumPersons": 10 } },
            """;
}
