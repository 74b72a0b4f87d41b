using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;

namespace Samplan.Features.Tests.Analyses;

/// <summary>A road of ten kilometres with a town at each end, a village half a kilometre along it, and a place that no road leads to.</summary>
public sealed class LinkLinesStepTests
{
    private const string Places = """
        name; wkt
        Väst; POINT(500000 6600000)
        Västby; POINT(500500 6600000)
        Öst; POINT(510000 6600000)
        Avsides; POINT(560000 6600000)
        """;

    [Fact]
    public async Task A_link_follows_the_road_at_every_detail_and_is_bundled_by_way_of_the_village()
    {
        using var world = World("Väst; Öst; 85\nVäst; Västby; 50\nVästby; Öst; 60\nAvsides; Öst; 30\nVäst; Utstad; 40");
        await world.BuildAsync();

        var lines = await world.ResultAsync<LinkLines>(AnalysisSteps.LinkLines);
        var places = (await world.ResultAsync<PlaceSet>(AnalysisSteps.Places)).IndexById();

        Assert.Equal([(0, 1), (0, 2), (1, 2)], lines.Roads.Links.Select(link => (places[link.From], places[link.To])));
        Assert.Equal(LinkLines.TolerancesMetres.Count, lines.Roads.PiecesByDetail.Count);
        foreach (var pieces in lines.Roads.PiecesByDetail)
        {
            var line = lines.Roads.Links[1].Pieces.SelectMany(piece => piece > 0 ? Points(pieces[piece - 1]) : Points(pieces[-piece - 1]).Reverse()).ToList();
            Assert.Equal([500_000, 510_000], [Math.Round(line[0].East), Math.Round(line[^1].East)]);
            Assert.Equal(line.Select(static point => point.East).Order(), line.Select(static point => point.East));
            Assert.All(line, static point => Assert.Equal(6_600_000, point.North, tolerance: 10.0));
        }
        var bundled = Assert.Single(lines.Bundles.Links);
        Assert.Equal((0, 2), (places[bundled.From], places[bundled.To]));
    }

    [Fact]
    public async Task A_link_below_the_cutoff_follows_others_and_is_not_followed()
    {
        using var world = World("Väst; Öst; 85\nVäst; Västby; 3\nVästby; Öst; 60");
        await world.BuildAsync();

        var lines = await world.ResultAsync<LinkLines>(AnalysisSteps.LinkLines);

        Assert.Equal(3, lines.Roads.Links.Count);
        Assert.Empty(lines.Bundles.Links);
    }

    [Fact]
    public async Task The_number_of_persons_does_not_move_the_lines_and_another_road_makes_them_stale()
    {
        using var world = World("Väst; Öst; 85\nÖst; Västby; 60");
        await world.BuildAsync();
        var before = await world.HashAsync(AnalysisSteps.LinkLines);

        world.Put("flows:commuting", "from; to; persons\nVäst; Öst; 99\nÖst; Västby; 61");
        await world.BuildAsync();
        Assert.Equal(before, await world.HashAsync(AnalysisSteps.LinkLines));

        world.PutFile("osm", DrawnRoad.Streets("70"));
        Assert.Contains((await world.BuildAsync()).Steps, step => step.Key == AnalysisSteps.LinkLines && step.IsComputed);
    }

    [Fact]
    public async Task Without_streets_there_is_no_such_step()
    {
        using var world = new DrawnWorld(s_indicators, Rules).Put("places", Places).Put("flows:commuting", "from; to; persons\nVäst; Öst; 85");
        await world.BuildAsync();

        Assert.Null(await world.Derivations.FindProvenanceAsync(AnalysisSteps.LinkLines, default));
    }

    private static IEnumerable<(double East, double North)> Points(IReadOnlyList<double> line) => line.Chunk(2).Select(static point => (point[0], point[1]));

    private static readonly Dictionary<string, string> s_indicators = new() { ["area"] = """{ "kind": "area" }""" };

    private const string Rules = """
        "links": {
          "dimensions": [{ "key": "commuting", "name": { "sv": "Pendling", "en": "Commuting" }, "weight": 1, "color": { "light": "#6c84ae", "dark": "#6f8fc9" } }],
          "cutoff": { "insidePersons": 20, "outsidePersons": 20 },
          "width": { "method": "fixed", "breaks": [20], "pixels": [1] },
          "significance": { "shareThreshold": 0.1, "minimumPersons": 20 } },
        """;

    private static DrawnWorld World(string flows) =>
        new DrawnWorld(s_indicators, Rules).Put("places", Places).Put("flows:commuting", $"from; to; persons\n{flows}").PutFile("osm", DrawnRoad.Streets());
}
