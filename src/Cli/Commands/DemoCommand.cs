using System.CommandLine;
using Samplan.Accounts.Contracts;
using Samplan.Analyses.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>demo [--port 5080]</c>: makes the sample region, imports it, builds its picture, lets its people have been at work, and serves it.
/// </summary>
internal static class DemoCommand
{
    public static Command Make(Terminal terminal)
    {
        var port = ServeCommand.Port(terminal);
        var folder = new Option<string?>("--folder") { Description = terminal.Texts["cli.demo.folder"] };
        var buildOnly = new Option<bool>("--build-only") { Description = terminal.Texts["cli.demo.build-only"] };
        var command = new Command("demo", terminal.Texts["cli.demo.about"]) { port, folder, buildOnly };
        command.SetAction(
            async (parse, cancellation) =>
            {
                await Terminal.ListenAsync();
                var root = parse.GetValue(folder) ?? Path.Combine(Path.GetTempPath(), $"samplan-demo-{Guid.NewGuid():n}"[..20]);
                var workspace = Path.Combine(root, "exempelregionen");
                var isBare = parse.GetValue(buildOnly);
                var made = await MakeAsync(terminal, root, workspace, isBare, cancellation);
                if (made != CommandLine.Done || isBare)
                    return made;
                return await ServeCommand.ServeAsync(terminal, workspace, parse.GetValue(port), null, cancellation);
            }
        );
        return command;
    }

    /// <param name="isBare">Accounts, but no editions and no proposals.</param>
    public static async Task<int> MakeAsync(Terminal terminal, string root, string workspace, bool isBare, CancellationToken cancellation)
    {
        var inputs = Path.Combine(root, "indata");
        terminal.Say(terminal.Texts.Say("cli.demo.making", ("folder", root)));
        var files = await SampleCommand.WriteAsync(terminal, inputs, 1, 1, cancellation);
        var made = InitCommand.Init(terminal, workspace, terminal.Texts["cli.demo.region"], "rulesets/sample.json", "sv");
        if (made != CommandLine.Done)
            return made;
        foreach (var file in files)
        {
            var imported = await Import(terminal, file.Arguments(workspace, inputs));
            if (imported != CommandLine.Done)
                return imported;
        }
        return await terminal.InWorkspaceAsync(
            workspace,
            WorkspaceAccess.Write,
            async rooms =>
            {
                var derivations = rooms.Get<IDerivations>();
                BuildCommand.Say(terminal, await derivations.BuildAsync(null, cancellation));
                var municipalities = await derivations.FindResultAsync<PlaceSet>(AnalysisSteps.Municipalities, cancellation);
                (string Name, string? Code)[] named = [.. municipalities?.Places.Select(one => (one.Name, one.Code)) ?? []];
                var people = await rooms.Get<IDemonstration>().CreateAsync(named, cancellation);
                if (!isBare)
                    await rooms.Get<IProposalDemonstration>().CreateAsync(people, cancellation);
                return CommandLine.Done;
            }
        );
    }

    /// <summary>The same command line that the sample's own README tells a reader to write.</summary>
    private static Task<int> Import(Terminal terminal, IReadOnlyList<string> arguments) =>
        CommandLine.RunAsync(new RootCommand { ImportCommand.Make(terminal) }, arguments, terminal);
}
