using System.Text.Json;
using Samplan.Pictures.Pages;

namespace Samplan.Features.Tests.Pictures.Pages;

public sealed class MapPageTests
{
    [Fact]
    public async Task The_legend_reads_without_scripts_classes_with_counts_and_the_cutoff_stated()
    {
        var page = await SamplePage.OfPage(SamplePage.Page());

        Assert.Equal(["Centralort", "Kan inte avgöras"], page.QuerySelectorAll(".node-classes li > span:not(.count)").Select(item => item.TextContent));
        Assert.Equal(["9", "1"], page.QuerySelectorAll(".node-classes .count").Select(item => item.TextContent));
        Assert.Equal("Från 50 personer, ut ur regionen från 200", page.QuerySelector(".cutoff-text")!.TextContent);
        Assert.Equal("SCB 2023–2024", page.QuerySelector(".map-sources")!.TextContent);
    }

    [Fact]
    public async Task A_missing_value_in_the_table_is_a_dash_and_never_zero()
    {
        var page = await SamplePage.OfPage(SamplePage.Page());

        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray()).ToArray();
        Assert.Equal(["18\u00a0443", "+2,1\u00a0%"], rows[0]);
        Assert.Equal(["–", "−5,0\u00a0%"], rows[1]);
    }

    [Fact]
    public async Task Every_link_keeps_what_the_reader_has_chosen_and_changes_one_thing()
    {
        var page = await SamplePage.OfPage(SamplePage.Page(("dimension", "migration"), ("place", "1002")));

        Assert.Equal("/?dimension=migration&place=1001", page.QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.Equal("/?dimension=migration&lang=en&place=1002", page.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
        Assert.Equal("/?dimension=migration&dir=asc&place=1002&sort=population", page.QuerySelector("th[aria-sort=descending] a")!.GetAttribute("href"));
        Assert.Equal("1002", page.QuerySelector("tr[data-selected]")!.GetAttribute("data-id"));
    }

    [Fact]
    public async Task The_sentences_for_the_scripts_are_whole_and_cannot_close_their_block()
    {
        var page = await SamplePage.OfPage(SamplePage.Page());

        var block = page.QuerySelector("#page-texts")!.TextContent;
        Assert.DoesNotContain('<', block);
        var sentences = JsonSerializer.Deserialize<Dictionary<string, string>>(block)!;
        Assert.Equal("Zooma in", sentences["zoom-in"]);
        Assert.Equal(SamplePage.Speech("en").ScriptSentences().Count(), sentences.Count);
    }

    [Fact]
    public async Task An_empty_workspace_says_what_to_do_next_and_draws_no_map()
    {
        var view = SamplePage.Page() with { Empty = new("Inget att visa ännu", "Importera orter.", "samplan import vml orter.csv --as places") };

        var page = await SamplePage.OfPage(view);

        Assert.Equal("samplan import vml orter.csv --as places", page.QuerySelector("code")!.TextContent);
        Assert.Null(page.QuerySelector("sp-map"));
        Assert.Empty(page.QuerySelectorAll("script[src]"));
    }

    [Fact]
    public async Task A_sheet_of_paper_is_always_light_and_says_that_a_draft_is_a_draft()
    {
        var page = await SamplePage.OfPage(SamplePage.Page(("print", "a3")) with { Theme = "dark", Paper = "a3" });

        Assert.Equal("light", page.DocumentElement.GetAttribute("data-theme"));
        Assert.Contains("Utkast", page.QuerySelector(".paper-status")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv", "18\u00a0443,5")]
    [InlineData("en", "18,443.5")]
    public void Numbers_are_written_in_the_readers_way(string language, string written) =>
        Assert.Equal(written, SamplePage.Speech(language).Number(18_443.5, 1));

    [Fact]
    public void An_address_without_parameters_is_the_front_page()
    {
        var address = new PageAddress(new Dictionary<string, string> { ["place"] = "1001" });

        Assert.Equal("/", address.Closed());
        Assert.Equal("/?link=1001~u%203", address.ToLink("1001", "u 3"));
    }
}
