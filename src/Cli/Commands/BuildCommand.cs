using System.CommandLine;
using Samplan.Analyses.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>build &lt;workspace&gt;</c>: computes what is stale, and says what and why.</summary>
internal static class BuildCommand
{
    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var json = Words.Json(terminal);
        var command = new Command("build", terminal.Texts["cli.build.about"]) { workspace, json };
        command.SetAction(
            (parse, cancellation) =>
                terminal.InWorkspaceAsync(
                    parse.GetRequiredValue(workspace),
                    WorkspaceAccess.Write,
                    async rooms =>
                    {
                        var report = await rooms.Get<IDerivations>().BuildAsync(new BeginNote(terminal), cancellation);
                        if (parse.GetValue(json))
                            terminal.Json(report);
                        else
                            Say(terminal, report);
                        return CommandLine.Done;
                    }
                )
        );
        return command;
    }

    /// <summary>Says once that something is being computed: a fresh workspace has nothing to wait for.</summary>
    private sealed class BeginNote(Terminal terminal) : IProgress<StepKey>
    {
        private bool _isSaid;

        public void Report(StepKey value)
        {
            if (!_isSaid)
                terminal.Note(terminal.Texts["cli.build.begins"]);
            _isSaid = true;
        }
    }

    public static void Say(Terminal terminal, BuildReport report)
    {
        var words = new StatusWords(terminal);
        foreach (var step in report.Steps.Where(step => step.IsComputed))
            terminal.Say(
                terminal.Texts.Say(
                    step.IsChanged ? "cli.build.step" : "cli.build.same",
                    ("step", step.Key.Value),
                    ("why", words.Reasons(step.Reasons)),
                    ("milliseconds", step.Duration.TotalMilliseconds.ToString("N0", terminal.Culture))
                )
            );
        foreach (var role in report.Steps.SelectMany(step => step.MissingRoles).Distinct().Order(StringComparer.Ordinal))
            terminal.Say(terminal.Texts.Say("cli.build.missing", ("role", role)));
        terminal.Say(
            terminal.Texts.Say(
                report.Computed == 0 ? "cli.build.nothing" : "cli.build.done",
                ("computed", report.Computed.ToString(terminal.Culture)),
                ("kept", (report.Steps.Count - report.Computed).ToString(terminal.Culture)),
                ("seconds", report.Duration.TotalSeconds.ToString("N2", terminal.Culture))
            )
        );
    }
}
