using System.Text;

namespace Samplan.Formats.OsmPbf;

/// <summary>A block's string table. A text is decoded when it is first asked for.</summary>
internal sealed class OsmStrings
{
    private readonly byte[] _bytes;
    private readonly List<(int Start, int Length)> _places = [];
    private readonly string?[] _texts;

    public OsmStrings(ReadOnlySpan<byte> table)
    {
        _bytes = table.ToArray();
        var wire = new WireReader(_bytes);
        while (!wire.IsAtEnd)
        {
            if (wire.Field() != 1)
            {
                wire.Skip();
                continue;
            }
            var text = wire.Bytes();
            _ = ((ReadOnlySpan<byte>)_bytes).Overlaps(text, out var start);
            _places.Add((start, text.Length));
        }
        _texts = new string?[_places.Count];
    }

    public int Count => _texts.Length;

    public string this[ulong index]
    {
        get
        {
            if (index >= (ulong)_texts.Length)
                throw WireReader.Damaged();
            var (start, length) = _places[(int)index];
            return _texts[index] ??= Encoding.UTF8.GetString(_bytes.AsSpan(start, length));
        }
    }

    /// <summary>Which strings are one of the keys; null when there are no keys to look for.</summary>
    public bool[]? Marks(IReadOnlyCollection<string>? keys)
    {
        if (keys is null or { Count: 0 })
            return null;
        var marks = new bool[Count];
        foreach (var key in keys)
        {
            var utf8 = Encoding.UTF8.GetBytes(key);
            for (var i = 0; i < marks.Length; i++)
                marks[i] |= _places[i].Length == utf8.Length && _bytes.AsSpan(_places[i].Start, utf8.Length).SequenceEqual(utf8);
        }
        return marks;
    }
}
