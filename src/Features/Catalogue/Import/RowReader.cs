using Samplan.Catalogue.Positions;
using Samplan.Formats.Tables;

namespace Samplan.Catalogue.Import;

/// <summary>Reads a row of the file into the planned columns. False when something in it was refused.</summary>
internal sealed class RowReader
{
    private readonly ImportPlan _plan;
    private readonly ValueReader _values;
    private readonly GeometryReader? _positions;
    private readonly Problems _problems;
    private readonly Cell[] _constants;
    private readonly int _name;

    public RowReader(ImportPlan plan, ValueReader values, GeometryReader? positions, Problems problems)
    {
        (_plan, _values, _positions, _problems) = (plan, values, positions, problems);
        _constants = [.. plan.Columns.Select(column => column.Constant is { } text ? values.Read(column, Cell.Of(text), 0) : Cell.Empty)];
        _name = Math.Max(plan.IndexOf("name"), plan.IndexOf("place"));
    }

    public bool Read(TableRow row, ImportedRow into)
    {
        var before = _problems.Count;
        into.Number = row.Number;
        var columns = _plan.Columns;
        for (var index = 0; index < columns.Count; index++)
        {
            var column = columns[index];
            into.Values[index] = column.Source >= 0 ? _values.Read(column, row.Cells[column.Source], row.Number) : _constants[index];
        }
        into.Geometry = _positions?.Read(row, _name >= 0 ? into.Values[_name].Text : null, into.Values);
        return _problems.Count == before;
    }
}
