using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Dialogue.Contracts;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Bench;

/// <summary>A change told to 1,000 open pages over HTTP, from before it is written until the last of them has heard.</summary>
internal sealed partial class Listeners : IBenchmark
{
    private const int Pages = 1_000;
    private const double LimitMilliseconds = 1_000;

    public string Name => "listeners";

    public string Work => string.Create(CultureInfo.InvariantCulture, $"one change told to {Pages:N0} open pages, each with a connection of its own");

    public void Run(BenchSession session)
    {
        using var workspace = BenchWorkspace.Create();
        RunAsync(session, workspace.Rooms.Workspace).GetAwaiter().GetResult();
    }

    private static async Task RunAsync(BenchSession session, Workspace workspace)
    {
        await using var app = ServerApp.Build(workspace, TimeProvider.System, port: 0);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(ServerApp.AddressOf(app)), Timeout = Timeout.InfiniteTimeSpan };
        await BeginWorkshopAsync(client);
        var about = new LiveSubject("workshop", "1");
        var pages = new List<StreamReader>();
        foreach (var _ in Enumerable.Range(0, Pages))
        {
            var response = await client.GetAsync($"/live?about={about}", HttpCompletionOption.ResponseHeadersRead);
            pages.Add(new StreamReader(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync()));
        }
        // Each has heard where the log stands, and is connected.
        await Task.WhenAll(pages.Select(page => HearAsync(page, "event: here")));
        var log = app.Services.GetRequiredService<ILiveLog>();
        var side = new Side<int>(
            "tell",
            () =>
            {
                var hearing = pages.Select(page => HearAsync(page, "event: change")).ToArray();
                workspace.People.WriteAsync(writing => log.TellAsync(writing, about, "card")).GetAwaiter().GetResult();
                return Task.WhenAll(hearing).GetAwaiter().GetResult().Count(hasHeard => hasHeard);
            }
        );
        session.Limit("a change heard by 1,000 open pages", side, LimitMilliseconds, heard => heard == Pages ? null : $"{heard} heard it");
        foreach (var page in pages)
            page.Dispose();
        await app.StopAsync();
    }

    private static async Task<bool> HearAsync(StreamReader page, string wanted)
    {
        while (await page.ReadLineAsync() is { } line)
        {
            if (line == wanted)
                return true;
        }
        return false;
    }

    private static async Task BeginWorkshopAsync(HttpClient client)
    {
        var form = await client.GetStringAsync("/workshops/new");
        using var fields = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["form-token"] = Token().Match(form).Groups["token"].Value,
                ["title"] = "Mätning",
                ["words-1"] = "Vad?",
                ["kind-1"] = "Text",
            }
        );
        (await client.PostAsync("/workshops", fields)).EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"form-token\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();
}
