using System.Text;

namespace Samplan.Formats.VectorTile;

/// <summary>
/// Writes a vector tile (Mapbox Vector Tile specification 2.1) straight into a pooled buffer. Feed it layer by layer and feature by feature
/// with coordinates in tile units, y down. Points that repeat, lines of one point and rings without area are left out, rings are turned as the
/// specification says, and a feature without geometry is not written. <see cref="Clear"/> makes it ready for the next tile.
/// <code>
/// writer.BeginLayer("places");
/// writer.BeginFeature(VectorTileGeometryType.Point, id: 7);
/// writer.Attribute("name", "Köping");
/// writer.AddPoints([25, 17]);
/// writer.EndFeature();
/// writer.EndLayer();
/// </code>
/// </summary>
public sealed class VectorTileWriter : IDisposable
{
    public const int DefaultExtent = 4096;
    private const int ShortTextBytes = 256;
    private readonly ByteBuffer _tile = new();
    private readonly ByteBuffer _features = new();
    private readonly ByteBuffer _feature = new();
    private readonly ByteBuffer _tags = new();
    private readonly ByteBuffer _value = new();
    private readonly ByteTable _keys = new();
    private readonly ByteTable _values = new();
    private readonly VectorTileCommands _commands = new();
    private readonly ByteBuffer _layer = new();
    private string? _layerName;
    private int _extent;
    private long? _id;
    private VectorTileGeometryType _type;

    /// <summary>The tile, valid until the next call; empty when no layer has a feature.</summary>
    public ReadOnlySpan<byte> Tile => _tile.Written;

    /// <summary>Features of the current layer that have been written.</summary>
    public int FeatureCount { get; private set; }

    public void Clear()
    {
        _tile.Clear();
        _layerName = null;
    }

    public void BeginLayer(string name, int extent = DefaultExtent)
    {
        if (_layerName is not null)
            throw new InvalidOperationException("The layer before is not ended.");
        (_layerName, _extent, FeatureCount) = (name, extent, 0);
        _features.Clear();
        _keys.Clear();
        _values.Clear();
    }

    /// <summary>Closes the layer. A layer without features is left out, as the specification asks.</summary>
    public void EndLayer()
    {
        if (FeatureCount > 0)
        {
            _layer.Clear();
            _layer.Tag(15, 0);
            _layer.Varint(2);
            FieldOfText(_layer, 1, _layerName!);
            _layer.Bytes(_features.Written);
            for (var i = 0; i < _keys.Count; i++)
                _layer.Field(3, _keys[i]);
            for (var i = 0; i < _values.Count; i++)
                _layer.Field(4, _values[i]);
            _layer.Tag(5, 0);
            _layer.Varint((uint)_extent);
            _tile.Field(3, _layer.Written);
        }
        _layerName = null;
    }

    public void BeginFeature(VectorTileGeometryType type, long? id = null)
    {
        (_type, _id) = (type, id);
        _tags.Clear();
        _commands.Clear();
    }

    /// <summary>True when the feature has a geometry and was written.</summary>
    public bool EndFeature()
    {
        if (_commands.IsEmpty)
            return false;
        _feature.Clear();
        if (_id is { } id)
        {
            _feature.Tag(1, 0);
            _feature.Varint((ulong)id);
        }
        if (_tags.Length > 0)
            _feature.Field(2, _tags.Written);
        _feature.Tag(3, 0);
        _feature.Varint((uint)_type);
        _feature.Field(4, _commands.Written);
        _features.Field(2, _feature.Written);
        FeatureCount++;
        return true;
    }

    public void Attribute(ReadOnlySpan<char> key, ReadOnlySpan<char> text)
    {
        _value.Clear();
        FieldOfText(_value, 1, text);
        Tag(key);
    }

    /// <summary>A text as it lies in the database.</summary>
    public void AttributeUtf8(ReadOnlySpan<char> key, ReadOnlySpan<byte> utf8)
    {
        _value.Clear();
        _value.Field(1, utf8);
        Tag(key);
    }

    /// <summary>Whole numbers are written as such, others as a float where that loses nothing.</summary>
    public void Attribute(ReadOnlySpan<char> key, double number)
    {
        _value.Clear();
        if (number == Math.Floor(number) && Math.Abs(number) < 1L << 53)
        {
            var isNegative = number < 0;
            _value.Tag(isNegative ? 6 : 5, 0);
            var whole = (long)number;
            _value.Varint(isNegative ? (ulong)((whole << 1) ^ (whole >> 63)) : (ulong)whole);
        }
        else if ((float)number == number)
        {
            _value.Tag(2, 5);
            _value.Fixed32((float)number);
        }
        else
        {
            _value.Tag(3, 1);
            _value.Fixed64(number);
        }
        Tag(key);
    }

    public void Attribute(ReadOnlySpan<char> key, bool truth)
    {
        _value.Clear();
        _value.Tag(7, 0);
        _value.Varint(truth ? 1u : 0u);
        Tag(key);
    }

    /// <summary>All points of a feature, x, y, x, y …, in one call.</summary>
    public void AddPoints(ReadOnlySpan<int> vertices) => _commands.AddPoints(vertices);

    /// <summary>One line; false when less than two different points are left of it.</summary>
    public bool AddLine(ReadOnlySpan<int> vertices) => _commands.AddLine(vertices);

    /// <summary>
    /// One ring, closed or not, in either direction; an outer ring first and its holes after it. False when it has no area. The holes of an outer
    /// ring that was left out are left out with it.
    /// </summary>
    public bool AddRing(ReadOnlySpan<int> vertices, bool isHole) => _commands.AddRing(vertices, isHole);

    public void Dispose()
    {
        foreach (var buffer in new IDisposable[] { _tile, _features, _feature, _tags, _value, _keys, _values, _commands, _layer })
            buffer.Dispose();
    }

    private void Tag(ReadOnlySpan<char> key)
    {
        Span<byte> few = stackalloc byte[ShortTextBytes];
        var utf8 = Encoding.UTF8.GetMaxByteCount(key.Length) <= few.Length ? few[..Encoding.UTF8.GetBytes(key, few)] : Encoding.UTF8.GetBytes(key.ToString());
        _tags.Varint((uint)_keys.IndexOf(utf8));
        _tags.Varint((uint)_values.IndexOf(_value.Written));
    }

    private static void FieldOfText(ByteBuffer buffer, int field, ReadOnlySpan<char> text)
    {
        Span<byte> few = stackalloc byte[ShortTextBytes];
        if (Encoding.UTF8.GetMaxByteCount(text.Length) <= few.Length)
            buffer.Field(field, few[..Encoding.UTF8.GetBytes(text, few)]);
        else
            buffer.Field(field, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
