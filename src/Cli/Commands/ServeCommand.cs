using System.CommandLine;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Cli.Commands;

/// <summary>
/// <c>serve &lt;workspace&gt; [--port 5080] [--listen ADDRESS]</c>: the pages, for whoever sits at this machine; beyond it once there are accounts.
/// </summary>
internal static class ServeCommand
{
    public const int UsualPort = 5080;

    public static Command Make(Terminal terminal)
    {
        var workspace = Words.Workspace(terminal);
        var port = Port(terminal);
        var listen = new Option<string?>("--listen") { Description = terminal.Texts["cli.serve.listen"] };
        var command = new Command("serve", terminal.Texts["cli.serve.about"]) { workspace, port, listen };
        command.SetAction(
            (parse, cancellation) => ServeAsync(terminal, parse.GetRequiredValue(workspace), parse.GetValue(port), parse.GetValue(listen), cancellation)
        );
        return command;
    }

    public static Option<int> Port(Terminal terminal) => new("--port") { Description = terminal.Texts["cli.serve.port"], DefaultValueFactory = _ => UsualPort };

    /// <param name="listen">The address to listen on; null for this computer only.</param>
    public static Task<int> ServeAsync(Terminal terminal, string folder, int port, string? listen, CancellationToken cancellation)
    {
        if (port is < 0 or > ushort.MaxValue)
            return Task.FromResult(terminal.Refuse(Refusal.Of("cli.serve.wrong-port", ("port", port.ToString(CultureInfo.InvariantCulture)))));
        IPAddress? address = null;
        if (listen is not null && !IPAddress.TryParse(listen, out address))
            return Task.FromResult(terminal.Refuse(Refusal.Of("cli.serve.wrong-listen", ("address", listen))));
        var settings = new ServerSettings(port, AccountsSettings.FromEnvironment()) { Listen = address };
        return terminal.InWorkspaceAsync(folder, WorkspaceAccess.Serve, rooms => ServeAsync(terminal, rooms, settings, cancellation));
    }

    private static async Task<int> ServeAsync(Terminal terminal, Rooms rooms, ServerSettings settings, CancellationToken cancellation)
    {
        await using var app = ServerApp.Build(rooms.Workspace, terminal.Clock, settings);
        var isBeyond = settings.Listen is { } address && !IPAddress.IsLoopback(address);
        if (isBeyond && !await AccountsModule.HasAccountsAsync(app.Services))
            return terminal.Refuse(new Refusal("cli.serve.no-administrator"));
        if (isBeyond && await rooms.Get<IDemonstration>().IsOneAsync())
            return terminal.Refuse(new Refusal("cli.serve.demonstration"));
        await app.StartAsync(cancellation);
        await GreetAsync(terminal, app, isBeyond && settings.Accounts.PublicAddress?.Scheme != Uri.UriSchemeHttps);
        try
        {
            await app.WaitForShutdownAsync(cancellation);
        }
        catch (OperationCanceledException) { }
        return CommandLine.Done;
    }

    private static async Task GreetAsync(Terminal terminal, WebApplication app, bool isOpen)
    {
        terminal.Say(terminal.Texts.Say("cli.serve.ready", ("address", ServerApp.AddressOf(app))));
        if (await ServerApp.FindFirstAdministratorLinkAsync(app) is { } link)
            terminal.Note(terminal.Texts.Say("cli.serve.first-administrator", ("link", link)));
        if (isOpen)
            terminal.Note(terminal.Texts["cli.serve.no-tls"]);
    }
}
