using Samplan.Catalogue.Import;
using Samplan.Formats.Tables;

namespace Samplan.Catalogue.Positions;

/// <summary>Reads the coordinates of a row from the columns that give them.</summary>
internal sealed class PositionFields(ImportPlan plan, ValueReader values)
{
    private readonly Dictionary<string, PlannedColumn> _columns = plan
        .Fields.Where(fed => fed.Source >= 0)
        .ToDictionary(
            fed => fed.Field.Name,
            fed => new PlannedColumn(fed.Field.Name, fed.Header, fed.Source, fed.Field, fed.Field.IsNumber, fed.DecimalSign, null)
        );

    /// <summary>The number of a field, null when it is missing or was refused.</summary>
    public double? FindNumber(TableRow row, string field) => Find(row, field) is { Kind: CellKind.Number, Number: var number } ? number : null;

    /// <summary>The text of a field, null when it is missing or was refused.</summary>
    public string? FindText(TableRow row, string field) => Find(row, field).Text;

    private Cell Find(TableRow row, string field) =>
        _columns.TryGetValue(field, out var column) ? values.Read(column, row.Cells[column.Source], row.Number) : Cell.Empty;
}
