using System.Text.Json;
using Samplan.Formats.Tables;

namespace Samplan.Formats.GeoJson;

/// <summary>
/// Walks through the features of a file: a FeatureCollection, a single Feature or geometry, or one of these a line (newline-delimited,
/// also with RFC 8142 separators). Members before and after the features are looked at for the <c>crs</c> of GeoJSON 2008.
/// </summary>
internal sealed class GeoJsonFeatures : IDisposable
{
    private readonly string _path;
    private JsonStream _json;
    private bool _isAtFirst = true;
    private bool _isAtEnd;

    /// <exception cref="JsonException">The beginning is not JSON.</exception>
    public GeoJsonFeatures(string path)
    {
        _path = path;
        _json = new JsonStream(path);
        try
        {
            if (_json.Peek() != '{')
                throw Refused.File(path, "formats.geojson.not-an-object");
            IsCollection = FindFeatures();
            if (!IsCollection)
            {
                _json.Dispose();
                _json = new JsonStream(path);
            }
        }
        catch
        {
            _json.Dispose();
            throw;
        }
    }

    public bool IsCollection { get; }

    /// <summary>Number of the feature that was handed out last, from 1.</summary>
    public long Number { get; private set; }

    public long Offset => _json.Offset;

    public double Progress => _json.Progress;

    /// <summary>The value of the member <c>crs</c> among those read so far.</summary>
    public byte[]? CoordinateSystemText { get; private set; }

    /// <summary>The text of the next feature, valid until the next call; empty at the end.</summary>
    /// <exception cref="JsonException">The file is broken or cut off here.</exception>
    public ReadOnlySpan<byte> Next()
    {
        if (_isAtEnd)
            return default;
        if (IsCollection ? !HasNextInCollection() : _json.Peek() == 0)
        {
            _isAtEnd = true;
            return default;
        }
        Number++;
        return _json.Peek() == '{' ? _json.TakeValue() : throw new JsonException("A feature was expected.");
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Reads the first object's members until its list of features begins; false when it has none.</summary>
    private bool FindFeatures()
    {
        _json.Take((byte)'{');
        for (var first = true; !_json.TakeIf((byte)'}'); first = false)
        {
            if (!first)
                _json.Take((byte)',');
            if (ReadMember())
                return true;
        }
        return false;
    }

    /// <summary>Reads a name and its value; true when it is the list of features, which is left to be read.</summary>
    private bool ReadMember()
    {
        if (_json.Peek() != '"')
            throw new JsonException("A member's name was expected.");
        var name = _json.TakeValue();
        var isFeatures = name.SequenceEqual("\"features\""u8);
        var isSystem = name.SequenceEqual("\"crs\""u8);
        var isType = name.SequenceEqual("\"type\""u8);
        _json.Take((byte)':');
        if (isFeatures && _json.TakeIf((byte)'['))
            return true;
        var value = _json.TakeValue();
        if (isSystem)
            CoordinateSystemText = value.ToArray();
        if (isType && value.SequenceEqual("\"Topology\""u8))
            throw Refused.File(_path, "formats.geojson.topology");
        return false;
    }

    private bool HasNextInCollection()
    {
        if (_json.TakeIf((byte)']'))
        {
            ReadEnd();
            return false;
        }
        if (!_isAtFirst)
            _json.Take((byte)',');
        _isAtFirst = false;
        return true;
    }

    private void ReadEnd()
    {
        while (!_json.TakeIf((byte)'}'))
        {
            _json.Take((byte)',');
            if (ReadMember())
                throw new JsonException("There are two lists of features.");
        }
        if (_json.Peek() != 0)
            throw new JsonException("The file goes on after the collection.");
    }
}
