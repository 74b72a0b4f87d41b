using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Mailing;
using Samplan.Storage;

namespace Samplan.Features.Tests.Accounts;

public sealed class MailTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-mail-{Guid.NewGuid():n}"[..28]);
    private readonly Workspace _workspace;

    public MailTests() => _workspace = new Workspaces([AccountsModule.Schema]).Create(_folder, "Testlän", "sv", "{}"u8.ToArray()).Value!;

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Without_a_mail_server_letters_are_laid_in_a_folder_that_only_the_owner_reads()
    {
        using var room = new MailRoom(new AccountsSettings(), _workspace, NullLogger<MailRoom>.Instance);
        await room.StartAsync(default);
        room.Send(new Mail("bo@stad.se", "Inbjudan å ä ö", "Hej!"));

        var outbox = Path.Combine(_folder, "outbox");
        for (var tries = 0; tries < 500 && (!Directory.Exists(outbox) || Directory.GetFiles(outbox).Length == 0); tries++)
            await Task.Delay(10);
        Assert.Contains("bo@stad.se", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(outbox))), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(outbox));
        await room.StopAsync(default);
    }

    [Fact]
    public async Task A_letter_reaches_a_mail_server_over_smtp()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = ReceiveAsync(listener);
        var settings = new AccountsSettings
        {
            MailServer = new Uri($"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"),
            MailFrom = "samplan@region.se",
        };
        using var room = new MailRoom(settings, _workspace, NullLogger<MailRoom>.Instance);
        await room.StartAsync(default);
        room.Send(new Mail("bo@stad.se", "Inbjudan", "Välkommen!"));

        var letter = await received.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Contains("MAIL FROM:<samplan@region.se>", letter, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<bo@stad.se>", letter, StringComparison.Ordinal);
        Assert.Contains("Subject: Inbjudan", letter, StringComparison.Ordinal);
        await room.StopAsync(default);
    }

    /// <summary>As much of RFC 5321 as a letter needs.</summary>
    private static async Task<string> ReceiveAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync() is { } text && text != ".")
                    said.AppendLine(text);
                await writer.WriteLineAsync("250 kept");
                return said.ToString();
            }
            await writer.WriteLineAsync("250 ok");
        }
        return said.ToString();
    }
}
