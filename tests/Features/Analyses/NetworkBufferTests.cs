using Samplan.Analyses.Choices;
using Samplan.Analyses.Contracts;
using Samplan.Analyses.Derivations;
using Samplan.Analyses.Networks;
using Samplan.Analyses.Regions;
using Samplan.Formats.OsmPbf;
using Samplan.Geo;

namespace Samplan.Features.Tests.Analyses;

/// <summary>How far beyond its municipalities a region's network reaches. A road in six parts of ten kilometres leads east from the only municipality, which ends at 505000.</summary>
public sealed class NetworkBufferTests
{
    private const string Time = """{ "kind": "travelTime", "mode": "car", "kinds": ["hospital"] }|"unit": "minutes" """;

    [Fact]
    public async Task A_service_just_beyond_the_border_is_found_and_one_beyond_the_buffer_is_not()
    {
        using var near = World(hospitalAt: 520_000);
        using var far = World(hospitalAt: 560_000);

        Assert.Equal(20, Math.Round((await near.ValuesAsync("time"))[0]!.Value));
        // 505 + 50 kilometres lie in the part that ends at 560; the hospital is at its end. Another ten away nobody drives.
        Assert.Equal(60, Math.Round((await far.ValuesAsync("time"))[0]!.Value));

        await ChooseAsync(far, "30");
        Assert.Null((await far.ValuesAsync("time"))[0]);
    }

    [Fact]
    public async Task The_network_tells_how_far_it_reaches_and_how_much_lies_beyond()
    {
        using var world = World(hospitalAt: 520_000);
        await world.BuildAsync();
        var usual = await world.ResultAsync<NetworkResult>(AnalysisSteps.Network);

        await ChooseAsync(world, "12");
        var narrow = await world.ResultAsync<NetworkResult>(AnalysisSteps.Network);

        Assert.Equal((50, 0), (usual.Buffer!.Kilometres, usual.Buffer.WaysLeftOut));
        // From 505 to 517: the parts that begin at 520, 530, 540 and 550 lie beyond.
        Assert.Equal((12, 4), (narrow.Buffer!.Kilometres, narrow.Buffer.WaysLeftOut));
        Assert.Equal((6, 2), (usual.Streets!.Streets, narrow.Streets!.Streets));
        Assert.NotEqual(usual.File, narrow.File);
    }

    [Fact]
    public async Task A_network_that_was_lost_is_made_again_on_the_same_ground()
    {
        using var world = World(hospitalAt: 520_000);
        await world.BuildAsync();
        await ChooseAsync(world, "12");
        var network = await world.ResultAsync<NetworkResult>(AnalysisSteps.Network);
        File.Delete(Path.Combine(world.Workspace.Folder, "networks", network.File!));

        using var open = await new WorkspaceNetworks(world.Workspace, world).FindAsync(network, default);

        Assert.Equal(2, open!.Stored.Network.StreetCount);
    }

    [Fact]
    public async Task Without_municipalities_all_that_the_extract_holds_counts()
    {
        using var world = new DrawnWorld(new Dictionary<string, string> { ["time"] = Time })
            .Put("places", "name; wkt\nVäst; POINT(500000 6600000)")
            .PutFile("osm", Streets())
            .Put("services", "kind; wkt\nhospital; POINT(560000 6600000)");

        Assert.Equal(60, Math.Round((await world.ValuesAsync("time"))[0]!.Value));
        Assert.Null((await world.ResultAsync<NetworkResult>(AnalysisSteps.Network)).Buffer);
    }

    private static DrawnWorld World(int hospitalAt) =>
        new DrawnWorld(new Dictionary<string, string> { ["time"] = Time })
            .Put("places", "name; wkt\nVäst; POINT(500000 6600000)")
            .Put("municipalities", $"name; code; wkt\nVästra; 0001; {DrawnWorld.Square(495_000, 6_595_000, 10_000)}")
            .PutFile("osm", Streets())
            .Put("services", $"kind; wkt\nhospital; POINT({hospitalAt} 6600000)");

    private static async Task ChooseAsync(DrawnWorld world, string kilometres)
    {
        var choice = NetworkParameters.All.Read(new Dictionary<string, string> { [NetworkParameters.BufferKilometres] = kilometres }).Value!;
        var store = new AnalysisChoiceStore(world.Workspace);
        using var lab = new RegionLab(world.Derivations, new StepInputReading(world.Workspace, world));
        var chosen = await new ChooseAnalysis(store, lab, world.Derivations, TimeProvider.System).ChooseAsync(choice, default);
        Assert.True(chosen.IsDone);
        Assert.Equal(kilometres, (await store.GetAsync(NetworkParameters.All))[NetworkParameters.BufferKilometres]);
    }

    private static byte[] Streets()
    {
        using var file = new MemoryStream();
        new OsmPbfWriter(file).Write(
            [.. Enumerable.Range(0, 7).Select(part => Node(part + 1, 500_000 + (part * 10_000)))],
            [.. Enumerable.Range(1, 6).Select(part => new OsmWay(part, [part, part + 1], [new("highway", "secondary"), new("maxspeed", "60")]))],
            []
        );
        return file.ToArray();
    }

    private static OsmNode Node(long id, double easting)
    {
        var (longitude, latitude) = CoordinateSystems.Sweref99TransverseMercator.ToGeographic(easting, 6_600_000);
        return new OsmNode(id, (int)Math.Round(longitude * 1e7), (int)Math.Round(latitude * 1e7), []);
    }
}
