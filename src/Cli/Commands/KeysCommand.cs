using System.CommandLine;
using Samplan.Analyses.Contracts.Keys;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>keys &lt;workspace&gt; [key[@year]] [--with regions|urbanisation|municipality-types|municipality-groups|nordic|key@year] [--csv|--json]</c>: the keys that have been
/// imported, the units of one, or how it differs from what is computed or from another vintage.
/// </summary>
internal static class KeysCommand
{
    public static Command Make(Terminal terminal)
    {
        var texts = terminal.Texts;
        var workspace = Words.Workspace(terminal);
        var key = new Argument<string?>("key") { Description = texts["keys.command.key"], Arity = ArgumentArity.ZeroOrOne };
        var with = new Option<string?>("--with") { Description = texts["keys.command.with"] };
        var csv = new Option<bool>("--csv") { Description = texts["cli.show.csv"] };
        var json = Words.Json(terminal);
        var command = new Command("keys", texts["keys.command.about"]) { workspace, key, with, csv, json };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Read,
                    async rooms =>
                    {
                        if (parse.GetValue(csv) && parse.GetValue(json))
                            return terminal.Refuse(new Kernel.Refusal("cli.csv-or-json"));
                        if (parse.GetValue(with) is not null && parse.GetValue(key) is null)
                            return terminal.Refuse(new Kernel.Refusal("keys.with-alone"));
                        var output = new ShownOutput(terminal);
                        Action<ShownTable> write =
                            parse.GetValue(csv) ? output.Csv
                            : parse.GetValue(json) ? output.Json
                            : output.Aligned;
                        if (parse.GetValue(key) is not { } written)
                            write(await KeyTables.VintagesAsync(rooms, cancellation));
                        else if (parse.GetValue(with) is not { } other)
                            write(await KeyTables.UnitsAsync(rooms, written, cancellation));
                        else
                            Say(
                                terminal,
                                await KeyTables.CompareAsync(rooms, written, other, cancellation),
                                (parse.GetValue(json), parse.GetValue(csv)),
                                write
                            );
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static void Say(Terminal terminal, KeyComparison found, (bool IsJson, bool IsCsv) form, Action<ShownTable> write)
    {
        if (form.IsJson)
        {
            terminal.Json(
                new
                {
                    found.AdjustedRandIndex,
                    found.Compared,
                    found.Alone,
                    found.HaveSameCodes,
                    differences = found.Differences.Select(one => new
                    {
                        unit = one.Unit.Code ?? one.Unit.Id,
                        one.Unit.Name,
                        @class = one.Unit.Class,
                        one.Other,
                    }),
                }
            );
            return;
        }
        if (!form.IsCsv)
            terminal.Say(
                terminal.Texts.Say(
                    "keys.command.differ",
                    ("count", found.Differences.Count.ToString("N0", terminal.Culture)),
                    ("all", found.Compared.ToString("N0", terminal.Culture)),
                    ("index", found.AdjustedRandIndex.ToString("N3", terminal.Culture))
                )
            );
        write(KeyTables.Differences(found));
    }
}
