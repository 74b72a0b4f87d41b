using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Samplan.Formats.OsmPbf;

/// <summary>
/// Writes an OpenStreetMap extract in the PBF format: dense nodes, then ways, then relations, zlib, 8,000 elements a block, which every reader takes. Elements
/// of one kind stand in the order given; the same input gives the same bytes.
/// </summary>
public sealed class OsmPbfWriter(Stream output)
{
    private const int ElementsABlock = 8_000;

    /// <summary>Writes a block as a zlib stream. The system's own by default, whose bytes may differ between processors.</summary>
    public BlockPacking Pack { get; init; } = PackBySystem;

    /// <summary>Packs <paramref name="content"/> as a zlib stream (RFC 1950) into <paramref name="packed"/>.</summary>
    public delegate void BlockPacking(ReadOnlySpan<byte> content, Stream packed);

    /// <summary>Writes the whole file.</summary>
    public void Write(IEnumerable<OsmNode> nodes, IEnumerable<OsmWay> ways, IEnumerable<OsmRelation> relations)
    {
        WriteHeader();
        foreach (var chunk in nodes.Chunk(ElementsABlock))
            WriteBlock(chunk, Dense);
        foreach (var chunk in ways.Chunk(ElementsABlock))
            WriteBlock(chunk, (some, strings) => Each(some, 3, way => Way(way, strings)));
        foreach (var chunk in relations.Chunk(ElementsABlock))
            WriteBlock(chunk, (some, strings) => Each(some, 4, relation => Relation(relation, strings)));
    }

    private void WriteHeader()
    {
        var header = new WireWriter();
        header.Bytes(4, "OsmSchema-V0.6"u8);
        header.Bytes(4, "DenseNodes"u8);
        header.Bytes(16, "Samplan"u8);
        WriteBlob("OSMHeader"u8, header.Written);
    }

    private void WriteBlock<T>(T[] elements, Func<T[], StringTable, WireWriter> group)
    {
        var strings = new StringTable();
        var written = group(elements, strings);
        var block = new WireWriter();
        block.Bytes(1, strings.Write().Written);
        block.Bytes(2, written.Written);
        WriteBlob("OSMData"u8, block.Written);
    }

    private void WriteBlob(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        Pack(content, packed);
        var blob = new WireWriter();
        blob.Number(2, content.Length);
        blob.Bytes(3, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        var header = new WireWriter();
        header.Bytes(1, type);
        header.Number(3, blob.Length);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        output.Write(length);
        output.Write(header.Written);
        output.Write(blob.Written);
    }

    private static void PackBySystem(ReadOnlySpan<byte> content, Stream packed)
    {
        using var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        zlib.Write(content);
    }

    private static WireWriter Each<T>(T[] elements, int field, Func<T, WireWriter> write)
    {
        var group = new WireWriter();
        foreach (var element in elements)
            group.Bytes(field, write(element).Written);
        return group;
    }

    private static WireWriter Dense(OsmNode[] nodes, StringTable strings)
    {
        WireWriter ids = new(),
            latitudes = new(),
            longitudes = new(),
            tags = new();
        var last = new OsmNode(0, 0, 0, []);
        foreach (var node in nodes)
        {
            ids.ZigZag(node.Id - last.Id);
            latitudes.ZigZag((long)node.LatitudeE7 - last.LatitudeE7);
            longitudes.ZigZag((long)node.LongitudeE7 - last.LongitudeE7);
            foreach (var (key, value) in node.Tags)
            {
                tags.Unsigned(strings[key]);
                tags.Unsigned(strings[value]);
            }
            tags.Unsigned(0);
            last = node;
        }
        var dense = new WireWriter();
        dense.Bytes(1, ids.Written);
        dense.Bytes(8, latitudes.Written);
        dense.Bytes(9, longitudes.Written);
        if (tags.Length > nodes.Length)
            dense.Bytes(10, tags.Written);
        var group = new WireWriter();
        group.Bytes(2, dense.Written);
        return group;
    }

    private static WireWriter Way(OsmWay way, StringTable strings)
    {
        var written = new WireWriter();
        written.Number(1, way.Id);
        Tags(written, way.Tags, strings);
        written.Bytes(8, Deltas(way.Nodes));
        return written;
    }

    private static WireWriter Relation(OsmRelation relation, StringTable strings)
    {
        WireWriter roles = new(),
            kinds = new(),
            written = new();
        foreach (var member in relation.Members)
        {
            roles.Unsigned(strings[member.Role]);
            kinds.Unsigned((ulong)member.Kind);
        }
        written.Number(1, relation.Id);
        Tags(written, relation.Tags, strings);
        written.Bytes(8, roles.Written);
        written.Bytes(9, Deltas(relation.Members.Select(member => member.Id)));
        written.Bytes(10, kinds.Written);
        return written;
    }

    private static void Tags(WireWriter written, IReadOnlyList<KeyValuePair<string, string>> tags, StringTable strings)
    {
        WireWriter keys = new(),
            values = new();
        foreach (var (key, value) in tags)
        {
            keys.Unsigned(strings[key]);
            values.Unsigned(strings[value]);
        }
        written.Bytes(2, keys.Written);
        written.Bytes(3, values.Written);
    }

    private static ReadOnlySpan<byte> Deltas(IEnumerable<long> numbers)
    {
        var deltas = new WireWriter();
        long last = 0;
        foreach (var number in numbers)
        {
            deltas.ZigZag(number - last);
            last = number;
        }
        return deltas.Written;
    }

    // The empty text comes first: 0 ends a node's tags.
    private sealed class StringTable
    {
        private readonly Dictionary<string, ulong> _numbers = new(StringComparer.Ordinal) { [""] = 0 };

        public ulong this[string text]
        {
            get
            {
                if (!_numbers.TryGetValue(text, out var number))
                    _numbers.Add(text, number = (ulong)_numbers.Count);
                return number;
            }
        }

        public WireWriter Write()
        {
            var table = new WireWriter();
            foreach (var text in _numbers.Keys)
                table.Bytes(1, Encoding.UTF8.GetBytes(text));
            return table;
        }
    }
}
