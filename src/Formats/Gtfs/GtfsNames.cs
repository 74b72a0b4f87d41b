namespace Samplan.Formats.Gtfs;

/// <summary>Ids of one kind and their positions.</summary>
internal sealed class GtfsNames
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public GtfsNames() => _bySpan = _positions.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _positions.Count;

    /// <summary>False, with a fault, when the id is empty or stands there already.</summary>
    public bool TryAdd(GtfsTable table, int column)
    {
        var id = table.Required(column);
        if (id.Length == 0)
            return false;
        if (_positions.TryAdd(id, _positions.Count))
        {
            _ids.Add(id);
            return true;
        }
        table.FieldFault("gtfs.id-twice", column);
        return false;
    }

    /// <summary>The position of an id that need not be known.</summary>
    public int FindOrAdd(ReadOnlySpan<char> id)
    {
        if (_bySpan.TryGetValue(id, out var position))
            return position;
        _ids.Add(id.ToString());
        _positions.Add(_ids[^1], _ids.Count - 1);
        return _ids.Count - 1;
    }

    public int Find(ReadOnlySpan<char> id) => _bySpan.TryGetValue(id, out var position) ? position : -1;

    public string NameOf(int position) => _ids[position];

    /// <summary>The position of the id in the field; −1, with a fault, when nothing has that id.</summary>
    public int Get(GtfsTable table, int column)
    {
        var position = Find(table.Field(column));
        if (position < 0)
            table.FieldFault("gtfs.reference-missing", column);
        return position;
    }

    /// <summary>As <see cref="Get"/>, but −1 without a fault when the field is empty.</summary>
    public int GetOrNone(GtfsTable table, int column) => table.Field(column).IsEmpty ? -1 : Get(table, column);
}
