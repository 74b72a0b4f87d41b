using System.Globalization;
using System.Xml;
using Samplan.Formats.Tables;

namespace Samplan.Formats.Excel;

/// <summary>
/// Reads one sheet of an .xlsx workbook as a table: the first row with anything in it is the header, rows without values are passed over,
/// a formula gives the value that was saved with it. Numbers are numbers, and dates where the cell is shown as a date.
/// </summary>
internal sealed class ExcelTableReader : TableReader
{
    private const int MostColumns = 16_384;
    private readonly string _path;
    private readonly ExcelWorkbook _workbook;
    private readonly XmlReader _xml;
    private readonly List<string> _shared;
    private readonly List<bool> _dateStyles;
    private readonly TableRow _row = new();
    private readonly List<Cell> _cells = [];
    private long _rowNumber;
    private long _lastRow = 1;

    private ExcelTableReader(string path, ExcelWorkbook workbook, string? asked)
    {
        (_path, _workbook) = (path, workbook);
        var sheet = LayerChoice.Choose(path, workbook.Sheets, asked);
        _shared = workbook.ReadSharedStrings();
        _dateStyles = workbook.ReadDateStyles();
        _xml = workbook.OpenSheet(sheet);
        Description = new TableDescription("Excel", sheet, ReadHeader(), false, null, []);
        _row.Cells = new Cell[Description.Columns.Count];
    }

    public override TableDescription Description { get; }

    public override double Progress => Math.Min(1, (double)_rowNumber / _lastRow);

    public static ExcelTableReader Open(string path, TableReading reading) =>
        Guarded(
            path,
            () =>
            {
                var workbook = OpenWorkbook(path);
                try
                {
                    return new ExcelTableReader(path, workbook, reading.Layer);
                }
                catch
                {
                    workbook.Dispose();
                    throw;
                }
            }
        );

    public static IReadOnlyList<string> ListLayers(string path) =>
        Guarded(
            path,
            () =>
            {
                using var workbook = OpenWorkbook(path);
                return workbook.Sheets;
            }
        );

    public override TableRow? Read() => Guarded(_path, ReadNext);

    public override void Dispose()
    {
        _xml.Dispose();
        _workbook.Dispose();
    }

    private TableRow? ReadNext()
    {
        if (!ReadRow())
            return null;
        var cells = _row.Cells;
        for (var i = cells.Length; i < _cells.Count; i++)
        {
            if (_cells[i].Kind is not CellKind.Empty)
                throw Refused.Line(_path, "formats.excel.beside", _rowNumber, ("column", Refused.Text(i + 1)));
        }
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i < _cells.Count ? _cells[i] : Cell.Empty;
        _row.Number = _rowNumber;
        return _row;
    }

    private List<TableColumn> ReadHeader()
    {
        if (!ReadRow())
            throw Refused.File(_path, "formats.file-empty");
        while (_cells[^1].Kind is CellKind.Empty)
            _cells.RemoveAt(_cells.Count - 1);
        var columns = new List<TableColumn>(_cells.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cell in _cells)
        {
            var name = cell.Kind switch
            {
                CellKind.Empty => $"#{columns.Count + 1}",
                CellKind.Text => cell.Text!.Trim(),
                _ => cell.Number.ToString(CultureInfo.InvariantCulture),
            };
            if (!seen.Add(name))
                throw Refused.File(_path, "formats.header-twice", ("column", Refused.Shorten(name)));
            columns.Add(new TableColumn(name, CellKind.Text));
        }
        return _cells.TrueForAll(cell => cell.Kind is CellKind.Number) ? throw Refused.File(_path, "formats.header-missing") : columns;
    }

    /// <summary>The next row that has a value, into <see cref="_cells"/>.</summary>
    private bool ReadRow()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType is not XmlNodeType.Element)
                continue;
            if (_xml.LocalName == "dimension")
                NoteLastRow(_xml.GetAttribute("ref"));
            if (_xml.LocalName != "row")
                continue;
            _rowNumber = long.TryParse(_xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var number) ? number : _rowNumber + 1;
            _cells.Clear();
            if (!_xml.IsEmptyElement)
                ReadCells();
            if (_cells.Exists(cell => cell.Kind is not CellKind.Empty))
                return true;
        }
        return false;
    }

    private void ReadCells()
    {
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is not XmlNodeType.Element || _xml.LocalName != "c")
                continue;
            var column = ColumnOf(_xml.GetAttribute("r"));
            if (column >= MostColumns)
                throw Refused.File(_path, "formats.excel.damaged");
            while (_cells.Count <= column)
                _cells.Add(Cell.Empty);
            _cells[column] = ReadCell();
        }
    }

    private Cell ReadCell()
    {
        var type = _xml.GetAttribute("t");
        var isDate =
            int.TryParse(_xml.GetAttribute("s"), CultureInfo.InvariantCulture, out var style) && style >= 0 && style < _dateStyles.Count && _dateStyles[style];
        if (_xml.IsEmptyElement)
            return Cell.Empty;
        var depth = _xml.Depth;
        string? value = null;
        string? inline = null;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is not XmlNodeType.Element)
                continue;
            if (_xml.LocalName == "v")
                value = ExcelWorkbook.ReadText(_xml);
            else if (_xml.LocalName == "is")
                inline = ExcelWorkbook.ReadText(_xml);
        }
        return CellOf(type, inline ?? value, isDate);
    }

    private Cell CellOf(string? type, string? value, bool isDate)
    {
        if (string.IsNullOrEmpty(value))
            return Cell.Empty;
        switch (type)
        {
            case "s":
                var isShared = int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _shared.Count;
                return isShared ? TextCell(_shared[index]) : throw Refused.Line(_path, "formats.excel.damaged-at", _rowNumber);
            case "str" or "inlineStr":
                return TextCell(value);
            case "b":
                return Cell.Of(value == "1");
            case "e":
                throw Refused.Line(_path, "formats.excel.error", _rowNumber, ("value", Refused.Shorten(value)));
            case "d":
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, out var day) ? Cell.Of(DateOnly.FromDateTime(day)) : Cell.Of(value);
        }
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw Refused.Line(_path, "formats.excel.damaged-at", _rowNumber);
        return isDate ? DateOf(number) : Cell.Of(number);
    }

    private static Cell TextCell(string text) => string.IsNullOrWhiteSpace(text) ? Cell.Empty : Cell.Of(text);

    /// <summary>Days since 1899-12-30, which is right from 1900-03-01 on; before that Excel counts a day that never was. The time of day is left out.</summary>
    private Cell DateOf(double days)
    {
        var first = _workbook.UsesDatesFrom1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
        var number = first.DayNumber + Math.Floor(days);
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? Cell.Of(DateOnly.FromDayNumber((int)number)) : Cell.Of(days);
    }

    /// <summary>Column from 0 of a reference such as BC12; the next one where the cell has none.</summary>
    private int ColumnOf(string? reference)
    {
        if (reference is null)
            return _cells.Count;
        var column = 0;
        foreach (var letter in reference.AsSpan(0, Math.Min(4, reference.Length)))
        {
            if (letter is < 'A' or > 'Z')
                break;
            column = column * 26 + (letter - 'A' + 1);
        }
        return column == 0 ? _cells.Count : column - 1;
    }

    private void NoteLastRow(string? reference)
    {
        var last = reference?.Split(':')[^1].TrimStart([.. Enumerable.Range('A', 26).Select(letter => (char)letter)]);
        if (long.TryParse(last, CultureInfo.InvariantCulture, out var row) && row > 0)
            _lastRow = row;
    }

    private static ExcelWorkbook OpenWorkbook(string path)
    {
        var archive = SafeArchive.Open(path);
        try
        {
            return ExcelWorkbook.Open(path, archive);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static T Guarded<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException)
        {
            throw Refused.File(path, "formats.excel.damaged");
        }
    }
}
