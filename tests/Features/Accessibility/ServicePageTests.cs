using System.Net;
using System.Text.Json;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>Who has a service near and what hangs on each, in a <see cref="TravelWorld"/>.</summary>
public sealed class ServicePageTests : TravelPages
{
    [Fact]
    public async Task The_page_tells_who_has_a_service_near_and_who_has_two()
    {
        var near = await ReadAsync("kind=grocery&minutes=10");
        var far = await ReadAsync("kind=grocery&minutes=30");

        Assert.Contains("130 invånare", near, StringComparison.Ordinal);
        Assert.Contains("0 har två att välja på", near, StringComparison.Ordinal);
        Assert.Contains("130 har två att välja på", far, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_would_have_none_within_the_time_is_counted_where_the_service_closes()
    {
        var rows = await ListFacilitiesAsync("kind=grocery&minutes=10");

        // From the square at Storby it is some eleven minutes more to the other shop, which a hundred people would drive: between 15 and 25 hours.
        Assert.Equal(["Storköp", "Lanthandeln"], rows.Select(row => row[0]));
        Assert.Equal(["100", "30"], rows.Select(row => row[1]));
        Assert.Equal(["100", "30"], rows.Select(row => row[2]));
        Assert.InRange(int.Parse(rows[0][3], System.Globalization.CultureInfo.InvariantCulture), 15, 25);
    }

    [Fact]
    public async Task With_time_enough_for_the_other_nobody_is_stranded()
    {
        var rows = await ListFacilitiesAsync("kind=grocery&minutes=45");

        Assert.All(rows, row => Assert.Equal("0", row[1]));
    }

    [Fact]
    public async Task A_shop_that_is_closed_in_thought_serves_nobody_and_may_take_another_with_it()
    {
        var id = await IdOfAsync("Storköp");
        var alone = await ReadAsync($"kind=grocery&minutes=10&closed={id}");
        var cascade = await ReadAsync($"kind=grocery&minutes=60&closed={id}&least=200");
        var enough = await ReadAsync($"kind=grocery&minutes=60&closed={id}&least=100");

        Assert.Contains("30 invånare", alone, StringComparison.Ordinal);
        Assert.Contains("Öppna", alone, StringComparison.Ordinal);
        Assert.Contains("Därefter stänger, i tur och ordning: Lanthandeln.", cascade, StringComparison.Ordinal);
        Assert.DoesNotContain("Därefter", enough, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_kind_is_told_of_with_its_own_page()
    {
        var page = await Reader.GetAsync("/accessibility/services?kind=grocery&minutes=10");
        var rows = page.Document.QuerySelectorAll(".coverage tbody tr").Select(row => row.TextContent).ToList();

        Assert.Equal(2, rows.Count);
        Assert.Contains(rows, row => row.Contains("Dagligvaror", StringComparison.Ordinal) && row.Contains("130", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.Contains("Bibliotek", StringComparison.Ordinal) && row.Contains("100", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_map_gets_minutes_of_squares_and_what_is_not_known_or_not_reached_is_no_number()
    {
        var nearest = await MinutesAsync("kind=library");
        var second = await MinutesAsync("kind=library&show=second");
        var extra = await MinutesAsync("kind=grocery&show=extra");

        Assert.InRange(nearest[0], 0, 8);
        Assert.InRange(nearest[1], 9, 25);
        Assert.Equal(-1, nearest[2]);
        Assert.Equal([-2, -2, -1], second);
        Assert.InRange(extra[0], 5, 14);
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_a_sentence()
    {
        var page = await Reader.GetAsync("/accessibility/services?kind=casino");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Ingen service heter casino.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Reader.GetAsync("/api/accessibility/services?kind=casino")).Status);
    }

    [Fact]
    public async Task The_page_says_how_it_was_computed_and_what_it_rests_on_also_in_English()
    {
        var text = await ReadAsync("kind=grocery&mode=bike&lang=en");

        Assert.Contains("Version of the network", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Groceries", text, StringComparison.Ordinal);
        Assert.Contains("Services", text, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string query) =>
        (await Reader.GetAsync("/accessibility/services?" + query)).Document.Body!.TextContent.Replace('\u00a0', ' ');

    private async Task<List<string[]>> ListFacilitiesAsync(string query) =>
        [
            .. (await Reader.GetAsync("/accessibility/services?" + query))
                .Document.QuerySelectorAll(".facilities tbody tr")
                .Select(row => row.Children.Select(cell => cell.TextContent.Trim().Split(' ')[0]).ToArray()),
        ];

    private async Task<string> IdOfAsync(string name) =>
        (await Reader.GetAsync("/accessibility/services.csv?kind=grocery"))
            .Text.Split('\n')
            .Select(line => line.Split(','))
            .Single(cells => cells.Length > 2 && cells[2] == name)[0];

    private async Task<int[]> MinutesAsync(string query)
    {
        using var surface = JsonDocument.Parse((await Reader.GetAsync("/api/accessibility/services?" + query)).Text);
        return [.. surface.RootElement.GetProperty("minutes").EnumerateArray().Select(one => one.GetInt32())];
    }
}
