using System.Text;
using System.Text.Json;
using Samplan.Formats.Tables;

namespace Samplan.Formats.GeoJson;

/// <summary>
/// The properties of all features of a file, in the order in which they are first met, with what their values are. Nested objects and
/// lists are text.
/// </summary>
internal sealed class GeoJsonColumns
{
    private readonly List<string> _names = [];
    private readonly List<byte[]> _utf8Names = [];
    private readonly List<Kinds> _kinds = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    [Flags]
    private enum Kinds
    {
        None = 0,
        Text = 1,
        Number = 2,
        Truth = 4,
    }

    public IReadOnlyList<TableColumn> Columns => [.. _names.Select((name, i) => new TableColumn(name, KindOf(_kinds[i])))];

    /// <summary>Notes the names and kinds of one feature's properties.</summary>
    /// <exception cref="JsonException">The text is not an object or null.</exception>
    public void Add(ReadOnlySpan<byte> properties)
    {
        var reader = new Utf8JsonReader(properties);
        if (!Begin(ref reader))
            return;
        var hint = 0;
        while (NextName(ref reader))
        {
            var column = IndexOf(ref reader, hint);
            if (column < 0)
                column = Append(reader.GetString()!);
            hint = column + 1;
            reader.Read();
            _kinds[column] |= KindsOf(reader.TokenType);
            reader.Skip();
        }
    }

    /// <summary>Opens the object; false when there is none.</summary>
    public static bool Begin(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return false;
        if (reader.TokenType is JsonTokenType.Null)
            return false;
        return reader.TokenType is JsonTokenType.StartObject ? true : throw new JsonException("Properties must be an object.");
    }

    public static bool NextName(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType is JsonTokenType.PropertyName;

    /// <summary>Column of the name that the reader stands at. Most features have the same properties in the same order, so the hint is nearly always right.</summary>
    public int IndexOf(ref Utf8JsonReader reader, int hint)
    {
        if (hint < _utf8Names.Count && !reader.ValueIsEscaped && reader.ValueSpan.SequenceEqual(_utf8Names[hint]))
            return hint;
        return _byName.GetValueOrDefault(reader.GetString()!, -1);
    }

    /// <summary>A column for the features' own ids, after the properties; -1 when there is a property of that name, which then goes before.</summary>
    public int AppendIds(bool areNumbers)
    {
        if (_byName.ContainsKey("id"))
            return -1;
        var column = Append("id");
        _kinds[column] = areNumbers ? Kinds.Number : Kinds.Text;
        return column;
    }

    private int Append(string name)
    {
        _byName.Add(name, _names.Count);
        _names.Add(name);
        _utf8Names.Add(Encoding.UTF8.GetBytes(name));
        _kinds.Add(Kinds.None);
        return _names.Count - 1;
    }

    private static Kinds KindsOf(JsonTokenType token) =>
        token switch
        {
            JsonTokenType.Null => Kinds.None,
            JsonTokenType.Number => Kinds.Number,
            JsonTokenType.True or JsonTokenType.False => Kinds.Truth,
            _ => Kinds.Text,
        };

    private static CellKind KindOf(Kinds kinds) =>
        kinds switch
        {
            Kinds.Number => CellKind.Number,
            Kinds.Truth => CellKind.Truth,
            _ => CellKind.Text,
        };
}
