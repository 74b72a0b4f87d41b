using System.CommandLine;
using System.Globalization;
using Samplan.Formats.Csv;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>show &lt;workspace&gt; places|nodes|links|typology [--csv|--json]</c>: results on the terminal.</summary>
internal static class ShowCommand
{
    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var what = new Argument<string>("what") { Description = terminal.Texts["cli.show.what"] };
        what.AcceptOnlyFromAmong("places", "nodes", "links", "typology");
        var csv = new Option<bool>("--csv") { Description = terminal.Texts["cli.show.csv"] };
        var json = Words.Json(terminal);
        var command = new Command("show", terminal.Texts["cli.show.about"]) { workspace, what, csv, json };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Read,
                    async rooms =>
                    {
                        if (await rooms.Get<IPictures>().FindAsync(cancellation) is not { } book)
                            return terminal.Refuse(new Refusal("pictures.not-built"));
                        var table = parse.GetRequiredValue(what) switch
                        {
                            "places" => PictureTables.Places(book),
                            "nodes" => PictureTables.Nodes(book, rooms.Workspace.Settings.Language),
                            "links" => PictureTables.Links(book),
                            _ => await PictureTables.TypologyAsync(rooms, book.Ruleset, cancellation),
                        };
                        Write(terminal, table, parse.GetValue(csv), parse.GetValue(json));
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static void Write(Terminal terminal, ShownTable table, bool isCsv, bool isJson)
    {
        if (isJson)
            terminal.Json(
                table.Rows.Select(row => table.Columns.Zip(row, (column, cell) => (column, cell)).ToDictionary(pair => pair.column, pair => pair.cell))
            );
        else if (isCsv)
            WriteCsv(terminal.Output, table);
        else
            WriteAligned(terminal, table);
    }

    private static void WriteCsv(TextWriter output, ShownTable table)
    {
        var csv = new CsvWriter(output);
        csv.Row([.. table.Columns]);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row)
            {
                if (cell is double number)
                    csv.Field(number);
                else
                    csv.Field(cell as string ?? "");
            }
            csv.EndRow();
        }
    }

    private static void WriteAligned(Terminal terminal, ShownTable table)
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
