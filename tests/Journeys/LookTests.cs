using System.Text;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>
/// Pictures of the page at every width, left in <c>artifacts/screenshots</c> to be looked at, and what a machine can see in them: nothing runs out of
/// the window, and the paper is one sheet. With SAMPLAN_PICTURE=1 the README's picture is renewed.
/// </summary>
[Collection(Journey.Name)]
public sealed class LookTests(SampleServer server)
{
    private const string ReadmePicture = "docs/strukturbild.png";

    // CSS pixels at 96 to the inch.
    private static readonly Reader s_a3 = new(1587, 1123);

    [BrowserTheory]
    [InlineData(360, 780, "light", "sv", false)]
    [InlineData(360, 780, "light", "sv", true)]
    [InlineData(768, 1024, "light", "sv", true)]
    [InlineData(1440, 900, "light", "sv", false)]
    [InlineData(1440, 900, "light", "sv", true)]
    [InlineData(1440, 900, "dark", "en", true)]
    [InlineData(2560, 1440, "light", "sv", true)]
    public async Task Nothing_runs_out_of_the_window(int width, int height, string theme, string language, bool isSelected)
    {
        var reader = new Reader(width, height, language, theme);
        await using var visit = await Visit.OpenMapAsync(server, reader, isSelected ? $"place={server.Nodes[1].Id}" : "");
        var name = $"strukturbild-{reader}{(isSelected ? "" : "-bare")}.png";
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts("screenshots"), name) });
        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(390)]
    [InlineData(700)]
    [InlineData(768)]
    [InlineData(1100)]
    public async Task No_page_is_wider_than_the_window(int width)
    {
        var reader = new Reader(width, 900) { Mail = "redaktor@exempel.se" };
        await using var visit = await Visit.OpenAsync(server, reader, $"/?place={server.Nodes[1].Id}");
        await visit.MapRestsAsync();
        await FitsAsync(visit.Page);
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts("screenshots"), $"strukturbild-{width}-redaktor.png") });
        foreach (
            var address in new[]
            {
                "/",
                "/editions",
                "/editions/compare?from=1&to=2",
                "/proposals",
                "/workshops",
                "/workshops/new",
                "/notices",
                "/organisations",
            }
        )
        {
            await visit.Page.GotoAsync(address);
            if (address == "/")
                await visit.MapRestsAsync();
            await FitsAsync(visit.Page);
        }
    }

    [BrowserFact]
    public async Task The_paper_is_one_sheet_of_A3()
    {
        await using var visit = await Visit.OpenAsync(server, s_a3, s_a3.Query("print=a3"));
        await visit.Page.Locator("html[data-paper-ready=true]").WaitForAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts("screenshots"), "utskrift-a3.png") });
        var paper = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        await File.WriteAllBytesAsync(Path.Combine(Repository.Artifacts("screenshots"), "utskrift-a3.pdf"), paper);
        var pages = Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length - 1;
        Assert.Equal(1, pages);
    }

    [BrowserTheory]
    [InlineData("a3", 1587, 1123)]
    [InlineData("a4", 1123, 794)]
    public async Task The_legend_on_paper_is_whole_and_ends_above_the_address(string paper, int width, int height)
    {
        var reader = new Reader(width, height);
        await using var visit = await Visit.OpenAsync(server, reader, reader.Query($"print={paper}"));
        await visit.Page.Locator("html[data-paper-ready=true]").WaitForAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Artifacts("screenshots"), $"utskrift-{paper}-hel.png") });

        var legend = await visit.Page.Locator(".legend").EvaluateAsync<int[]>("legend => [legend.scrollHeight, legend.clientHeight]");
        Assert.True(legend[0] <= legend[1], $"{legend[0]} px of legend in {legend[1]}");
        var (sources, address) = (
            await visit.Page.Locator(".legend-sources").BoundingBoxAsync(),
            await visit.Page.Locator(".paper-address").BoundingBoxAsync()
        );
        Assert.True(sources!.Y + sources.Height <= address!.Y, "The sources end above the address.");
    }

    [BrowserFact]
    public async Task The_browsers_own_printing_lays_out_one_sheet_with_the_address_of_what_is_shown()
    {
        var (place, reader) = (server.Nodes[2], new Reader(Theme: "dark"));
        await using var visit = await Visit.OpenMapAsync(server, reader);
        var address = visit.Page.Locator(".paper-address strong");
        await visit.Page.Locator($"tr[data-id='{place.Id}'] a").First.ClickAsync();
        await Expect(visit.Page.Locator(".panel-title")).ToHaveTextAsync(place.Name);
        await Expect(address).ToHaveTextAsync($"{server.Address}/?place={place.Id}");
        await Expect(visit.Page.Locator(".paper-address svg")).ToHaveCountAsync(1);

        var paper = await visit.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.Equal(1, Encoding.Latin1.GetString(paper).Split("/Type /Page\n").Length - 1);
        await Expect(visit.Page.Locator("html")).Not.ToHaveAttributeAsync("data-paper", "a4");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [BrowserFact]
    public async Task The_picture_in_the_README_is_the_page_as_it_opens_on_a_place()
    {
        await using var visit = await Visit.OpenMapAsync(server, new Reader(), $"place={server.Nodes[1].Id}&cutoff=100");
        var picture = await visit.Page.ScreenshotAsync(new() { Type = ScreenshotType.Png });
        if (Environment.GetEnvironmentVariable("SAMPLAN_PICTURE") == "1")
            await File.WriteAllBytesAsync(Path.Combine(Repository.Root, ReadmePicture), picture);
        Assert.Contains(ReadmePicture, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Path.Combine(Repository.Root, ReadmePicture)).Length, 50_000, 500_000);
    }

    /// <summary>Says what reaches out of the window, not only that something does.</summary>
    private static async Task FitsAsync(IPage page)
    {
        var wide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] : [
              `${document.documentElement.scrollWidth} px in ${window.innerWidth}`,
              ...[...document.querySelectorAll("body *")]
                .filter(one => one.getBoundingClientRect().right > window.innerWidth + 0.5)
                .slice(0, 12)
                .map(one => `${one.tagName}.${one.className} to ${Math.round(one.getBoundingClientRect().right)}`),
            ]
            """
        );
        Assert.True(wide.Length == 0, $"{page.Url}: {string.Join("; ", wide)}");
    }
}
