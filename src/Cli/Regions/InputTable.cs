using System.Globalization;
using NetTopologySuite.Geometries;
using Samplan.Formats.Tables;
using Samplan.Geo;

namespace Samplan.Cli.Regions;

/// <summary>A file read by the names of its columns, or by those that <c>--map</c> puts in their place.</summary>
internal sealed class InputTable : IDisposable
{
    private readonly TableReader _reader;
    private readonly IReadOnlyDictionary<string, string> _map;
    private readonly string _kind;
    private TableRow _row = new();

    /// <param name="path">The file: any format that tables are read from.</param>
    /// <param name="kind">What it is, for <c>--map kind.field=column</c>, which goes before <c>--map field=column</c>.</param>
    /// <param name="map">The mappings.</param>
    /// <param name="crs">Overrides the file's coordinate system.</param>
    public InputTable(string path, string kind, IReadOnlyDictionary<string, string> map, string? crs = null)
    {
        (_kind, _map, FileName) = (kind, map, Path.GetFileName(path));
        _reader = TableFile.Open(path, new TableReading(CoordinateSystemCode: crs));
    }

    public string FileName { get; }

    /// <summary>Line or feature, for people.</summary>
    public string Line => _row.Number.ToString(CultureInfo.InvariantCulture);

    public Geometry? Geometry => _row.Geometry;

    public CoordinateSystem? CoordinateSystem => _reader.Description.CoordinateSystem;

    /// <summary>The number of a column; null when the file has none of that name and none was mapped.</summary>
    public int? FindColumn(string field)
    {
        var isMapped = _map.TryGetValue($"{_kind}.{field}", out var mapped) || _map.TryGetValue(field, out mapped);
        var name = isMapped ? mapped! : field;
        var columns = _reader.Description.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.Equals(columns[i].Name.Trim(), name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return isMapped && _map.ContainsKey($"{_kind}.{field}") ? throw Missing(field, name) : null;
    }

    public int GetColumn(string field) =>
        FindColumn(field) ?? throw Missing(field, _map.GetValueOrDefault($"{_kind}.{field}") ?? _map.GetValueOrDefault(field) ?? field);

    public bool Read()
    {
        if (_reader.Read() is not { } row)
            return false;
        _row = row;
        return true;
    }

    /// <summary>The cell as text without spaces around it; a whole number from a spreadsheet without decimals.</summary>
    public string Text(int column) =>
        _row.Cells[column] switch
        {
            { Kind: CellKind.Text, Text: { } text } => text.Trim(),
            { Kind: CellKind.Number, Number: var number } => number.ToString("R", CultureInfo.InvariantCulture),
            _ => "",
        };

    /// <summary>A unit's code, which no row may lack.</summary>
    public string Code(int column) =>
        Text(column) is { Length: > 0 } code ? code : throw RegionRefused.Because("code-missing", ("file", FileName), ("line", Line), ("column", Name(column)));

    /// <summary>A number of 0 or more; null for an empty cell.</summary>
    public double? Amount(int column)
    {
        var text = Text(column);
        if (text.Length == 0)
            return null;
        var cell = _row.Cells[column];
        var number = cell.Number;
        var isNumber = cell.Kind == CellKind.Number || NumberText.TryParse(text, _reader.Description.Columns[column].DecimalSign, out number, out _);
        if (!isNumber || !double.IsFinite(number))
            throw RegionRefused.Because("not-a-number", ("file", FileName), ("line", Line), ("column", Name(column)), ("value", Shorten(text)));
        if (number < 0)
            throw RegionRefused.Because("negative", ("file", FileName), ("line", Line), ("column", Name(column)), ("value", Shorten(text)));
        return number;
    }

    public string Name(int column) => _reader.Description.Columns[column].Name;

    public void Dispose() => _reader.Dispose();

    private Kernel.RefusedException Missing(string field, string name) =>
        RegionRefused.Because(
            "column-missing",
            ("file", FileName),
            ("field", field),
            ("column", name),
            ("columns", RegionRefused.Some([.. _reader.Description.Columns.Select(column => column.Name)]))
        );

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
