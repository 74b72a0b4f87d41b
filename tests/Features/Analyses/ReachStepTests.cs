using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Layers;
using Samplan.Maps.Contracts;

namespace Samplan.Features.Tests.Analyses;

/// <summary>The area within three kilometres of a grocery, along a road of ten kilometres with one at each end.</summary>
public sealed class ReachStepTests
{
    private const string Squares = "easting; northing; cell_size; population\n499500; 6599500; 1000; 7\n509500; 6599500; 1000; 300";

    private const string Services = "kind; wkt\ngrocery; POINT(500000 6600000)\ngrocery; POINT(510000 6600000)\nlibrary; POINT(505000 6600000)";

    [Theory]
    [InlineData("\"in\": \"kilometres\", \"limit\": 3", "served:car:grocery:3:km", "Dagligvaror med bil inom 3 km")]
    // Sixty kilometres an hour.
    [InlineData("\"limit\": 3", "served:car:grocery:3", "Dagligvaror med bil inom 3 min")]
    public async Task It_is_an_area_around_each_service_as_far_as_the_limit_goes(string asked, string key, string name)
    {
        using var world = World(asked);
        await world.BuildAsync();

        var reach = await world.ResultAsync<ServiceReach>(AnalysisSteps.Reach(key));
        var area = new WKBReader().Read(reach.Outline);
        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));

        Assert.Equal(2, area.NumGeometries);
        Assert.Equal(["grocery"], reach.Kinds);
        Assert.True(area.Contains(At(500_000)) && area.Contains(At(510_000)));
        // A corner of the grid that lies fifty metres from the road is that walk later.
        Assert.True(area.Contains(At(502_200)) && !area.Contains(At(503_150)));
        Assert.True(!area.Contains(At(505_000)));
        Assert.Equal(area.Area / 1e6, reach.SquareKilometres, reach.SquareKilometres * 0.01);
        Assert.Equal(["osm", "services"], reach.Sources);
        var layer = layers.Single(one => one.Id.Value == "reach_asked");
        Assert.Equal((LayerKind.Polygon, name), (layer.Kind, layer.Name.Swedish));
    }

    [Fact]
    public async Task Without_services_of_the_kind_it_says_what_is_missing_and_there_is_no_table()
    {
        using var world = World("\"limit\": 3", "pharmacy");
        await world.BuildAsync();

        var reach = await world.ResultAsync<ServiceReach>(AnalysisSteps.Reach("served:car:pharmacy:3"));
        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));

        Assert.Equal(["services:pharmacy"], reach.MissingRoles);
        Assert.Null(reach.Outline);
        Assert.DoesNotContain("reach_asked", layers.Select(one => one.Id.Value));
    }

    private static Point At(double easting) => new(easting, 6_600_000);

    private static DrawnWorld World(string asked, string kind = "grocery") =>
        new DrawnWorld(
            new Dictionary<string, string>
            {
                ["asked"] =
                    $$"""{ "kind": "access", "measure": "served", "mode": "car", "kinds": ["{{kind}}"], {{asked}}, "figure": "people" }|"unit": "persons" """,
            }
        )
            .Put("places", "name; wkt\nHela; POLYGON((495000 6590000, 515000 6590000, 515000 6610000, 495000 6610000, 495000 6590000))")
            .PutFile("osm", DrawnRoad.Streets())
            .Put("population-grid", Squares)
            .Put("services", Services);
}
