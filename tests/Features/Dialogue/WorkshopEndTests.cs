using System.Net;
using AngleSharp.Dom;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>Who is told that a workshop has ended, and where it is seen.</summary>
public sealed class WorkshopEndTests : IAsyncLifetime
{
    private WorkshopWorld _world = null!;

    public async Task InitializeAsync() => _world = await WorkshopWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task The_organisations_people_are_told_that_it_has_ended_with_the_way_to_the_summary()
    {
        var workshop = await _world.OpenWorkshopAsync();
        Assert.Empty(await ListUnreadAsync(_world.Colleague));
        await _world.DoAsync(workshop.Number, "close");

        var told = Assert.Single(await ListUnreadAsync(_world.Colleague));
        Assert.Contains("avslutades, och det finns en sammanställning", told.TextContent, StringComparison.Ordinal);
        var link = told.QuerySelector("a")!;
        Assert.Equal("Workshop 1: Ortens framtid", link.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await _world.Colleague.GetAsync(link.GetAttribute("href")!)).Status);
        Assert.EndsWith("/workshops/1/summary", link.GetAttribute("href")!, StringComparison.Ordinal);
        // Who ended it knows, and who may not see it is not told.
        Assert.Empty(await ListUnreadAsync(_world.Leader));
        Assert.Empty(await ListUnreadAsync(_world.Neighbour));
    }

    [Fact]
    public async Task The_facilitator_is_told_when_somebody_else_ends_it()
    {
        var workshop = await _world.OpenWorkshopAsync();
        await _world.Administrator.PostAsync($"/workshops/{workshop.Number}/close", ("version", $"{workshop.Version}"));
        Assert.Contains("avslutades", Assert.Single(await ListUnreadAsync(_world.Leader)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_feed_of_the_workshop_and_of_its_organisation_show_it_to_those_who_may_see_it()
    {
        var workshop = await _world.OpenWorkshopAsync();
        await _world.DoAsync(workshop.Number, "close");
        foreach (var feed in new[] { $"/feed?kind=workshop&id={workshop.Number}", $"/feed?organisation={_world.Municipality}" })
        {
            Assert.Contains("avslutades", (await _world.Colleague.GetAsync(feed)).Sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("avslutades", (await _world.Neighbour.GetAsync(feed)).Sentence, StringComparison.Ordinal);
        }
        Assert.NotNull(
            (await _world.Colleague.GetAsync($"/workshops/{workshop.Number}")).Document.QuerySelector(
                $".object-asides a[href='/feed?kind=workshop&id={workshop.Number}']"
            )
        );
    }

    [Fact]
    public async Task A_workshop_is_followed_and_not_commented()
    {
        var workshop = await _world.OpenWorkshopAsync();
        await _world.Colleague.PostAsync("/follows", ("kind", "workshop"), ("id", workshop.Key));
        Assert.Contains("Ortens framtid", (await _world.Colleague.GetAsync("/notices")).Sentence, StringComparison.Ordinal);
        await _world.DoAsync(workshop.Number, "close");
        Assert.Single(await ListUnreadAsync(_world.Colleague));
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Colleague.GetAsync($"/comments/on/workshop/{workshop.Number}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _world.Neighbour.PostAsync("/follows", ("kind", "workshop"), ("id", workshop.Key))).Status);
    }

    private static async Task<IReadOnlyList<IElement>> ListUnreadAsync(Browser browser) =>
        [.. (await browser.GetAsync("/notices")).Document.QuerySelectorAll(".unread")];
}
