using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Server;
using Samplan.Storage;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>The server goes away in the middle of a workshop and comes back as another process would: what was written meanwhile is there once.</summary>
[Collection(Journey.Name)]
public sealed class WorkshopRestartTests(SampleServer server)
{
    [BrowserFact]
    public async Task What_is_written_while_the_server_is_away_is_there_once_when_it_is_back()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"samplan-restart-{Guid.NewGuid():n}"[..26]);
        var ruleset = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "rulesets", "sydsverige.json"));
        Rooms.Workspaces.Create(folder, "Testlän", "sv", ruleset).Value!.Dispose();
        try
        {
            await RunAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task RunAsync(string folder)
    {
        await using var context = await server.Browser.NewContextAsync();
        context.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(60_000);
        var (lead, phone) = (await context.NewPageAsync(), await context.NewPageAsync());
        string address;
        await using (var first = await Running.StartAsync(folder, 0))
        {
            address = first.Address;
            await PrepareAsync(lead, phone, address);
            await WriteAsync(phone, "Före");
            await Expect(phone.Locator("#own-1 .card:not(.pending)")).ToHaveCountAsync(1);
        }
        await WriteAsync(phone, "Under tiden");
        await Expect(phone.Locator(".card.pending")).ToHaveCountAsync(1);
        // Also whoever loads the page anew, when it can be had again, has kept it.
        await using var second = await Running.StartAsync(folder, new Uri(address).Port);
        await Expect(phone.Locator("#own-1 .card:not(.pending)")).ToHaveCountAsync(2);
        await Expect(phone.Locator(".card.pending")).ToHaveCountAsync(0);
        await lead.GotoAsync($"{address}/workshops/1/summary");
        await Expect(lead.Locator(".said li")).ToHaveCountAsync(2);
    }

    private static async Task PrepareAsync(IPage lead, IPage phone, string address)
    {
        await lead.GotoAsync($"{address}/workshops/new");
        await lead.Locator("#title").FillAsync("Ett avbrott");
        await lead.Locator("#words-1").FillAsync("Vad?");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Spara" }).ClickAsync();
        await lead.GetByRole(AriaRole.Button, new() { Name = "Öppna och visa koden" }).ClickAsync();
        var code = (await lead.Locator(".lead-code .code").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await phone.GotoAsync($"{address}/join/{code}");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Gå med" }).ClickAsync();
        await phone.WaitForURLAsync("**/take-part/1");
    }

    private static async Task WriteAsync(IPage phone, string text)
    {
        await phone.Locator("#text-1").FillAsync(text);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
    }

    /// <summary>A server over a workspace, until it is disposed.</summary>
    private sealed class Running(Workspace workspace, Microsoft.AspNetCore.Builder.WebApplication app) : IAsyncDisposable
    {
        public string Address => ServerApp.AddressOf(app);

        public static async Task<Running> StartAsync(string folder, int port)
        {
            var workspace = Rooms.Workspaces.Open(folder, WorkspaceAccess.Serve).Value!;
            var app = ServerApp.Build(workspace, TimeProvider.System, port);
            await app.StartAsync();
            return new Running(workspace, app);
        }

        public async ValueTask DisposeAsync()
        {
            await app.StopAsync();
            await app.DisposeAsync();
            workspace.Dispose();
        }
    }
}
