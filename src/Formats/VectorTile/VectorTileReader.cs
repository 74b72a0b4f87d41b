using System.Buffers.Binary;
using System.Text;

namespace Samplan.Formats.VectorTile;

/// <summary>Reads a vector tile back into plain objects: for tests and tools, not for speed.</summary>
public static class VectorTileReader
{
    /// <exception cref="InvalidDataException">The bytes are no vector tile.</exception>
    public static IReadOnlyList<VectorTileLayer> Read(ReadOnlySpan<byte> tile)
    {
        var layers = new List<VectorTileLayer>();
        var fields = new Fields(tile);
        while (fields.Next())
        {
            if (fields.Number == 3)
                layers.Add(ReadLayer(fields.Bytes));
        }
        return layers;
    }

    private static VectorTileLayer ReadLayer(ReadOnlySpan<byte> layer)
    {
        var (name, version, extent) = ("", 1, 4096);
        var keys = new List<string>();
        var values = new List<object>();
        var fields = new Fields(layer);
        while (fields.Next())
        {
            switch (fields.Number)
            {
                case 1:
                    name = Encoding.UTF8.GetString(fields.Bytes);
                    break;
                case 3:
                    keys.Add(Encoding.UTF8.GetString(fields.Bytes));
                    break;
                case 4:
                    values.Add(ReadValue(fields.Bytes));
                    break;
                case 5:
                    extent = (int)fields.Whole;
                    break;
                case 15:
                    version = (int)fields.Whole;
                    break;
            }
        }
        return new VectorTileLayer(name, version, extent, ReadFeatures(layer, keys, values));
    }

    private static List<VectorTileFeature> ReadFeatures(ReadOnlySpan<byte> layer, List<string> keys, List<object> values)
    {
        var features = new List<VectorTileFeature>();
        var fields = new Fields(layer);
        while (fields.Next())
        {
            if (fields.Number == 2)
                features.Add(ReadFeature(fields.Bytes, keys, values));
        }
        return features;
    }

    private static VectorTileFeature ReadFeature(ReadOnlySpan<byte> feature, List<string> keys, List<object> values)
    {
        ulong? id = null;
        var type = default(VectorTileGeometryType);
        List<uint> tags = [];
        List<uint> commands = [];
        var fields = new Fields(feature);
        while (fields.Next())
        {
            if (fields.Number == 1)
                id = fields.Whole;
            else if (fields.Number == 2)
                tags = ReadPacked(fields.Bytes);
            else if (fields.Number == 3)
                type = (VectorTileGeometryType)fields.Whole;
            else if (fields.Number == 4)
                commands = ReadPacked(fields.Bytes);
        }
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < tags.Count; i += 2)
        {
            if (tags[i] >= keys.Count || tags[i + 1] >= values.Count)
                throw new InvalidDataException("A tag points outside the layer's tables.");
            attributes[keys[(int)tags[i]]] = values[(int)tags[i + 1]];
        }
        return new VectorTileFeature(id, type, attributes, commands);
    }

    private static object ReadValue(ReadOnlySpan<byte> value)
    {
        var fields = new Fields(value);
        if (!fields.Next())
            throw new InvalidDataException("A value is empty.");
        return fields.Number switch
        {
            1 => Encoding.UTF8.GetString(fields.Bytes),
            2 when fields.Bytes.Length == 4 => BinaryPrimitives.ReadSingleLittleEndian(fields.Bytes),
            3 when fields.Bytes.Length == 8 => BinaryPrimitives.ReadDoubleLittleEndian(fields.Bytes),
            4 => (long)fields.Whole,
            5 => fields.Whole,
            6 => (long)(fields.Whole >> 1) ^ -(long)(fields.Whole & 1),
            7 => fields.Whole != 0,
            _ => throw new InvalidDataException("A value has an unknown type."),
        };
    }

    private static List<uint> ReadPacked(ReadOnlySpan<byte> packed)
    {
        var numbers = new List<uint>();
        for (var at = 0; at < packed.Length; )
            numbers.Add((uint)ReadVarint(packed, ref at));
        return numbers;
    }

    private static ulong ReadVarint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 70 && at < bytes.Length; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw new InvalidDataException("A number has no end.");
    }

    /// <summary>The fields of one protobuf message.</summary>
    private ref struct Fields(ReadOnlySpan<byte> message)
    {
        private readonly ReadOnlySpan<byte> _message = message;
        private int _at;

        public int Number { get; private set; }

        public ulong Whole { get; private set; }

        public ReadOnlySpan<byte> Bytes { get; private set; }

        public bool Next()
        {
            if (_at == _message.Length)
                return false;
            var tag = ReadVarint(_message, ref _at);
            Number = (int)(tag >> 3);
            Bytes = default;
            Whole = 0;
            switch (tag & 7)
            {
                case 0:
                    Whole = ReadVarint(_message, ref _at);
                    break;
                case 1:
                    Bytes = Take(8);
                    break;
                case 2:
                    Bytes = Take(ReadVarint(_message, ref _at));
                    break;
                case 5:
                    Bytes = Take(4);
                    break;
                default:
                    throw new InvalidDataException("A field has an unknown wire type.");
            }
            return true;
        }

        private ReadOnlySpan<byte> Take(ulong length)
        {
            if (length > (ulong)(_message.Length - _at))
                throw new InvalidDataException("A field is longer than its message.");
            var bytes = _message.Slice(_at, (int)length);
            _at += (int)length;
            return bytes;
        }
    }
}
