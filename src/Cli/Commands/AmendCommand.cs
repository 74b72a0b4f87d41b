using System.CommandLine;
using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>amend &lt;workspace&gt; &lt;place&gt; --class C | --set indicator=value --reason … --by …</c>, or <c>--withdraw ID</c>.</summary>
internal static class AmendCommand
{
    public static Command Make(Terminal terminal)
    {
        var texts = terminal.Texts;
        var workspace = Words.Workspace(terminal);
        var place = new Argument<string?>("place") { Description = texts["cli.amend.place"], Arity = ArgumentArity.ZeroOrOne };
        var named = new Option<string?>("--class") { Description = texts["cli.amend.class"] };
        var set = new Option<string?>("--set") { Description = texts["cli.amend.set"] };
        var reason = new Option<string?>("--reason") { Description = texts["cli.amend.reason"] };
        var by = new Option<string?>("--by") { Description = texts["cli.amend.by"] };
        var withdraw = new Option<string?>("--withdraw") { Description = texts["cli.amend.withdraw"] };
        var command = new Command("amend", texts["cli.amend.about"]) { workspace, place, named, set, reason, by, withdraw };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Write,
                    rooms =>
                        parse.GetValue(withdraw) is { } id ? WithdrawAsync(terminal, rooms, id, cancellation)
                        : parse.GetValue(place) is { } asked
                            ? AmendAsync(
                                terminal,
                                rooms,
                                ToRequest(asked, parse.GetValue(named), parse.GetValue(set), parse.GetValue(reason), parse.GetValue(by)),
                                cancellation
                            )
                        : Task.FromResult(terminal.Refuse(new Refusal("pictures.class-or-value")))
                )
        );
        return command;
    }

    private static AmendmentRequest ToRequest(string place, string? named, string? set, string? reason, string? by)
    {
        var at = set?.IndexOf('=') ?? -1;
        var number =
            at > 0 && double.TryParse(set![(at + 1)..].Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value
                : (double?)null;
        return new AmendmentRequest(place, named, at > 0 ? set![..at] : set, number, reason, by);
    }

    private static async Task<int> AmendAsync(Terminal terminal, Rooms rooms, AmendmentRequest request, CancellationToken cancellation)
    {
        var made = await rooms.Get<IPictures>().AmendAsync(request, cancellation);
        if (made.Value is not { } amendment)
            return terminal.Refuse(made.Refusal!);
        await rooms.Get<IAmendmentLog>().NoteMadeAsync(new Actor.Local(), amendment);
        terminal.Say(terminal.Texts.Say("cli.amend.done", ("id", amendment.Id), ("place", amendment.PlaceId)));
        return CommandLine.Done;
    }

    private static async Task<int> WithdrawAsync(Terminal terminal, Rooms rooms, string id, CancellationToken cancellation)
    {
        var withdrawn = await rooms.Get<IPictures>().WithdrawAsync(id, cancellation);
        if (withdrawn.Value is not { } amendment)
            return terminal.Refuse(withdrawn.Refusal!);
        await rooms.Get<IAmendmentLog>().NoteWithdrawnAsync(new Actor.Local(), amendment);
        terminal.Say(terminal.Texts.Say("cli.amend.withdrawn", ("id", amendment.Id)));
        return CommandLine.Done;
    }
}
