using Samplan.Catalogue.Contracts;

namespace Samplan.Cli;

/// <summary>Tells how an import went.</summary>
internal sealed class ImportWords(Terminal terminal, bool isJson)
{
    public int Say(ImportReport report)
    {
        if (report.Result == ImportResult.Refused)
        {
            SayPreview(report);
            return terminal.Refuse(report.Refusals, report.RefusalCount);
        }
        if (isJson)
        {
            terminal.Json(report);
            return CommandLine.Done;
        }
        SayPreview(report);
        foreach (var notice in report.Notices)
            terminal.Note(terminal.Texts.Say(notice));
        if (report.Version is { } version)
            terminal.Say(
                terminal.Texts.Say(
                    report.Result == ImportResult.Imported ? "cli.import.done" : "cli.import.unchanged",
                    ("dataset", version.Dataset.Value),
                    ("number", version.Number.ToString(terminal.Culture)),
                    ("rows", version.Rows.ToString("N0", terminal.Culture)),
                    ("hash", version.ContentHash[..12])
                )
            );
        return CommandLine.Done;
    }

    private void SayPreview(ImportReport report)
    {
        if (report.Result != ImportResult.Previewed || report.Preview is not { } preview)
            return;
        terminal.Say(terminal.Texts.Say("cli.import.preview", ("role", preview.Role), ("format", preview.Format), ("crs", preview.CoordinateSystem ?? "–")));
        foreach (var field in preview.Fields)
        {
            var from =
                field.Column
                ?? (
                    field.Value is { } value ? $"= {value}"
                    : field.IsRequired ? terminal.Texts["cli.import.is-missing"]
                    : "–"
                );
            terminal.Say($"  {field.Name, -24} {field.Kind, -8} {field.Unit ?? "", -12} {from}");
        }
        foreach (var column in preview.Columns)
            terminal.Say($"  {column.Name, -45} {terminal.Texts.Say(column.Becomes)}");
        if (preview.FirstRows.Count > 0)
            terminal.Say(string.Join(" | ", preview.Headers));
        foreach (var row in preview.FirstRows)
            terminal.Say(string.Join(" | ", row));
    }
}
