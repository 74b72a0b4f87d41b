using System.CommandLine;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>status &lt;workspace&gt;</c>: every dataset and result, fresh, stale or overdue, and why.</summary>
internal static class StatusCommand
{
    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var json = Words.Json(terminal);
        var command = new Command("status", terminal.Texts["cli.status.about"]) { workspace, json };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Read,
                    async rooms =>
                    {
                        var (datasets, results) = await ReadAsync(terminal, rooms, cancellation);
                        if (parse.GetValue(json))
                            terminal.Json(new { datasets, results });
                        else
                            Say(terminal, datasets, results);
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static async Task<(IReadOnlyList<DatasetRow> Datasets, IReadOnlyList<ResultRow> Results)> ReadAsync(
        Terminal terminal,
        Rooms rooms,
        CancellationToken cancellation
    )
    {
        var today = SwedishTime.Today(terminal.Clock);
        var datasets = (await rooms.Get<IDatasets>().ListAsync(cancellation)).SelectMany(dataset =>
            dataset.Current.Select(version => ToRow(dataset, version, today))
        );
        var words = new StatusWords(terminal);
        var results = (await rooms.Get<IDerivations>().ListStatusAsync(cancellation)).Select(step => new ResultRow(
            step.Key.Value,
            step.IsStale ? "stale"
                : step.OverdueDatasets.Count > 0 ? "overdue"
                : "fresh",
            words.Reasons(step.Reasons),
            step.OverdueDatasets,
            step.MissingRoles,
            step.Provenance?.ComputedAt,
            step.Provenance?.ContentHash
        ));
        return ([.. datasets], [.. results]);
    }

    private static DatasetRow ToRow(Dataset dataset, DatasetVersion version, DateOnly today)
    {
        var freshness = Freshness.Of(version, dataset.UpdateInterval, today);
        return new(
            dataset.Id.Value,
            dataset.Role,
            version.Year,
            version.Number,
            version.Rows,
            dataset.Owner,
            dataset.Licence,
            version.UpdatedOn,
            freshness.DueOn,
            freshness.IsOverdue ? "overdue" : "fresh",
            freshness.OverdueDays
        );
    }

    private static void Say(Terminal terminal, IReadOnlyList<DatasetRow> datasets, IReadOnlyList<ResultRow> results)
    {
        var texts = terminal.Texts;
        foreach (var dataset in datasets)
        {
            var days = dataset.OverdueDays.ToString(terminal.Culture);
            var state = dataset.Status == "overdue" ? texts.Say("cli.status.overdue-days", ("days", days)) : texts["cli.status.fresh"];
            terminal.Say(
                $"{dataset.Dataset, -32} {dataset.Year?.ToString(terminal.Culture) ?? "", -5} {dataset.Rows, 9}  {dataset.UpdatedOn:yyyy-MM-dd}  {state}"
            );
        }
        foreach (var result in results)
        {
            var state = result.Status switch
            {
                "stale" => texts.Say("cli.status.stale", ("why", result.Why)),
                "overdue" => texts.Say("cli.status.overdue", ("datasets", string.Join(", ", result.OverdueDatasets))),
                _ => texts["cli.status.fresh"],
            };
            if (result.MissingRoles.Count > 0)
                state += "; " + texts.Say("cli.build.missing", ("role", string.Join(", ", result.MissingRoles)));
            terminal.Say($"{result.Result, -60} {state}");
        }
    }

    private sealed record DatasetRow(
        string Dataset,
        string Role,
        int? Year,
        int Version,
        long Rows,
        string? Owner,
        string? Licence,
        DateOnly UpdatedOn,
        DateOnly? DueOn,
        string Status,
        int OverdueDays
    );

    private sealed record ResultRow(
        string Result,
        string Status,
        string Why,
        IReadOnlyList<string> OverdueDatasets,
        IReadOnlyList<string> MissingRoles,
        DateTimeOffset? ComputedAt,
        string? ContentHash
    );
}
