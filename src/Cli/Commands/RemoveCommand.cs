using System.CommandLine;
using Samplan.Catalogue.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>remove &lt;workspace&gt; &lt;dataset&gt;</c>: takes a dataset out; what stood on it becomes stale.</summary>
internal static class RemoveCommand
{
    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var dataset = new Argument<string>("dataset") { Description = terminal.Texts["cli.remove.dataset"] };
        var command = new Command("remove", terminal.Texts["cli.remove.about"]) { workspace, dataset };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Write,
                    async rooms =>
                    {
                        var removed = await rooms.Get<ICatalogue>().RemoveAsync(new DatasetId(parse.GetRequiredValue(dataset)), cancellation);
                        if (removed.Value is not { } gone)
                            return terminal.Refuse(removed.Refusal!);
                        terminal.Say(
                            terminal.Texts.Say("cli.remove.done", ("dataset", gone.Id.Value), ("versions", gone.Versions.Count.ToString(terminal.Culture)))
                        );
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }
}
