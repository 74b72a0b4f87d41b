using System.Net;
using System.Text;
using Samplan.Analyses.Contracts;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>Nearness, mobility and access to the net beside each other, in a <see cref="TravelWorld"/> where Storby's households are told of for two years.</summary>
public sealed class TogetherPageTests : TravelPages
{
    [Fact]
    public async Task A_place_has_the_kinds_that_are_near_and_those_within_reach()
    {
        var rows = await ListRowsAsync("/accessibility/together?near=10&far=30");

        // Storby has a shop and a library; Lillby a shop, and the library is some twelve minutes away by car.
        Assert.Equal(["2", "2", "2"], rows.Single(row => row[0].StartsWith("Storby", StringComparison.Ordinal))[1..4]);
        Assert.Equal(["1", "1", "2"], rows.Single(row => row[0].StartsWith("Lillby", StringComparison.Ordinal))[1..4]);
        // Nobody has imported anything about the net.
        Assert.All(rows, row => Assert.Equal(["–", "–", "–", "–"], row[4..]));
    }

    [Fact]
    public async Task A_shorter_time_reaches_fewer_kinds()
    {
        var rows = await ListRowsAsync("/accessibility/together?near=10&far=5");

        Assert.Equal(["1", "1", "1"], rows.Single(row => row[0].StartsWith("Lillby", StringComparison.Ordinal))[1..4]);
    }

    [Fact]
    public async Task The_newest_vintage_stands_beside_and_a_chosen_place_tells_all_of_them()
    {
        await TravelWorld.ImportAsync(
            Server,
            "digital.csv",
            "digital-access",
            Encoding.UTF8.GetBytes("ort;ar;andel_100;andel_1000;mobil\nStorby;2023;80;70,5;\nStorby;2024;91;75,5;99\n")
        );
        await Server.Get<IDerivations>().BuildAsync(null, default);

        var rows = await ListRowsAsync("/accessibility/together");
        var storby = rows.Single(row => row[0].StartsWith("Storby", StringComparison.Ordinal));
        var address = (await Reader.GetAsync("/accessibility/together"))
            .Document.QuerySelectorAll("table.together-places tbody a")
            .Single(link => link.TextContent.StartsWith("Storby", StringComparison.Ordinal))
            .GetAttribute("href")!;
        var chosen = await Reader.GetAsync(address.Split('#')[0]);
        var years = chosen
            .Document.QuerySelectorAll("#chosen tbody tr")
            .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim().Replace('\u00a0', ' '))));

        Assert.Equal(["91 %", "75,5 %", "99 %", "2024"], storby[4..]);
        Assert.Equal(["–", "–", "–", "–"], rows.Single(row => row[0].StartsWith("Lillby", StringComparison.Ordinal))[4..]);
        Assert.Equal(["2024 91 % 75,5 % 99 %", "2023 80 % 70,5 % –"], years);
        Assert.Contains("2 av 2 slags service inom 10 minuter till fots", chosen.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_not_found_and_the_table_is()
    {
        var page = await Reader.GetAsync("/accessibility/together?place=ingen");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("table.together-places tbody tr"));
    }

    private async Task<IReadOnlyList<string[]>> ListRowsAsync(string address) =>
        [
            .. (await Reader.GetAsync(address))
                .Document.QuerySelectorAll("table.together-places tbody tr")
                .Select(row => row.Children.Select(cell => cell.TextContent.Trim().Replace('\u00a0', ' ')).ToArray()),
        ];
}
