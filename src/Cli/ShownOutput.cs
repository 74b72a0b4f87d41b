using System.Globalization;
using Samplan.Formats.Csv;
using Samplan.Formats.GeoJson;

namespace Samplan.Cli;

/// <summary>Writes a shown table in the form that was asked for.</summary>
internal sealed class ShownOutput(Terminal terminal)
{
    public void Csv(ShownTable table)
    {
        var csv = new CsvWriter(terminal.Output);
        csv.Row([.. table.Columns]);
        foreach (var row in table.Rows)
        {
            foreach (var (column, cell) in table.Columns.Zip(row))
            {
                if (cell is double number)
                    csv.Field(number);
                else if (table.QuotedColumns.Contains(column))
                    csv.QuotedField(cell as string);
                else
                    csv.Field(cell as string);
            }
            csv.EndRow();
        }
    }

    public void Json(ShownTable table) =>
        terminal.Json(table.Rows.Select(row => table.Columns.Zip(row, (column, cell) => (column, cell)).ToDictionary(pair => pair.column, pair => pair.cell)));

    public void GeoJson(ShownTable table)
    {
        terminal.Output.Flush();
        using var output = Console.OpenStandardOutput();
        using var features = new GeoJsonWriter(output);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            features.BeginFeature(table.Geometries[row]);
            foreach (var (column, cell) in table.Columns.Zip(table.Rows[row]))
            {
                if (cell is double number)
                    features.Properties.WriteNumber(column, number);
                else
                    features.Properties.WriteString(column, cell as string);
            }
            features.EndFeature();
        }
    }

    public void Aligned(ShownTable table)
    {
        var texts = table.Rows.Select(row => row.Select(cell => Text(cell, terminal.Culture)).ToArray()).ToArray();
        var widths = table.Columns.Select((column, index) => texts.Select(row => row[index].Length).Append(column.Length).Max()).ToArray();
        terminal.Say(Line(table.Columns, widths));
        foreach (var row in texts)
            terminal.Say(Line(row, widths));
    }

    private static string Line(IReadOnlyList<string> cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, index) => cell.PadRight(widths[index]))).TrimEnd();

    private static string Text(object? cell, CultureInfo culture) =>
        cell switch
        {
            null => "",
            double number => number.ToString("#,0.####", culture),
            _ => (string)cell,
        };
}
