using System.CommandLine;
using Samplan.Kernel;
using Samplan.SampleRegion;

namespace Samplan.Cli.Commands;

/// <summary><c>sample &lt;folder&gt; [--scale N] [--seed N]</c>: the sample region's input files.</summary>
internal static class SampleCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = terminal.Texts["cli.sample.folder"] };
        var scale = new Option<int>("--scale") { Description = terminal.Texts["cli.sample.scale"], DefaultValueFactory = _ => 1 };
        var seed = new Option<ulong>("--seed") { Description = terminal.Texts["cli.sample.seed"], DefaultValueFactory = _ => 1 };
        var command = new Command("sample", terminal.Texts["cli.sample.about"]) { folder, scale, seed };
        command.SetAction(
            async (parse, cancellation) =>
            {
                await Terminal.ListenAsync();
                var files = await WriteAsync(terminal, parse.GetRequiredValue(folder), parse.GetValue(scale), parse.GetValue(seed), cancellation);
                terminal.Say(
                    terminal.Texts.Say("cli.sample.done", ("count", files.Count.ToString(terminal.Culture)), ("folder", parse.GetRequiredValue(folder)))
                );
                return CommandLine.Done;
            }
        );
        return command;
    }

    public static Task<IReadOnlyList<SampleFile>> WriteAsync(Terminal terminal, string folder, int scale, ulong seed, CancellationToken cancellation)
    {
        return SampleFiles.WriteAsync(folder, new SampleOptions(SwedishTime.Today(terminal.Clock), scale, seed), null, cancellation);
    }
}
