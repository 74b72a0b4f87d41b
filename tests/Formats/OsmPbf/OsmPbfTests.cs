using Samplan.Formats.OsmPbf;

namespace Samplan.Formats.Tests.OsmPbf;

public sealed class OsmPbfTests : IDisposable
{
    private static readonly OsmSelection s_all = new()
    {
        WayKeys = [],
        RelationKeys = [],
        NodeKeys = [],
        HasCoordinates = true,
    };

    private readonly Scratch _scratch = new();

    [Fact]
    public void What_is_written_is_read_back()
    {
        var blocks = Read(OsmSample.Write(), s_all);

        Assert.Equal(OsmSample.Nodes.Select(Show), blocks.SelectMany(block => block.TaggedNodes).Select(Show));
        Assert.Equal(OsmSample.Nodes.Select(node => node.Id), blocks.SelectMany(block => block.NodeIds));
        Assert.Equal(OsmSample.Nodes.Select(node => node.LongitudeE7), blocks.SelectMany(block => block.NodeLongitudesE7));
        Assert.Equal(OsmSample.Nodes.Select(node => node.LatitudeE7), blocks.SelectMany(block => block.NodeLatitudesE7));
        Assert.Equal(OsmSample.Ways.Select(Show), blocks.SelectMany(block => block.Ways).Select(Show));
        Assert.Equal(OsmSample.Relations.Select(Show), blocks.SelectMany(block => block.Relations).Select(Show));
    }

    [Fact]
    public void Only_what_has_a_key_that_was_asked_for_is_read()
    {
        var selection = new OsmSelection
        {
            WayKeys = ["highway", "route"],
            RelationKeys = ["restriction"],
            NodeKeys = ["barrier"],
        };
        var blocks = Read(OsmSample.Write(), selection);

        Assert.Equal([10L, 12L], blocks.SelectMany(block => block.Ways).Select(way => way.Id));
        Assert.Equal([20L], blocks.SelectMany(block => block.Relations).Select(relation => relation.Id));
        Assert.Equal([5L], blocks.SelectMany(block => block.TaggedNodes).Select(node => node.Id));
        Assert.Empty(blocks.SelectMany(block => block.NodeIds));
    }

    [Fact]
    public void Blocks_come_in_the_order_of_the_file_and_again_in_a_second_reading()
    {
        var nodes = Enumerable.Range(0, 100_000).Select(i => new OsmNode(i * 3L, i * 7, i * -5, [])).ToArray();
        var ways = Enumerable.Range(0, 20_000).Select(i => new OsmWay(i, [i * 3L, (i + 1) * 3L], [new("highway", "path")])).ToArray();
        using var file = OsmPbfFile.Open(_scratch.Write("a.osm.pbf", OsmSample.Write(nodes, ways, [])));
        var (wayIds, nodeIds) = (new List<long>(), new List<long>());

        file.Read(new OsmSelection { WayKeys = ["highway"] }, block => block.Ways.Select(way => way.Id).ToList(), wayIds.AddRange);
        file.Read(new OsmSelection { HasCoordinates = true }, block => block.NodeIds, nodeIds.AddRange);

        Assert.Equal(ways.Select(way => way.Id), wayIds);
        Assert.Equal(nodes.Select(node => node.Id), nodeIds);
    }

    [Fact]
    public void Single_nodes_and_another_granularity_are_read()
    {
        // 59.5 degrees: offset 59 and 500,000 × 1,000 nanodegrees.
        var node = OsmSample.Message((1, 2L * 42), (8, 2L * 500_000), (9, 2L * 250_000));
        var group = OsmSample.Message((1, node));
        var block = OsmSample.Message((2, group), (17, 1_000L), (19, 59_000_000_000L), (20, 16_000_000_000L));

        var read = Assert.Single(Read([.. OsmSample.Header(), .. OsmSample.Data(block)], s_all));

        Assert.Equal([42L], read.NodeIds);
        Assert.Equal([595_000_000], read.NodeLatitudesE7);
        Assert.Equal([162_500_000], read.NodeLongitudesE7);
    }

    [Fact]
    public void A_block_of_an_unknown_type_is_passed_over() => Assert.Empty(Read([.. OsmSample.Header(), .. OsmSample.Blob("Index", [1, 2, 3])], s_all));

    [Fact]
    public void The_same_extract_is_written_as_the_same_bytes() => Assert.Equal(OsmSample.Write(), OsmSample.Write());

    private List<OsmBlock> Read(byte[] bytes, OsmSelection selection)
    {
        using var file = OsmPbfFile.Open(_scratch.Write("a.osm.pbf", bytes));
        var blocks = new List<OsmBlock>();
        file.Read(selection, block => block, blocks.Add);
        return blocks;
    }

    private static string Show(OsmNode node) => $"{node.Id} {node.LongitudeE7} {node.LatitudeE7} {Show(node.Tags)}";

    private static string Show(OsmWay way) => $"{way.Id} {string.Join(',', way.Nodes)} {Show(way.Tags)}";

    private static string Show(OsmRelation relation) => $"{relation.Id} {string.Join(',', relation.Members)} {Show(relation.Tags)}";

    private static string Show(IReadOnlyList<KeyValuePair<string, string>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));

    public void Dispose() => _scratch.Dispose();
}
