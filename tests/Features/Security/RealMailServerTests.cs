using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Mailing;
using Samplan.Storage;

namespace Samplan.Features.Tests.Security;

/// <summary>Letters handed to <c>smtp-server</c>, a mail server that is not ours.</summary>
public sealed class RealMailServerTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-letters-{Guid.NewGuid():n}"[..30]);
    private readonly Workspace _workspace;

    public RealMailServerTests() => _workspace = new Workspaces([AccountsModule.Schema]).Create(_folder, "Testlän", "sv", "{}"u8.ToArray()).Value!;

    public void Dispose()
    {
        _workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [NodeFact]
    public async Task A_letter_is_delivered_with_name_and_password_and_says_what_it_says()
    {
        await using var server = await NodeServer.StartAsync("smtp.mjs");
        using var room = await OpenAsync(new Uri($"smtp://samplan:hemligt%20l%C3%B6sen@127.0.0.1:{server.Address}"));
        room.Send(new Mail("bo@stad.se", "Inbjudan till Testlän: å ä ö", "Välkommen!\n\nhttps://samplan.example/invitations/abc\n"));

        Assert.Equal("samplan", (await ReadAsync(server, "auth")).GetProperty("user").GetString());
        var letter = await ReadAsync(server, "letter");
        Assert.Equal(("samplan@region.se", "bo@stad.se"), (letter.GetProperty("from").GetString(), letter.GetProperty("to")[0].GetString()));
        Assert.Contains("Subject: =?utf-8?", letter.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        await room.StopAsync(default);
    }

    [NodeFact]
    public async Task A_letter_that_is_refused_for_the_moment_is_sent_again_and_the_next_one_too()
    {
        await using var server = await NodeServer.StartAsync("smtp.mjs", "--refuse", "1");
        using var room = await OpenAsync(new Uri($"smtp://127.0.0.1:{server.Address}"));
        room.Send(new Mail("bo@stad.se", "Den första", "text"));
        room.Send(new Mail("eva@stad.se", "Den andra", "text"));

        await ReadAsync(server, "refused");
        var delivered = new[] { await ReadAsync(server, "letter"), await ReadAsync(server, "letter") };
        Assert.Equal(["bo@stad.se", "eva@stad.se"], delivered.Select(letter => letter.GetProperty("to")[0].GetString()).Order());
        await room.StopAsync(default);
    }

    [NodeFact]
    public async Task A_server_that_cannot_prove_who_it_is_gets_neither_password_nor_letter()
    {
        await using var server = await NodeServer.StartAsync("smtp.mjs");
        using (var secure = await OpenAsync(new Uri($"smtps://samplan:hemligt%20l%C3%B6sen@127.0.0.1:{server.Address}")))
        {
            secure.Send(new Mail("bo@stad.se", "Hemligt", "https://samplan.example/invitations/abc"));
            // Its certificate is nobody's: the first that it hears of us is that we have gone.
            Assert.Equal("closed", JsonDocument.Parse(await server.ReadAsync()).RootElement.GetProperty("event").GetString());
            await secure.StopAsync(default);
        }
        using var plain = await OpenAsync(new Uri($"smtp://127.0.0.1:{server.Address}"));
        plain.Send(new Mail("eva@stad.se", "Öppet", "text"));
        Assert.Equal("eva@stad.se", (await ReadAsync(server, "letter")).GetProperty("to")[0].GetString());
        await plain.StopAsync(default);
    }

    [NodeFact]
    public async Task Line_breaks_in_a_subject_make_no_header()
    {
        await using var server = await NodeServer.StartAsync("smtp.mjs");
        using var room = await OpenAsync(new Uri($"smtp://127.0.0.1:{server.Address}"));
        room.Send(new Mail("bo@stad.se", "Inbjudan\r\nBcc: eve@evil.example", "text"));
        room.Send(new Mail("eva@stad.se", "Nästa", "text"));

        var letter = await ReadAsync(server, "letter");
        Assert.DoesNotContain("\nBcc:", letter.GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("evil", $"{letter.GetProperty("to")}", StringComparison.Ordinal);
        await room.StopAsync(default);
    }

    private async Task<MailRoom> OpenAsync(Uri server)
    {
        var room = new MailRoom(new AccountsSettings { MailServer = server, MailFrom = "samplan@region.se" }, _workspace, NullLogger<MailRoom>.Instance);
        await room.StartAsync(default);
        return room;
    }

    /// <summary>The next thing that happens, apart from connections that end.</summary>
    private static async Task<JsonElement> ReadAsync(NodeServer server, string wanted)
    {
        while (true)
        {
            using var told = JsonDocument.Parse(await server.ReadAsync());
            var what = told.RootElement.GetProperty("event").GetString()!;
            if (what == wanted)
                return told.RootElement.Clone();
            Assert.Equal("closed", what);
        }
    }
}
