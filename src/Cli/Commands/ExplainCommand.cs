using System.CommandLine;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>explain &lt;workspace&gt; &lt;place&gt;</c>: why the place has its class, as a tree.</summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var place = new Argument<string>("place") { Description = terminal.Texts["cli.explain.place"] };
        var json = Words.Json(terminal);
        var command = new Command("explain", terminal.Texts["cli.explain.about"]) { workspace, place, json };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Read,
                    async rooms =>
                    {
                        if (await rooms.Get<IPictures>().FindAsync(cancellation) is not { } book)
                            return terminal.Refuse(new Refusal("pictures.not-built"));
                        var found = book.FindPlace(parse.GetRequiredValue(place));
                        if (found.Value is not { } asked)
                            return terminal.Refuse(found.Refusal!);
                        var explanation = book.Explain(asked, terminal.Texts);
                        if (parse.GetValue(json))
                            terminal.Json(explanation);
                        else
                            new ExplanationTree(terminal, book).Write(explanation);
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }
}
