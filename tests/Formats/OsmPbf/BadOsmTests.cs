using System.IO.Compression;
using Samplan.Formats.OsmPbf;
using Samplan.Kernel;

namespace Samplan.Formats.Tests.OsmPbf;

/// <summary>Whatever is wrong with an extract, it is refused with one sentence.</summary>
public sealed class BadOsmTests : IDisposable
{
    private const int Mutations = 4_000;
    private readonly Scratch _scratch = new();

    public static TheoryData<string, string> Bad
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, (code, _)) in Files())
                data.Add(name, code);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_refused_with_a_sentence(string name, string code)
    {
        var refused = Assert.Throws<RefusedException>(() => Read(Files()[name].Bytes));

        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(code, refusal.Code);
        foreach (var language in new[] { "sv", "en" })
        {
            var sentence = Texts.In(language).Say(refusal);
            Assert.StartsWith("bad.osm.pbf: ", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_corpus_has_forty_cases_and_more() => Assert.InRange(Files().Count, 40, int.MaxValue);

    [Fact]
    public void Every_length_to_which_a_file_can_be_cut_is_read_or_refused()
    {
        var whole = OsmSample.Write();
        for (var length = 0; length < whole.Length; length++)
            TryRead(whole[..length]);
    }

    [Fact]
    public void A_mutated_file_is_read_or_refused()
    {
        var whole = OsmSample.Unpacked();
        var random = new Random(17);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var change = random.Next(1, 5); change > 0; change--)
                bytes[random.Next(bytes.Length)] = random.Next(3) switch
                {
                    0 => 0xFF,
                    1 => (byte)random.Next(4),
                    _ => (byte)random.Next(256),
                };
            TryRead(bytes);
        }
    }

    private void TryRead(byte[] bytes)
    {
        try
        {
            Read(bytes);
        }
        catch (RefusedException refused)
        {
            Assert.StartsWith("bad.osm.pbf: ", Texts.In("sv").Say(refused.Refusals[0]), StringComparison.Ordinal);
        }
    }

    private void Read(byte[] bytes)
    {
        using var file = OsmPbfFile.Open(_scratch.Write("bad.osm.pbf", bytes));
        var all = new OsmSelection
        {
            WayKeys = [],
            RelationKeys = [],
            NodeKeys = [],
            HasCoordinates = true,
        };
        file.Read(all, block => block.Ways.Count, _ => { });
    }

    private static Dictionary<string, (string Code, byte[] Bytes)> Files()
    {
        var files = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal);
        void File(string name, string code, params byte[][] parts) => files.Add(name, ($"formats.osm.{code}", [.. parts.SelectMany(part => part)]));
        void Group(string name, int field, byte[] element) =>
            File(name, "damaged", OsmSample.Header(), OsmSample.Data(Block(OsmSample.Message((field, element)))));
        var header = OsmSample.Header();
        var whole = OsmSample.Write();

        File("empty", "not-one");
        File("text", "not-one", "<osm version=\"0.6\"><node id=\"1\"/></osm>"u8.ToArray());
        File("gzip", "not-one", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0]);
        File("zeros", "not-one", new byte[100]);
        File("a header length that is negative", "not-one", [0xFF, 0xFF, 0xFF, 0xFF, 0, 0]);
        File("data before the header", "not-one", OsmSample.Data(Block([])));
        File("a header of a megabyte", "not-one", [0, 0x10, 0, 0, 1, 2, 3]);
        File("a header that is cut off", "cut-off", [0, 0, 0, 100, 1, 2, 3]);
        File("a feature that nobody knows", "feature", OsmSample.Header("OsmSchema-V0.6", "LocationsOnMoon"));
        File("history", "feature", OsmSample.Header("OsmSchema-V0.6", "HistoricalInformation"));
        File("header block of noise", "damaged", OsmSample.Blob("OSMHeader", OsmSample.Message((1, new byte[] { 0xFF, 0xFF, 0xFF }))));
        File("cut in the last block", "cut-off", whole[..^1]);
        File("cut in a length", "cut-off", [.. whole, 0, 0]);
        File("cut in a block header", "cut-off", [.. whole, 0, 0, 0, 9, 1]);
        File("a second block header of noise", "damaged", [.. header, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF]);
        File("a second block header too long", "damaged", [.. header, 0x7F, 0, 0, 3, 0xFF, 0xFF, 0xFF]);
        File("a block without a length", "damaged", [.. header, 0, 0, 0, 3, 0x0A, 1, (byte)'a']);
        File("a block of two gigabytes", "too-large", header, OsmSample.Blob("OSMData", [1], int.MaxValue));
        File("a block of negative length", "damaged", header, OsmSample.Blob("OSMData", [1], -1));
        File("a block beyond the end", "cut-off", header, OsmSample.Blob("OSMData", [1], 1_000));
        File("an unknown block beyond the end", "cut-off", header, OsmSample.Blob("Other", [1], 1_000));
        File("an empty blob", "damaged", header, OsmSample.Blob("OSMData", []));
        File("raw of 33 MiB", "too-large", header, OsmSample.Blob("OSMData", OsmSample.Message((1, new byte[33 << 20]))));
        foreach (var (field, method) in new[] { (4, "lzma"), (5, "bzip2"), (6, "lz4"), (7, "zstd") })
            File(method, "compression", header, OsmSample.Blob("OSMData", OsmSample.Message((2, 10L), (field, new byte[] { 1, 2, 3 }))));
        File("zlib of noise", "damaged", header, Zlib(3, [1, 2, 3]));
        File("zlib without a size", "damaged", header, OsmSample.Blob("OSMData", OsmSample.Message((3, Pack(new byte[10])))));
        File("zlib shorter than it says", "damaged", header, Zlib(11, Pack(new byte[10])));
        File("zlib longer than it says", "damaged", header, Zlib(9, Pack(new byte[10])));
        File("zlib with a dictionary that is not there", "damaged", header, Zlib(10, [0x78, 0x20, 1, 2, 3, 4, 5, 6]));
        File("zlib cut off", "damaged", header, Zlib(10_000, Pack(new byte[10_000])[..^8]));
        File("zlib bomb", "damaged", header, Zlib(30 << 20, Pack(new byte[1_000])));
        File("zlib of 2 GiB", "too-large", header, Zlib(int.MaxValue, Pack(new byte[1_000])));
        File("zlib of negative size", "damaged", header, Zlib(-5, Pack(new byte[10])));
        File("a block of noise", "damaged", header, OsmSample.Data([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]));
        File("field number 0", "damaged", header, OsmSample.Data([0, 0]));
        File("a group that ends too late", "damaged", header, OsmSample.Data([0x12, 0x7F, 1]));
        File("wire type 3", "damaged", header, OsmSample.Data([0x0B, 1]));
        File("a fixed64 cut off", "damaged", header, OsmSample.Data([0x09, 1, 2]));
        Group("dense with fewer latitudes", 2, OsmSample.Message((1, OsmSample.ZigZags(1, 2)), (8, OsmSample.ZigZags(1)), (9, OsmSample.ZigZags(1, 2))));
        Group("an id cut after its first byte", 2, OsmSample.Message((1, new byte[] { 0x80 }), (8, OsmSample.ZigZags(1)), (9, OsmSample.ZigZags(1))));
        Group("dense without coordinates", 2, OsmSample.Message((1, OsmSample.ZigZags(1, 2))));
        Group("dense with a tag beyond the strings", 2, Dense(1, 1, [7, 7, 0]));
        Group("dense with half a tag", 2, Dense(1, 1, [1]));
        Group(
            "dense with ids that overflow",
            2,
            OsmSample.Message((1, OsmSample.ZigZags(long.MaxValue, 1)), (8, OsmSample.ZigZags(1, 2)), (9, OsmSample.ZigZags(1, 2)))
        );
        Group("a coordinate that overflows", 2, Dense(long.MaxValue, 1, []));
        Group("a varint of eleven bytes", 3, [0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]);
        Group("a way with more keys than values", 3, OsmSample.Message((1, 1L), (2, new byte[] { 1, 1 }), (3, new byte[] { 1 })));
        Group("a way with a tag beyond the strings", 3, OsmSample.Message((1, 1L), (2, new byte[] { 9 }), (3, new byte[] { 1 })));
        Group("a way with half a node", 3, OsmSample.Message((1, 1L), (8, new byte[] { 2, 0x80 })));
        Group("a relation of an unknown kind", 4, OsmSample.Message((1, 1L), (8, new byte[] { 1 }), (9, OsmSample.ZigZags(1)), (10, new byte[] { 3 })));
        Group(
            "a relation with more members than roles",
            4,
            OsmSample.Message((1, 1L), (8, new byte[] { 1 }), (9, OsmSample.ZigZags(1, 2)), (10, new byte[] { 0, 0 }))
        );
        Group("a role beyond the strings", 4, OsmSample.Message((1, 1L), (8, new byte[] { 5 }), (9, OsmSample.ZigZags(1)), (10, new byte[] { 0 })));
        File("a latitude of 91 degrees", "coordinate", header, OsmSample.Data(Block(OsmSample.Message((2, Dense(910_000_000, 1, []))))));
        File("a longitude of −181 degrees", "coordinate", header, OsmSample.Data(Block(OsmSample.Message((2, Dense(1, -1_810_000_000, []))))));
        return files;
    }

    private static byte[] Dense(long latitude, long longitude, byte[] tags) =>
        OsmSample.Message((1, OsmSample.ZigZags(1)), (8, OsmSample.ZigZags(latitude)), (9, OsmSample.ZigZags(longitude)), (10, tags));

    private static byte[] Block(byte[] group) => OsmSample.Message((1, OsmSample.Message((1, Array.Empty<byte>()), (1, "a"u8.ToArray()))), (2, group));

    private static byte[] Zlib(long size, byte[] packed) => OsmSample.Blob("OSMData", OsmSample.Message((2, size), (3, packed)));

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(content);
        return packed.ToArray();
    }

    public void Dispose() => _scratch.Dispose();
}
