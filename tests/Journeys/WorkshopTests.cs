using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>A workshop with 30 phones: three browsers and 27 that send what a browser would. The facilitator uses the keyboard only.</summary>
[Collection(Journey.Name)]
public sealed class WorkshopTests(SampleServer server, ITestOutputHelper output)
{
    private const int HttpPhones = 27;

    // Ten times what it takes when the machine does nothing else.
    private const double LongestMilliseconds = 10_000;

    private const string NoteArrivals = """
        window.arrivals = {};
        new MutationObserver(() => {
          for (const card of document.querySelectorAll("[data-card]")) window.arrivals[card.dataset.card] ??= Date.now();
        }).observe(document, { subtree: true, childList: true });
        """;

    [BrowserFact]
    public async Task Thirty_phones_write_mark_and_vote_and_the_wall_follows()
    {
        await using var lead = await OpenAsync("/workshops/new");
        var (workshop, code) = await PrepareAsync(lead.Page);
        await using var wall = await OpenAsync($"{workshop}/screen", 1920, NoteArrivals);
        await using var swedish = await JoinAsync(code, new Reader(390, 844));
        await using var english = await JoinAsync(code, new Reader(360, 740, "en", "dark"));
        await using var third = await JoinAsync(code, new Reader(390, 844));
        using var others = new Phones(server.Address);
        await others.JoinAsync(code);

        await WriteAsync(swedish.Page, "Skolan måste finnas kvar");
        await WriteAsync(third.Page, "Skola och fritids");
        await Expect(wall.Page.Locator(".card-words", new() { HasText = "Skolan måste finnas kvar" })).ToBeVisibleAsync();
        await MarkAsync(swedish.Page, wall.Page);
        await ArrivalsAsync(others, wall.Page);
        await IsCleanAsync(swedish.Page, "workshop-phone-390");
        await IsCleanAsync(english.Page, "workshop-phone-360-en-dark");
        await IsCleanAsync(wall.Page, "workshop-wall-1920");
        await IsCleanAsync(wall.Page, "workshop-wall-1920-dark");

        await GroupAsync(lead.Page, "Skolan måste finnas kvar", "Skola och fritids");
        await IsCleanAsync(lead.Page, "workshop-lead-1440");
        await IsCleanAsync(lead.Page, "workshop-lead-1440-dark");
        await PictureAsync(workshop);
        await PressAsync(lead.Page, "Gå till röstning");
        // No phone has loaded a page since it joined.
        var theme = swedish.Page.GetByRole(AriaRole.Button, new() { Name = "Skolans framtid" });
        await theme.ClickAsync();
        await Expect(theme).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(english.Page.GetByRole(AriaRole.Button, new() { Name = "Skolans framtid" })).ToBeVisibleAsync();
        await Task.WhenAll(others.All.Select(phone => phone.PlaceDotAsync("theme-1")));
        await Expect(wall.Page.Locator("h3 .dots").First).ToHaveTextAsync($"{HttpPhones + 1}");
        await IsCleanAsync(english.Page, "workshop-vote-360-en-dark");

        await PressAsync(lead.Page, "Avsluta workshoppen");
        await Expect(swedish.Page.Locator(".phone-state")).ToContainTextAsync("avslutad");
        // The facilitator's own page has come back before the next is asked for.
        await Expect(lead.Page.GetByRole(AriaRole.Button, new() { Name = "Avsluta workshoppen" })).ToHaveCountAsync(0);
        await lead.Page.GotoAsync($"{workshop}/summary");
        await Expect(lead.Page.Locator("h3").First).ToContainTextAsync($"{HttpPhones + 1} prickar");
        await Expect(lead.Page.Locator(".said li")).ToHaveCountAsync(HttpPhones + 3);
        await IsCleanAsync(lead.Page, "workshop-summary-1440");
    }

    [BrowserFact]
    public async Task What_is_written_without_a_network_or_unheard_is_there_once_when_the_network_is_back()
    {
        await using var lead = await OpenAsync("/workshops/new");
        var (workshop, code) = await PrepareAsync(lead.Page);
        // A context of its own: that requests fail is what is tried here.
        await using var context = await server.Browser.NewContextAsync(
            new()
            {
                BaseURL = server.Address,
                ViewportSize = new() { Width = 390, Height = 844 },
                Locale = "sv-SE",
            }
        );
        context.SetDefaultTimeout(30_000);
        var phone = await context.NewPageAsync();
        await JoinAsync(phone, code, "Gå med");

        await context.SetOfflineAsync(true);
        await WriteAsync(phone, "Skrivet utan nät");
        await Expect(phone.Locator(".card.pending .note")).ToHaveTextAsync("sparad här, skickas när nätet är tillbaka");
        await Expect(phone.Locator("#outbox")).ToContainTextAsync("1 sparade här");
        await phone.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts("screenshots"), "workshop-phone-offline.png") });
        await context.SetOfflineAsync(false);
        await Expect(phone.Locator("#own-1 .card:not(.pending)")).ToHaveCountAsync(1);

        // Twice the server takes it and its answer is lost on the way.
        var lost = 0;
        await phone.RouteAsync(
            "**/cards",
            async route =>
            {
                var answer = await route.FetchAsync();
                if (lost++ < 2)
                    await route.AbortAsync();
                else
                    await route.FulfillAsync(new() { Response = answer });
            }
        );
        await WriteAsync(phone, "Hört men inte besvarat");
        await Expect(phone.Locator("#own-1 .card:not(.pending)")).ToHaveCountAsync(2);
        Assert.Equal(3, lost);
        await lead.Page.GotoAsync($"{workshop}/summary");
        await Expect(lead.Page.Locator(".said li")).ToHaveCountAsync(2);
    }

    private static async Task<(string Workshop, string Code)> PrepareAsync(IPage page)
    {
        await TypeAsync(page, "#title", "Hur ska orterna växa?");
        await TypeAsync(page, "#words-1", "Vad är viktigast för din ort?");
        await TypeAsync(page, "#words-2", "Var behövs en hållplats?");
        await page.Locator("#kind-2").FocusAsync();
        // The third in the list.
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await IsCleanAsync(page, "workshop-form-1440");
        await PressAsync(page, "Spara");
        await Expect(page.Locator(".lead-board")).ToBeVisibleAsync();
        var workshop = new Uri(page.Url).AbsolutePath;
        await PressAsync(page, "Öppna och visa koden");
        var code = await page.Locator(".lead-code .code").TextContentAsync();
        return (workshop, code!.Replace(" ", "", StringComparison.Ordinal));
    }

    private async Task<Visit> JoinAsync(string code, Reader reader)
    {
        var visit = await Visit.OpenAsync(server, reader, $"/join?lang={reader.Language}&theme={reader.Theme}");
        await visit.Page.Locator("#code").FillAsync(code);
        await visit.Page.Locator("button[type=submit]").ClickAsync();
        await IsCleanAsync(visit.Page, $"workshop-join-{reader}");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = reader.Language == "sv" ? "Gå med" : "Join" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**/take-part/*");
        return visit;
    }

    private static async Task JoinAsync(IPage page, string code, string button)
    {
        await page.GotoAsync($"/join/{code}");
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.WaitForURLAsync("**/take-part/*");
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Locator("#text-1").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).First.ClickAsync();
    }

    private static async Task MarkAsync(IPage phone, IPage wall)
    {
        await phone.Locator(".mark-map[data-drawn] canvas").FocusAsync();
        await phone.Keyboard.PressAsync("Enter");
        await Expect(phone.Locator(".mark-state")).ToHaveTextAsync("Märkt på kartan.");
        await phone.Locator("#text-2").FillAsync("Vid torget");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).Nth(1).ClickAsync();
        await Expect(wall.Locator(".screen-map .mark-pin")).ToHaveCountAsync(1);
    }

    private async Task ArrivalsAsync(Phones phones, IPage wall)
    {
        var sent = await phones.WriteAsync();
        await Expect(wall.Locator("#screen .card")).ToHaveCountAsync(HttpPhones + 3);
        var arrived = await wall.EvaluateAsync<Dictionary<string, double>>("window.arrivals");
        var delays = sent.Select(one => arrived[one.Key] - one.Value).Order().ToList();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"on the wall after {delays[0]:0} – {delays[delays.Count / 2]:0} – {delays[^1]:0} ms (least, middle, most)"
            )
        );
        Assert.InRange(delays[^1], 0, LongestMilliseconds);
    }

    /// <summary>By the keyboard: the first card to a new theme, the second to the same.</summary>
    private static async Task GroupAsync(IPage page, string first, string second)
    {
        await PressSummaryAsync(page, first);
        await page.Locator("details[open] input[name=new-theme]").FocusAsync();
        await page.Keyboard.TypeAsync("Skolans framtid");
        await page.Keyboard.PressAsync("Enter");
        var column = page.Locator(".column", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "Skolans framtid" }) });
        await Expect(column.Locator(".card")).ToHaveCountAsync(1);
        await PressSummaryAsync(page, second);
        await page.Locator("details[open] select[name=theme]").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(column.Locator(".card")).ToHaveCountAsync(2);
    }

    private static async Task PressSummaryAsync(IPage page, string words)
    {
        await page.Locator(".card", new() { HasText = words }).Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await page.Locator(field).FocusAsync();
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>The handbook's picture of the wall, made as <see cref="HandbookTests"/> makes the others.</summary>
    private async Task PictureAsync(string workshop)
    {
        if (Environment.GetEnvironmentVariable("SAMPLAN_WRITE") != "1")
            return;
        var folder = Path.Combine(Repository.Root, "docs", "handbok", "bilder");
        await using var wall = await Visit.OpenAsync(server, new Reader(1000, 640) { Mail = "redaktor@exempel.se" }, $"{workshop}/screen");
        await Expect(wall.Page.Locator("h3").First).ToContainTextAsync("Skolans framtid");
        await wall.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "workshop.png") });
    }

    private Task<Visit> OpenAsync(string address, int width = 1440, string script = "") =>
        Visit.OpenAsync(server, new Reader(width, width == 1920 ? 1080 : 900) { Mail = "redaktor@exempel.se" }, address, script);

    private static async Task IsCleanAsync(IPage page, string name)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = name.EndsWith("dark", StringComparison.Ordinal) ? ColorScheme.Dark : ColorScheme.Light });
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts("screenshots"), $"{name}.png"), FullPage = true });
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{name}: {string.Join("; ", found.Violations.Select(one => $"{one.Id} {one.Nodes[0].Html}"))}");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{name} is wider than the window.");
    }

    /// <summary>The phones that have no browser.</summary>
    private sealed class Phones(string address) : IDisposable
    {
        public IReadOnlyList<HttpPhone> All { get; } = [.. Enumerable.Range(0, HttpPhones).Select(_ => new HttpPhone(address))];

        public Task JoinAsync(string code) =>
            Task.WhenAll(All.Select((phone, index) => phone.JoinAsync(code, string.Create(CultureInfo.InvariantCulture, $"Bord {1 + (index % 6)}"))));

        /// <summary>Each writes a card, one after another in the pace of people. Returns when each was sent, in milliseconds.</summary>
        public async Task<Dictionary<string, double>> WriteAsync()
        {
            var sent = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (phone, index) in All.Select((phone, index) => (phone, index)))
            {
                var id = Guid.NewGuid().ToString("n");
                sent[id] = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
                await phone.WriteAsync(id, string.Create(CultureInfo.InvariantCulture, $"Förslag från telefon {index + 4}"));
            }
            return sent;
        }

        public void Dispose()
        {
            foreach (var phone in All)
                phone.Dispose();
        }
    }
}
