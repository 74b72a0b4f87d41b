using System.CommandLine;
using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>edition freeze|status|list|compare &lt;workspace&gt; …</c>: pictures that stay as they are.</summary>
internal static class EditionCommand
{
    public static Command Make(Terminal terminal) =>
        new("edition", terminal.Texts["cli.edition.about"]) { Freeze(terminal), Status(terminal), List(terminal), Compare(terminal) };

    private static Command Freeze(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var title = new Option<string?>("--title") { Description = terminal.Texts["cli.edition.title"] };
        var target = new Option<int?>("--target-year") { Description = terminal.Texts["cli.edition.target-year"] };
        var basedOn = new Option<int?>("--based-on") { Description = terminal.Texts["cli.edition.based-on"] };
        var command = new Command("freeze", terminal.Texts["cli.edition.freeze"]) { workspace, title, target, basedOn };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Write,
                    async rooms =>
                    {
                        var request = new FreezeRequest(parse.GetValue(title), parse.GetValue(target), parse.GetValue(basedOn));
                        var frozen = await rooms.Get<IEditions>().FreezeAsync(request, cancellation);
                        if (frozen.Value is { } edition)
                            await rooms.Get<IEditionLog>().NoteFrozenAsync(new Actor.Local(), edition);
                        return Tell(terminal, frozen, "cli.edition.frozen");
                    }
                )
        );
        return command;
    }

    private static Command Status(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var number = new Argument<int>("number") { Description = terminal.Texts["cli.edition.number"] };
        var status = new Argument<string>("status") { Description = terminal.Texts["cli.edition.status-word"] };
        status.AcceptOnlyFromAmong([.. Enum.GetValues<EditionStatus>().Select(EditionTables.NameOf)]);
        var decision = new Option<string?>("--decision") { Description = terminal.Texts["cli.edition.decision"] };
        var paragraph = new Option<string?>("--paragraph") { Description = terminal.Texts["cli.edition.paragraph"] };
        var note = new Option<string?>("--note") { Description = terminal.Texts["cli.edition.note"] };
        var command = new Command("status", terminal.Texts["cli.edition.status"]) { workspace, number, status, decision, paragraph, note };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Write,
                    async rooms =>
                    {
                        var request = new EditionStatusRequest(
                            parse.GetValue(number),
                            Enum.GetValues<EditionStatus>().First(one => EditionTables.NameOf(one) == parse.GetRequiredValue(status)),
                            parse.GetValue(decision),
                            parse.GetValue(paragraph),
                            parse.GetValue(note)
                        );
                        var set = await rooms.Get<IEditions>().SetStatusAsync(request, cancellation);
                        if (set.Value is { } edition)
                            await rooms.Get<IEditionLog>().NoteStatusAsync(new Actor.Local(), edition, request);
                        return Tell(terminal, set, "cli.edition.status-set");
                    }
                )
        );
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var form = new ShownForm(terminal);
        var command = new Command("list", terminal.Texts["cli.edition.list"]) { workspace, form.Csv, form.Json };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Read,
                    async rooms => form.Write(parse, EditionTables.List(await rooms.Get<IEditions>().ListAsync(cancellation)))
                )
        );
        return command;
    }

    private static Command Compare(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var before = new Argument<int>("before") { Description = terminal.Texts["cli.edition.before"] };
        var after = new Argument<int>("after") { Description = terminal.Texts["cli.edition.after"] };
        var form = new ShownForm(terminal);
        var command = new Command("compare", terminal.Texts["cli.edition.compare"]) { workspace, before, after, form.Csv, form.Json };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Read,
                    async rooms =>
                    {
                        var (from, to) = (parse.GetValue(before), parse.GetValue(after));
                        var compared = await rooms.Get<IEditions>().CompareAsync(from, to, terminal.Texts.Language, cancellation);
                        if (compared.Value is not { } comparison)
                            return terminal.Refuse(compared.Refusal!);
                        if (form.IsAsked(parse))
                            return form.Write(parse, EditionTables.Comparison(comparison));
                        foreach (var row in comparison.Rows)
                            terminal.Say(row.Detail.Length == 0 ? row.Sentence : $"{row.Sentence} ({row.Detail})");
                        terminal.Note(terminal.Texts.Say("cli.edition.compared", ("count", comparison.Rows.Count.ToString(terminal.Culture))));
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    private static int Tell(Terminal terminal, Outcome<Edition> outcome, string sentence)
    {
        if (outcome.Value is not { } edition)
            return terminal.Refuse(outcome.Refusal!);
        var status = terminal.Texts[$"pictures.editions.status.{EditionTables.NameOf(edition.Status)}"];
        terminal.Say(
            terminal.Texts.Say(
                sentence,
                ("number", edition.Number.ToString(CultureInfo.InvariantCulture)),
                ("title", edition.Title),
                ("status", status),
                ("checksum", edition.Checksum)
            )
        );
        return CommandLine.Done;
    }
}
