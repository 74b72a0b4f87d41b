using System.Text.Json;
using System.Text.Unicode;

namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Reads UTF-8 JSON into <see cref="SourceNode"/>s with line and path. Comments and trailing commas are not JSON and are refused.</summary>
internal ref struct SourceTree
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ErrorList _errors;
    private Utf8JsonReader _reader;
    private long _counted;
    private int _line = 1;

    private SourceTree(ReadOnlySpan<byte> utf8, ErrorList errors)
    {
        _utf8 = utf8;
        _errors = errors;
        _reader = new Utf8JsonReader(utf8);
    }

    /// <summary>The root, or null with an error when the text is not UTF-8 or not JSON.</summary>
    public static SourceNode? Read(ReadOnlySpan<byte> utf8, ErrorList errors)
    {
        if (utf8.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8))
        {
            errors.Add(1, "$", "rulesets.not-utf8");
            return null;
        }
        var tree = new SourceTree(utf8, errors);
        try
        {
            tree._reader.Read();
            var root = tree.ReadValue("$");
            tree._reader.Read(); // throws when anything follows the root
            return root;
        }
        catch (JsonException wrong)
        {
            errors.Add((int)(wrong.LineNumber ?? 0) + 1, "$", "rulesets.not-json", ("position", $"{(wrong.BytePositionInLine ?? 0) + 1}"));
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair: valid JSON, but no text.
            errors.Add(tree.CountLine(), "$", "rulesets.not-json", ("position", "1"));
        }
        return null;
    }

    private int CountLine()
    {
        var start = _reader.TokenStartIndex;
        _line += _utf8[(int)_counted..(int)start].Count((byte)'\n');
        _counted = start;
        return _line;
    }

    private SourceNode ReadValue(string path)
    {
        var line = CountLine();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(line, path),
            JsonTokenType.StartArray => ReadArray(line, path),
            JsonTokenType.String => new SourceNode(JsonValueKind.String, line, path) { Text = _reader.GetString()! },
            JsonTokenType.Number => new SourceNode(JsonValueKind.Number, line, path) { Number = _reader.GetDouble() },
            JsonTokenType.True => new SourceNode(JsonValueKind.True, line, path),
            JsonTokenType.False => new SourceNode(JsonValueKind.False, line, path),
            _ => new SourceNode(JsonValueKind.Null, line, path),
        };
    }

    private SourceNode ReadObject(int line, string path)
    {
        var node = new SourceNode(JsonValueKind.Object, line, path);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            _reader.Read();
            var value = ReadValue($"{path}.{name}");
            if (names.Add(name))
                node.Members.Add(new(name, value));
            else
                _errors.Add(value, "rulesets.property-twice", ("property", name));
        }
        return node;
    }

    private SourceNode ReadArray(int line, string path)
    {
        var node = new SourceNode(JsonValueKind.Array, line, path);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            node.Items.Add(ReadValue($"{path}[{node.Items.Count}]"));
        return node;
    }
}
