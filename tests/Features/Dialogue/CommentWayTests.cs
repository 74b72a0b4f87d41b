using System.Net;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>The ways to a thread: from a row of a table, and for a part of the map by the list or by typed corners.</summary>
public sealed class CommentWayTests : IAsyncLifetime
{
    private TalkWorld _world = null!;

    public async Task InitializeAsync() => _world = await TalkWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Every_row_of_a_comparison_leads_to_what_is_said_of_its_place_or_link()
    {
        await _world.Server.BuildAsync("namn;invanare;lat;lon\nStorby;900;59.60;16.50\nLillby;980;59.70;16.60\nMellby;430;59.72;16.40\nTorp;40;59.75;16.70\n");
        await _world.Server.FreezeAsync("Nästa", EditionStatus.Dialogue);

        var page = (await _world.Agency.GetAsync("/editions/compare?from=1&to=2&lang=en")).Document;

        var link = page.QuerySelector("table.changes .row-aside")!;
        Assert.Equal("/comments/on/place/lillby?lang=en", link.GetAttribute("href"));
        Assert.Equal("Comment: Lillby", link.GetAttribute("aria-label"));
        Assert.Equal(HttpStatusCode.OK, (await _world.Agency.GetAsync(link.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task An_editions_rows_lead_there_for_whoever_may_write_and_only_while_there_is_such_a_thing()
    {
        var page = (await _world.Agency.GetAsync("/editions/1/picture?place=lillby")).Document;
        Assert.Equal(4, page.QuerySelectorAll("table.places .row-aside").Length);
        Assert.Contains("/comments/on/criterion/big", page.QuerySelectorAll("table.proof .row-aside").Select(one => one.GetAttribute("href")));

        using var reader = await _world.Server.JoinAsync(_world.Administrator, "Stads kommun", "rea", Samplan.Accounts.Contracts.Role.Reader);
        Assert.Empty((await reader.GetAsync("/editions/1/picture?place=lillby")).Document.QuerySelectorAll(".row-aside"));

        await _world.Server.BuildAsync("namn;invanare;lat;lon\nStorby;900;59.60;16.50\nLillby;480;59.70;16.60\n");
        page = (await _world.Agency.GetAsync("/editions/1/picture")).Document;
        Assert.Equal(2, page.QuerySelectorAll("table.places .row-aside").Length);
    }

    [Fact]
    public async Task An_area_is_commented_from_typed_corners_and_what_cannot_be_read_stays_to_be_mended()
    {
        var answer = await _world.Agency.GetAsync("/comments?corners=6610000+580000%0D%0A581000%3B+6611000");
        Assert.Equal("/comments/on/area/580000%2C6610000%3B581000%2C6611000", answer.Location);
        Assert.Contains("Ett område nära", (await _world.Agency.GetAsync(answer.Location!)).Sentence, StringComparison.Ordinal);

        var refused = await _world.Agency.GetAsync("/comments?corners=h%C3%A4r+och+d%C3%A4r");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("här och där", refused.Document.QuerySelector("#corners")!.TextContent);
        Assert.Contains("SWEREF 99 TM", refused.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        using var anyone = _world.Server.Open();
        Assert.Null((await anyone.GetAsync("/comments")).Document.QuerySelector("#corners"));
    }

    [Theory]
    [InlineData("6610000, 580000", "580000,6610000")]
    [InlineData("580000\t6610000", "580000,6610000")]
    [InlineData("6610000 580000\n\n6611000 581000\n", "580000,6610000;581000,6611000")]
    [InlineData("6610000", null)]
    [InlineData("6610000 580000 1", null)]
    [InlineData("59,6 16,5", null)]
    [InlineData("580000 581000", null)]
    [InlineData("   ", null)]
    public void Corners_are_read_as_people_type_them(string typed, string? corners) => Assert.Equal(corners, AreaText.FindTyped(typed));
}
