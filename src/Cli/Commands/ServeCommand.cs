using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Samplan.Kernel;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary><c>serve &lt;workspace&gt; [--port 5080]</c>: the page, for whoever sits at this machine.</summary>
internal static class ServeCommand
{
    public const int UsualPort = 5080;

    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var port = Port(terminal);
        var command = new Command("serve", terminal.Texts["cli.serve.about"]) { workspace, port };
        command.SetAction((parse, cancellation) => ServeAsync(terminal, parse.GetRequiredValue(workspace), parse.GetValue(port), cancellation));
        return command;
    }

    public static Option<int> Port(Terminal terminal) => new("--port") { Description = terminal.Texts["cli.serve.port"], DefaultValueFactory = _ => UsualPort };

    public static Task<int> ServeAsync(Terminal terminal, string folder, int port, CancellationToken cancellation) =>
        port is < 0 or > ushort.MaxValue
            ? Task.FromResult(terminal.Refuse(Refusal.Of("cli.serve.wrong-port", ("port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)))))
            : ServeAsync(terminal, folder, (ushort)port, cancellation);

    private static Task<int> ServeAsync(Terminal terminal, string folder, ushort port, CancellationToken cancellation) =>
        terminal.InWorkspaceAsync(
            folder,
            WorkspaceAccess.Read,
            async rooms =>
            {
                await using var app = ServerApp.Build(rooms.Workspace, terminal.Clock, port);
                await app.StartAsync(cancellation);
                terminal.Say(terminal.Texts.Say("cli.serve.ready", ("address", ServerApp.AddressOf(app))));
                try
                {
                    await app.WaitForShutdownAsync(cancellation);
                }
                catch (OperationCanceledException) { }
                return CommandLine.Done;
            }
        );
}
