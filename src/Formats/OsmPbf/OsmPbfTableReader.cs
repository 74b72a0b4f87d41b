using Samplan.Formats.Tables;

namespace Samplan.Formats.OsmPbf;

/// <summary>
/// What an OpenStreetMap extract holds of streets, as a table: a row a kind of way (the value of <c>highway</c>, or <c>ferry</c>) with the number of ways, and one for turn restrictions. The
/// whole file is gone through, so that a damaged one is found out.
/// </summary>
public sealed class OsmPbfTableReader : TableReader
{
    private readonly List<KeyValuePair<string, long>> _rows;
    private readonly TableRow _row = new() { Cells = new Cell[2] };
    private int _next;

    private OsmPbfTableReader(List<KeyValuePair<string, long>> rows) => _rows = rows;

    public override TableDescription Description { get; } =
        new("OpenStreetMap PBF", null, [new TableColumn("kind", CellKind.Text), new TableColumn("ways", CellKind.Number)], false, null, []);

    public override double Progress => 1;

    /// <exception cref="Kernel.RefusedException">The file is missing, damaged or of another format.</exception>
    public static OsmPbfTableReader Open(string path)
    {
        using var file = OsmPbfFile.Open(path);
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        file.Read(
            new OsmSelection
            {
                WayKeys = ["highway", "route"],
                RelationKeys = ["restriction"],
                HasCoordinates = true,
            },
            static block =>
                block.Ways.Select(KindOf).Concat(block.Relations.Select(static _ => "restriction")).OfType<string>().CountBy(static kind => kind).ToList(),
            made =>
            {
                foreach (var (kind, count) in made)
                    counts[kind] = counts.GetValueOrDefault(kind) + count;
            }
        );
        return new OsmPbfTableReader([.. counts]);
    }

    public override TableRow? Read()
    {
        if (_next == _rows.Count)
            return null;
        (_row.Cells[0], _row.Cells[1]) = (Cell.Of(_rows[_next].Key), Cell.Of(_rows[_next].Value));
        _row.Number = ++_next;
        return _row;
    }

    public override void Dispose() { }

    private static string? KindOf(OsmWay way)
    {
        foreach (var (key, value) in way.Tags)
        {
            if (key == "highway" || (key == "route" && value == "ferry"))
                return value;
        }
        return null;
    }
}
