using Dapper;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Contracts.Corridors;
using Samplan.Analyses.Layers;
using Samplan.Maps.Contracts;

namespace Samplan.Features.Tests.Analyses;

/// <summary>Two towns at the ends of a road of ten kilometres, each with a village half a kilometre along it, and a place that no road leads to.</summary>
public sealed class CorridorsStepTests
{
    private const string Places = """
        name; wkt
        Väst; POINT(500000 6600000)
        Västby; POINT(500500 6600000)
        Öst; POINT(510000 6600000)
        Östby; POINT(509500 6600000)
        Avsides; POINT(560000 6600000)
        """;

    private const string Flows = """
        from; to; persons
        Västby; Väst; 50
        Östby; Öst; 60
        Väst; Öst; 45
        Öst; Väst; 40
        Avsides; Öst; 7
        Väst; Utstad; 5
        Väst; Väst; 900
        """;

    [Fact]
    public async Task Flows_lie_on_the_road_and_a_corridor_has_the_names_of_its_end_nodes()
    {
        using var world = World().PutFile("gtfs", DrawnRoad.Timetable("07:30", "08:30"));
        await world.BuildAsync();

        var set = await world.ResultAsync<CorridorSet>(AnalysisSteps.Corridors);

        Assert.Equal(("commuting", 195, 7, 5), (set.Dimension, set.AssignedPersons, set.UnassignedPersons, set.OutsidePersons));
        var road = Assert.Single(set.Roads);
        // A twentieth of the road for who goes to and from the villages.
        Assert.Equal(45 + 40 + 0.05 * (50 + 60), road.There + road.Back, tolerance: 0.1);
        var corridor = Assert.Single(set.Corridors);
        var places = (await world.ResultAsync<PlaceSet>(AnalysisSteps.Places)).IndexById();
        Assert.Equal((0, 2), (places[corridor.From], places[corridor.To]));
        Assert.Equal(10_000, corridor.LengthMetres, tolerance: 20);
        Assert.Equal(10, corridor.CarMinutes);
        Assert.Equal([(0, 2), (2, 3), (0, 1)], corridor.Strongest.Select(flow => (places[flow.From], places[flow.To])));
        Assert.Equal(85, corridor.Strongest[0].Persons);
        Assert.Equal(corridor.LeastPersons, corridor.Strongest.Sum(flow => flow.Persons), tolerance: 0.01);
        Assert.Equal((2, 0, null), (corridor.DeparturesThere, corridor.DeparturesBack, corridor.TransitMinutes));
        Assert.Equal([500_000.0, 6_600_000.0], corridor.Line.Take(2).Select(number => Math.Round(number)));
        Assert.Equal([510_000.0, 6_600_000.0], corridor.Line.TakeLast(2).Select(number => Math.Round(number)));
    }

    [Fact]
    public async Task The_map_has_a_layer_of_persons_on_roads_and_one_of_corridors()
    {
        using var world = World();
        await world.BuildAsync();

        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));
        var rows = await world.Workspace.Region.ReadAsync(session =>
            session.Connection.QueryAsync<(string Name, double Km, long? Departures)>("SELECT name, length_km, departures_there FROM corridors")
        );

        var roads = layers.Single(layer => layer.Id.Value == "road_flows");
        Assert.Equal((LayerKind.Line, "persons"), (roads.Kind, roads.Attributes[0].Key));
        Assert.Equal(["flows:commuting", "osm", "places"], roads.Sources.Select(source => source.Dataset.Value).Order(StringComparer.Ordinal));
        Assert.Equal("mean_persons", layers.Single(layer => layer.Id.Value == "corridors").Attributes.First(one => one.Kind == AttributeKind.Number).Key);
        Assert.Equal([("Väst–Öst", 10L, null)], rows.Select(row => (row.Name, (long)Math.Round(row.Km), row.Departures)));
    }

    [Fact]
    public async Task Flows_by_bus_are_spread_over_the_morning_and_who_comes_too_late_is_told()
    {
        using var world = World().PutFile("gtfs", DrawnRoad.Timetable("07:30", "08:30"));
        await world.BuildAsync();

        var set = await world.ResultAsync<TransitFlowSet>(AnalysisSteps.TransitFlows);

        // The bus goes from west to east only. Who sets out from the stop at 8.29 is the last to catch it: 150 of 180 minutes.
        Assert.Equal(("commuting", 360, 540), (set.Dimension, set.FirstMinute, set.LastMinute));
        var flow = Assert.Single(set.Flows);
        Assert.Equal(("Väst", "Öst"), (flow.From, flow.To));
        Assert.Equal(45 * 150 / 180.0, flow.Persons, tolerance: 0.001);
        Assert.Equal((flow.Persons, flow.Persons), (flow.Boarding, flow.Alighting));
        Assert.Equal([500_000, 6_600_000, 510_000, 6_600_000], flow.Course.Select(number => (int)Math.Round(number)));
        // Those of the villages walk half a kilometre; the way back has no bus.
        Assert.Equal((flow.Persons, 50 + 60), (set.RidingPersons, set.WalkingPersons));
        Assert.Equal(45 - flow.Persons + 40 + 7, set.UnassignedPersons, tolerance: 0.001);
        Assert.Equal(5, set.OutsidePersons);

        var layers = await world.Workspace.Region.ReadAsync(session => new ResultLayers(world, TimeProvider.System).ListAsync(session, default));
        Assert.Equal(LayerKind.Line, layers.Single(layer => layer.Id.Value == "transit_flows").Kind);
    }

    [Fact]
    public async Task A_line_is_drawn_and_measured_as_its_shape_goes()
    {
        // Three kilometres north, ten east and three south.
        using var world = World().PutFile("gtfs", DrawnRoad.TimetableRound("07:30"));
        await world.BuildAsync();

        var flow = Assert.Single((await world.ResultAsync<TransitFlowSet>(AnalysisSteps.TransitFlows)).Flows);

        Assert.Equal([500_000, 6_600_000, 500_000, 6_603_000, 510_000, 6_603_000, 510_000, 6_600_000], flow.Course.Select(number => (int)Math.Round(number)));
        // The plane is 0.04 % smaller than the ground in the middle of the zone.
        Assert.Equal(16_000 / 0.9996, flow.LengthMetres!.Value, tolerance: 2.0);
    }

    [Fact]
    public async Task The_order_of_flows_does_not_matter_and_other_flows_make_it_stale()
    {
        using var world = World();
        await world.BuildAsync();
        var before = await world.HashAsync(AnalysisSteps.Corridors);
        var lines = Flows.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        world.Put("flows:commuting", string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])));
        await world.BuildAsync();
        Assert.Equal(before, await world.HashAsync(AnalysisSteps.Corridors));

        world.Put("flows:commuting", Flows.Replace("Väst; Öst; 45", "Väst; Öst; 46", StringComparison.Ordinal));
        Assert.Contains((await world.BuildAsync()).Steps, step => step.Key == AnalysisSteps.Corridors && step.IsComputed);
        Assert.NotEqual(before, await world.HashAsync(AnalysisSteps.Corridors));
    }

    [Fact]
    public async Task Without_streets_there_are_no_corridors_and_without_flows_none_either()
    {
        using var world = new DrawnWorld(s_indicators, Rules).Put("places", Places).Put("flows:commuting", Flows);
        await world.BuildAsync();
        Assert.Null(await world.Derivations.FindProvenanceAsync(AnalysisSteps.Corridors, default));

        using var other = new DrawnWorld(s_indicators, Rules).Put("places", Places).PutFile("osm", DrawnRoad.Streets());
        await other.BuildAsync();
        Assert.Null(await other.Derivations.FindProvenanceAsync(AnalysisSteps.Corridors, default));
    }

    private static readonly Dictionary<string, string> s_indicators = new() { ["area"] = """{ "kind": "area" }""" };

    private const string Rules = """
        "links": {
          "dimensions": [{ "key": "commuting", "name": { "sv": "Pendling", "en": "Commuting" }, "weight": 1, "color": { "light": "#6c84ae", "dark": "#6f8fc9" } }],
          "cutoff": { "insidePersons": 20, "outsidePersons": 20 },
          "width": { "method": "fixed", "breaks": [20], "pixels": [1] },
          "significance": { "shareThreshold": 0.1, "minimumPersons": 20 } },
        """;

    private static DrawnWorld World() =>
        new DrawnWorld(s_indicators, Rules).Put("places", Places).Put("flows:commuting", Flows).PutFile("osm", DrawnRoad.Streets());
}
