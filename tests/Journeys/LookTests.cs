using System.Text;
using Microsoft.Playwright;
using Samplan.Journeys.Tests.Browsing;

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
}
