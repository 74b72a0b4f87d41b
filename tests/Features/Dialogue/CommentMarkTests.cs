using AngleSharp.Dom;
using Samplan.Features.Tests.Accounts;
using Visibility = Samplan.Accounts.Contracts.Visibility;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>What nobody has settled is marked where it stands on the map, for whoever may read it, and listed beside it with links.</summary>
public sealed class CommentMarkTests : IAsyncLifetime
{
    private const string Town = "Stads kommun";
    private const string Roads = "Vägverket";

    private TalkWorld _world = null!;

    public async Task InitializeAsync() => _world = await TalkWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Places_links_numbers_and_areas_are_marked_with_how_many_threads_are_open()
    {
        await _world.WriteAsync(_world.Agency, Roads, "Ett");
        await _world.WriteAsync(_world.Writer, Town, "Två");
        await _world.WriteAsync(_world.Agency, "/comments/on/number/lillby~population~", Roads, "Talet");
        await _world.WriteAsync(_world.Agency, "/comments/on/link/storby~lillby", Roads, "Stråket");
        await _world.WriteAsync(_world.Agency, "/comments/on/area/580000,6610000", Roads, "Just här");
        await _world.WriteAsync(_world.Agency, "/comments/on/edition/1", Roads, "Står ingenstans");

        var marks = await ListAsync(_world.Writer, "/");

        Assert.Equal(
            [
                "/comments/on/place/lillby 2",
                "/comments/on/link/lillby~storby 1",
                "/comments/on/number/lillby~population~ 1",
                "/comments/on/area/580000%2C6610000 1",
            ],
            marks.Select(mark => $"{mark.GetAttribute("href")} {mark.GetAttribute("data-mark")}")
        );
        Assert.Equal(("16.6", "59.7"), (marks[0].GetAttribute("data-longitude"), marks[0].GetAttribute("data-latitude")));
        Assert.Equal(("16.55", "59.65"), (Rounded(marks[1], "longitude"), Rounded(marks[1], "latitude")));
        Assert.Equal("Lillby", marks[0].TextContent);
    }

    [Fact]
    public async Task What_one_may_not_read_and_what_is_settled_or_taken_back_is_not_marked()
    {
        await _world.WriteAsync(_world.Writer, Town, "Mellan oss", Visibility.Organisation);
        var settled = await _world.WriteAsync(_world.Agency, "/comments/on/place/storby", Roads, "Klart");
        var withdrawn = await _world.WriteAsync(_world.Agency, "/comments/on/place/torp", Roads, "Ångrat");
        await _world.DoAsync(_world.Editor, settled, "resolve", "Så är det");
        await _world.DoAsync(_world.Agency, withdrawn, "withdraw");

        Assert.Equal("Lillby", Assert.Single(await ListAsync(_world.Colleague, "/")).TextContent);
        foreach (var address in new[] { "/", "/editions/1/picture" })
            Assert.Empty(await ListAsync(_world.Agency, address));
        await _world.Administrator.PostAsync("/region/visibility", ("visibility", "Public"));
        using var anyone = _world.Server.Open();
        Assert.Empty(await ListAsync(anyone, "/"));
        await _world.WriteAsync(_world.Agency, Roads, "Till alla", Visibility.Public);
        Assert.Equal("1", Assert.Single(await ListAsync(anyone, "/")).GetAttribute("data-mark"));
    }

    [Fact]
    public async Task An_editions_map_bears_the_marks_as_links_and_a_list_of_the_same()
    {
        await _world.WriteAsync(_world.Agency, Roads, "Ett");
        await _world.WriteAsync(_world.Agency, "/comments/on/number/lillby~population~", Roads, "Talet");

        var page = (await _world.Writer.GetAsync("/editions/1/picture?lang=en")).Document;

        var mark = Assert.Single(page.QuerySelectorAll("svg.change-map a.map-mark"));
        Assert.Equal("/comments/on/place/lillby?lang=en", mark.GetAttribute("href"));
        Assert.Equal("Lillby: 2", mark.GetAttribute("aria-label"));
        Assert.Equal("group", page.QuerySelector("svg.change-map")!.GetAttribute("role"));
        Assert.Equal(2, page.QuerySelectorAll(".map-marks a").Length);
        Assert.Contains("Comments on the map", page.QuerySelector("[data-part=marks] h2")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-switch=marks]"));
    }

    private static async Task<IReadOnlyList<IElement>> ListAsync(Browser reader, string address) =>
        [.. (await reader.GetAsync(address)).Document.QuerySelectorAll(".map-marks a")];

    private static string Rounded(IElement mark, string side) =>
        double.Parse(mark.GetAttribute($"data-{side}")!, System.Globalization.CultureInfo.InvariantCulture)
            .ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
