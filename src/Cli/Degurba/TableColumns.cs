using System.Globalization;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Cli.Degurba;

/// <summary>The columns of a table by what they are to us: as the call maps them, else by the names that publishers give them.</summary>
internal sealed class TableColumns(string file, TableDescription description, IReadOnlyDictionary<string, string> map)
{
    public string Names => string.Join(", ", description.Columns.Select(column => column.Name));

    /// <exception cref="RefusedException">The call maps the field to a column that is not there.</exception>
    public int? Find(string field, IReadOnlyList<string> usual)
    {
        if (map.TryGetValue(field, out var asked))
            return IndexOf(asked) ?? throw Missing(asked);
        return usual.Select(IndexOf).FirstOrDefault(index => index is not null);
    }

    /// <exception cref="RefusedException">There is no such column.</exception>
    public int Get(string field, IReadOnlyList<string> usual) => Find(field, usual) ?? throw Missing(field);

    public static string Text(TableRow row, int column) =>
        row.Cells[column] switch
        {
            { Kind: CellKind.Text } cell => cell.Text!.Trim(),
            { Kind: CellKind.Number } cell => cell.Number.ToString("R", CultureInfo.InvariantCulture),
            _ => "",
        };

    /// <summary>Null where the cell is empty.</summary>
    /// <exception cref="RefusedException">Something else than a number.</exception>
    public double? Number(TableRow row, int column)
    {
        var cell = row.Cells[column];
        if (cell.Kind == CellKind.Number)
            return cell.Number;
        if (cell.Kind == CellKind.Empty || string.IsNullOrWhiteSpace(cell.Text))
            return null;
        if (NumberText.TryParse(cell.Text, description.Columns[column].DecimalSign, out var number, out _))
            return number;
        throw new RefusedException(
            Refusal.Of(
                "degurba.not-a-number",
                ("file", file),
                ("row", row.Number.ToString(CultureInfo.InvariantCulture)),
                ("column", description.Columns[column].Name),
                ("value", cell.Text)
            )
        );
    }

    private int? IndexOf(string name)
    {
        for (var i = 0; i < description.Columns.Count; i++)
        {
            if (string.Equals(description.Columns[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }
        return null;
    }

    private RefusedException Missing(string field) => new(Refusal.Of("degurba.column-missing", ("file", file), ("field", field), ("columns", Names)));
}
