using System.Buffers.Binary;
using Samplan.Formats.OsmPbf;

namespace Samplan.Formats.Tests.OsmPbf;

/// <summary>A small extract, and the pieces to build broken ones of.</summary>
internal static class OsmSample
{
    public static OsmNode[] Nodes { get; } =
    [
        new(1, 160_000_000, 590_000_000, []),
        new(5, 160_010_000, 590_000_001, [new("barrier", "bollard"), new("name", "Pollare vid Åsö")]),
        new(-7, -160_020_000, -590_000_000, []),
        new(9_000_000_000, 1_800_000_000, 900_000_000, [new("highway", "traffic_signals")]),
    ];

    public static OsmWay[] Ways { get; } =
    [
        new(10, [1, 5, 9_000_000_000, 1], [new("highway", "residential"), new("name", "Ölandsgatan")]),
        new(11, [5, -7], [new("building", "yes")]),
        new(12, [], [new("highway", "path")]),
    ];

    public static OsmRelation[] Relations { get; } =
    [
        new(
            20,
            [new(OsmKind.Way, 10, "from"), new(OsmKind.Node, 5, "via"), new(OsmKind.Way, 12, "to")],
            [new("type", "restriction"), new("restriction", "no_left_turn")]
        ),
        new(21, [new(OsmKind.Relation, 20, "")], [new("type", "site")]),
    ];

    public static byte[] Write() => Write(Nodes, Ways, Relations);

    public static byte[] Write(IEnumerable<OsmNode> nodes, IEnumerable<OsmWay> ways, IEnumerable<OsmRelation> relations)
    {
        using var file = new MemoryStream();
        new OsmPbfWriter(file).Write(nodes, ways, relations);
        return file.ToArray();
    }

    /// <summary>A length, a BlobHeader and a blob, as the bytes stand in a file.</summary>
    public static byte[] Blob(string type, byte[] blob, long? claimedLength = null)
    {
        var header = Message((1, System.Text.Encoding.UTF8.GetBytes(type)), (3, claimedLength ?? blob.Length));
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        return [.. length, .. header, .. blob];
    }

    public static byte[] Header(params string[] features)
    {
        var message = Message([.. features.Select(feature => (4, (object)System.Text.Encoding.UTF8.GetBytes(feature)))]);
        return Blob("OSMHeader", Message((1, message), (2, (long)message.Length)));
    }

    public static byte[] Header() => Header("OsmSchema-V0.6", "DenseNodes");

    /// <summary>A block of data, not packed.</summary>
    public static byte[] Data(byte[] primitiveBlock) => Blob("OSMData", Message((1, primitiveBlock)));

    /// <summary>Fields by number: a long is a varint, bytes are length-delimited.</summary>
    public static byte[] Message(params (int Field, object Value)[] fields)
    {
        var wire = new WireWriter();
        foreach (var (field, value) in fields)
        {
            if (value is byte[] bytes)
                wire.Bytes(field, bytes);
            else
                wire.Number(field, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
        }
        return wire.Written.ToArray();
    }

    /// <summary>Packed zigzag numbers.</summary>
    public static byte[] ZigZags(params long[] numbers)
    {
        var wire = new WireWriter();
        foreach (var number in numbers)
            wire.ZigZag(number);
        return wire.Written.ToArray();
    }

    /// <summary>An extract whose data is not packed, so that what a change hits is the format itself and not zlib's checksum.</summary>
    public static byte[] Unpacked()
    {
        var dense = Message(
            (1, ZigZags(1, 1, 1, 4)),
            (8, ZigZags(590_000_000, 5, -3, 8)),
            (9, ZigZags(160_000_000, 5, 7, -8)),
            (10, new byte[] { 1, 2, 0, 0, 2, 1, 0, 0 })
        );
        var way = Message((1, 7L), (2, new byte[] { 1 }), (3, new byte[] { 2 }), (8, ZigZags(1, 1, 1)));
        var relation = Message((1, 9L), (2, new byte[] { 2 }), (3, new byte[] { 1 }), (8, new byte[] { 1, 2 }), (9, ZigZags(7, -6)), (10, new byte[] { 1, 0 }));
        var strings = Message((1, Array.Empty<byte>()), (1, "highway"u8.ToArray()), (1, "väg"u8.ToArray()));
        var block = Message((1, strings), (2, Message((2, dense))), (2, Message((3, way))), (2, Message((4, relation))), (17, 100L));
        return [.. Header(), .. Data(block)];
    }
}
