using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Samplan.Geo;
using Samplan.Journeys.Tests.Browsing;
using Samplan.Journeys.Tests.Hands;
using static Microsoft.Playwright.Assertions;

namespace Samplan.Journeys.Tests;

/// <summary>Functional regions and the degree of urbanisation: what is tried, what flips, why, and two beside each other.</summary>
[Collection(Journey.Name)]
public sealed partial class FunctionalRegionTests(SampleServer server)
{
    private const string Editor = "redaktor@exempel.se";

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_threshold_that_is_moved_shows_which_places_flip_and_why(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader { Mail = Editor }, "/regions?method=scb-la&outShare=0.6");
        var page = visit.Page;

        await hand.RaiseAsync(page.Locator("input[type=range][data-for=singleShare]"));

        await Expect(page.Locator("#trial .flips")).ToContainTextAsync(Moved());
        await Expect(page.Locator("#trial .unit-map .is-marked, #trial .unit-map .unit-marked")).Not.ToHaveCountAsync(0);
        await visit.WaitForQueryAsync(query => SingleShare().IsMatch(query));
        // What can be kept is what is shown, not what the page was opened with.
        var moved = await page.Locator("#singleShare").InputValueAsync();
        await Expect(page.Locator("#trial .keep-choice input[name=singleShare]")).ToHaveValueAsync(moved);
        await Expect(page.Locator("#trial .keep-choice button")).ToBeVisibleAsync();
        if (await page.Locator("#trial details").First.GetAttributeAsync("open") is null)
            await hand.PressAsync(page.Locator("#trial details summary").First);
        await hand.PressAsync(page.Locator("#trial details tbody th a").First);
        await Expect(page.Locator("h1")).ToContainTextAsync("Varför?");
        await Expect(page.Locator("table").First).ToContainTextAsync("%");
        Assert.Contains($"singleShare={moved}", visit.Query, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_method_and_a_year_are_chosen_and_each_picture_has_an_equal_table(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/regions");
        var page = visit.Page;

        await page.Locator("#method").SelectOptionAsync("intramax");
        await Expect(page.Locator(".dendrogram svg")).ToBeVisibleAsync();
        await hand.PressAsync(page.Locator(".dendrogram + details summary"));
        var units = Leading((await page.Locator("#unit-list").TextContentAsync())!);
        await Expect(page.Locator(".dendrogram + details tbody tr")).ToHaveCountAsync(units - 1);
        var regions = Leading((await page.Locator("#trial .functional-summary").TextContentAsync())!);
        await Expect(page.Locator(".flow-matrix .matrix-cell")).Not.ToHaveCountAsync(0);
        await hand.PressAsync(page.Locator(".flow-matrix + details summary"));
        Assert.True(await page.Locator(".flow-matrix + details tbody tr").CountAsync() >= Math.Min(regions, 2));

        var year = await page.Locator("#year option").Last.GetAttributeAsync("value");
        await page.Locator("#year").SelectOptionAsync(year!);
        await visit.WaitForQueryAsync(query => query.Contains($"year={year}", StringComparison.Ordinal));
        await Expect(page.Locator("#trial .functional-summary")).ToContainTextAsync(year!);
        // A region answers too.
        await hand.PressAsync(page.Locator("#region-list + .wide th a").First);
        await Expect(page.Locator(".functional-summary")).ToContainTextAsync("enhet");
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task The_degree_of_urbanisation_flips_with_its_thresholds_and_a_cell_answers_why(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/urbanisation?preset=eurostat&UCL_density_threshold=800");
        var page = visit.Page;

        await hand.RaiseAsync(page.Locator("input[type=range][data-for=UCL_density_threshold]"));

        await visit.WaitForQueryAsync(query => !query.Contains("UCL_density_threshold=800", StringComparison.Ordinal));
        await Expect(page.Locator("#trial .flips")).ToContainTextAsync(Flipped());
        await Expect(page.Locator("#trial .unit-marked")).Not.ToHaveCountAsync(0);
        await hand.PressAsync(page.Locator("#trial details[open] tbody th a").First);
        await Expect(page.Locator("h1")).ToContainTextAsync("Varför?");

        await page.GotoAsync("/urbanisation");
        var cell = CellOf(server.Nodes[0]);
        await hand.WriteAsync(page.Locator("#cell"), cell);
        await hand.PressAsync(page.Locator("form:has(#cell) button"));
        await Expect(page.Locator("h1")).ToContainTextAsync(cell);
        await Expect(page.Locator("main")).ToContainTextAsync("nivå 1");
    }

    [BrowserFact]
    public async Task Two_methods_and_two_presets_are_compared_from_a_link_on_the_page()
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/regions/compare");
        var page = visit.Page;
        await page.Locator("#from-method").SelectOptionAsync("ttwa");
        await page.Locator(".compare-form button").ClickAsync();
        await visit.WaitForQueryAsync(query => query.Contains("from.method=ttwa", StringComparison.Ordinal));
        await Expect(page.Locator(".comparison-maps .unit-map")).ToHaveCountAsync(2);
        await Expect(page.Locator("main")).ToContainTextAsync("Justerat Rand-index");

        await page.GotoAsync("/urbanisation");
        await page.Locator(".functional-form a[href^='/urbanisation/compare']").ClickAsync();
        await Expect(page.Locator(".comparison-maps .unit-map")).ToHaveCountAsync(2);
        await page.Locator("#from-preset").SelectOptionAsync("ghsl-2023");
        await page.Locator(".compare-form button").ClickAsync();
        await visit.WaitForQueryAsync(query => query.Contains("from.preset=ghsl-2023", StringComparison.Ordinal));
        await Expect(page.Locator("main table caption").First).ToContainTextAsync("Enheter och invånare i varje grad");
        await Expect(page.Locator("main")).ToContainTextAsync("byter klass");
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_published_key_is_put_beside_an_earlier_vintage_and_beside_what_is_computed(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/keys");
        var page = visit.Page;
        var (newest, earlier) = (await OptionAsync(page.Locator("#key option").First), await OptionAsync(page.Locator("#with option[value^='la@']")));

        await hand.ChooseAsync(page.Locator("#with"), earlier);
        await hand.PressAsync(page.Locator(".compare-form button"));

        await visit.WaitForQueryAsync(query => query.Contains(earlier, StringComparison.Ordinal));
        await Expect(page.Locator(".functional-summary")).ToContainTextAsync(Differing());
        var count = Leading((await page.Locator(".functional-summary").TextContentAsync())!);
        await Expect(page.Locator("details[open] tbody tr")).ToHaveCountAsync(count);
        await Expect(page.Locator(".unit-map .unit-marked")).ToHaveCountAsync(count);
        // The list of all units opens by hand, and has as many as there are municipalities.
        await hand.PressAsync(page.Locator("details.unit-list:not([open]) summary"));
        await Expect(page.Locator("details.unit-list[open]")).ToHaveCountAsync(2);

        await hand.ChooseAsync(page.Locator("#with"), "urbanisation");
        await hand.PressAsync(page.Locator(".compare-form button"));
        await Expect(page.Locator(".functional-summary")).ToContainTextAsync("Justerat Rand-index");
        await Expect(page.Locator("#key")).ToHaveValueAsync(newest);
    }

    [BrowserTheory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_town_that_a_border_divides_is_classed_as_one_and_the_page_tells_each_countrys_year(Hand with)
    {
        var hand = IHand.Of(with);
        await using var visit = await Visit.OpenAsync(server, new Reader(), "/urbanisation");
        var page = visit.Page;

        await hand.PressAsync(page.Locator(".functional-tabs a[href^='/urbanisation/border']"));

        await Expect(page.Locator(".functional-tabs [aria-current]")).ToHaveAttributeAsync("href", StartsWithBorder());
        await Expect(page.Locator(".functional-summary")).ToContainTextAsync("mer än ett land: ");
        Assert.True(Leading((await page.Locator(".functional-summary").TextContentAsync())!) > 0);
        await Expect(page.Locator("main .note").First).ToContainTextAsync("2020");
        await Expect(page.Locator(".unit-map .unit-cells")).Not.ToHaveCountAsync(0);
        await Expect(page.Locator("main table").First).ToContainTextAsync("Norge");
    }

    [BrowserTheory]
    [InlineData(1440, "light")]
    [InlineData(390, "dark")]
    public async Task The_pages_are_without_violations_and_no_wider_than_the_window(int width, string theme)
    {
        var place = server.Nodes[0].Id;
        string[] addresses =
        [
            "/regions?method=intramax",
            "/regions/compare",
            $"/regions/units/{place}",
            "/urbanisation?preset=eurostat&UCL_density_threshold=1400",
            "/urbanisation/compare",
            $"/urbanisation/cells?cell={CellOf(server.Nodes[0])}",
            "/clusters",
            "/municipality-types?rural_from=0.6",
            "/nordic?core_persons=16000",
        ];
        await LookAsync(addresses, width, theme);
    }

    [BrowserTheory]
    [InlineData(1440, "light")]
    [InlineData(1440, "dark")]
    [InlineData(390, "light")]
    [InlineData(390, "dark")]
    public Task The_pages_of_keys_and_of_the_border_are_without_violations_and_no_wider_than_the_window(int width, string theme) =>
        LookAsync(["/urbanisation/border", "/keys?with=urbanisation"], width, theme);

    private async Task LookAsync(string[] addresses, int width, string theme)
    {
        await using var visit = await Visit.OpenAsync(server, new Reader(Width: width), addresses[0]);
        foreach (var address in addresses)
        {
            await visit.Page.GotoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}theme={theme}");
            var found = (await visit.Page.RunAxe()).Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}")).ToList();
            Assert.True(found.Count == 0, $"{address}:\n{string.Join('\n', found)}");
            var twice = await visit.Page.EvaluateAsync<string[]>(
                "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) < i)"
            );
            Assert.True(twice.Length == 0, $"{address} has ids twice: {string.Join(' ', twice)}");
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{address} is wider than {width} px");
        }
    }

    /// <summary>The thirteen digits of the square kilometre that a node lies in.</summary>
    private static string CellOf(DrawnNode node)
    {
        var (easting, northing) = Sweref.FromGeographic(node.Longitude, node.Latitude);
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(easting / 1000) * 1000:000000}{Math.Floor(northing / 1000) * 1000:0000000}");
    }

    private static async Task<string> OptionAsync(ILocator option) => (await option.First.GetAttributeAsync("value"))!;

    private static int Leading(string text) => int.Parse(FirstNumber().Match(text).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();

    [GeneratedRegex(@"[1-9]\d* ort(er)? byter område")]
    private static partial Regex Moved();

    [GeneratedRegex(@"[1-9]\d* enhet(er)? byter grad")]
    private static partial Regex Flipped();

    [GeneratedRegex(@"[1-9]\d* av 12 kommuner skiljer sig från")]
    private static partial Regex Differing();

    [GeneratedRegex("^/urbanisation/border")]
    private static partial Regex StartsWithBorder();

    [GeneratedRegex(@"singleShare=0\.[23]")]
    private static partial Regex SingleShare();
}
