using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace Samplan.Journeys.Tests.Browsing;

/// <summary>
/// One reader's visit in a browser of its own. It watches the page: no error in the console, no request that fails or leaves the machine, and no
/// warning in the server's log. The visit ends by saying what it saw.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    // Waiting is for a state and ends with it; this is when a state is given up for never coming.
    private const float LongestMilliseconds = 30_000;

    private static readonly TimeSpan s_longestClosing = TimeSpan.FromSeconds(30);

    private readonly SampleServer _server;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();

    private Visit(SampleServer server, IBrowserContext context, IPage page, bool hasScripts)
    {
        (_server, _context, Page) = (server, context, page);
        page.Console += (_, message) =>
            Note(message.Type is "error" or "warning" && !IsOfTheDriver(message.Text), $"console {message.Type}: {message.Text} {message.Location}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        context.Request += (_, request) => Note(!IsOurs(request.Url), $"request leaves the machine: {request.Url}");
        context.Response += (_, response) => Note(response.Status >= 400, $"{response.Status} {response.Url}");
        // A question that the page itself takes back is no fault, nor is a script that is not fetched where scripts do not run.
        context.RequestFailed += (_, request) =>
            Note(hasScripts && request.Failure is not "net::ERR_ABORTED", $"request fails: {request.Url} {request.Failure}");
    }

    public IPage Page { get; }

    public static async Task<Visit> OpenAsync(SampleServer server, Reader reader, string address, string script = "")
    {
        var context = await server.Browser.NewContextAsync(
            new()
            {
                BaseURL = server.Address,
                ViewportSize = new() { Width = reader.Width, Height = reader.Height },
                Locale = reader.Language == "sv" ? "sv-SE" : "en-GB",
                TimezoneId = "Europe/Stockholm",
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = reader.HasScripts,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(LongestMilliseconds);
        Assertions.SetDefaultExpectTimeout(LongestMilliseconds);
        var visit = new Visit(server, context, await context.NewPageAsync(), reader.HasScripts);
        if (script.Length > 0)
            await context.AddInitScriptAsync(script);
        if (reader.Mail is { } mail)
        {
            await visit.Page.GotoAsync("/sign-in");
            await visit.Page.Locator($".demonstration form:has(input[value='{mail}']) button").ClickAsync();
            await visit.Page.WaitForURLAsync(page => new Uri(page).AbsolutePath == "/");
        }
        await visit.Page.GotoAsync(address);
        return visit;
    }

    /// <summary>Opens the page and waits until the map stands still with everything drawn.</summary>
    public static async Task<Visit> OpenMapAsync(SampleServer server, Reader reader, string parameters = "")
    {
        var visit = await OpenAsync(server, reader, reader.Query(parameters));
        await visit.MapRestsAsync();
        return visit;
    }

    public Task MapRestsAsync() => Page.Locator("sp-map .map-canvas[aria-busy=false]").WaitForAsync();

    /// <summary>The query of the page's address as it is now, decoded.</summary>
    public string Query => Uri.UnescapeDataString(new Uri(Page.Url).Query);

    /// <summary>
    /// Waits until the address says so. Looked at again and again: an address that changes between a look and the wait for the next change would be
    /// waited for in vain.
    /// </summary>
    public async Task WaitForQueryAsync(Func<string, bool> holds)
    {
        var patience = Stopwatch.StartNew();
        while (!holds(Query))
        {
            Assert.True(patience.ElapsedMilliseconds < LongestMilliseconds, $"The address is still {Page.Url}");
            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _context.DisposeAsync().AsTask().WaitAsync(s_longestClosing);
        }
        catch (TimeoutException)
        {
            // Closing has no limit of its own, and Chromium has been seen never to close a window that had done all that was asked. It ends with the browser.
        }
        Assert.Empty(_faults.Concat(_server.Logged));
    }

    private bool IsOurs(string address) =>
        address.StartsWith(_server.Address, StringComparison.Ordinal)
        || address.StartsWith("data:", StringComparison.Ordinal)
        || address.StartsWith("blob:", StringComparison.Ordinal);

    // Swiftshader tells how slow it is; that is no fault of the page.
    private static bool IsOfTheDriver(string text) => text.Contains("GL Driver Message", StringComparison.Ordinal);

    private void Note(bool isFault, string what)
    {
        if (isFault)
            _faults.Enqueue(what);
    }
}
