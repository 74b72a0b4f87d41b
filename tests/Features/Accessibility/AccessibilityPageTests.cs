using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Samplan.Accessibility;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Proposals;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>
/// Travel times over HTTP, in a <see cref="TravelWorld"/>.
/// </summary>
public sealed class AccessibilityPageTests : IAsyncLifetime
{
    private DrawnServer _server = null!;
    private Browser _reader = null!;

    public async Task InitializeAsync()
    {
        (_server, _reader) = await DrawnServer.StartAsync(
            services => services.AddProposals().AddAccessibility().AddAccessibilityPages(),
            routes => routes.MapGroup("").MaySeeRegion().MapAccessibility(),
            ProposalsModule.Schema
        );
    }

    public async Task DisposeAsync()
    {
        _reader.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Without_streets_the_page_says_what_to_import()
    {
        var page = await _reader.GetAsync("/accessibility");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("--as osm", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_tells_without_scripts_who_reaches_a_place_and_how_long_it_takes_from_the_others()
    {
        await DrawAsync();

        var page = await _reader.GetAsync("/accessibility?place=storby&minutes=30");
        var text = page.Document.Body!.TextContent;

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("130 invånare", text, StringComparison.Ordinal);
        Assert.Equal("13", Row(page, "Lillby"));
        Assert.Equal("0", Row(page, "Storby"));
        Assert.Equal("Uppgift saknas", Row(page, "Torp"));
        Assert.Contains("4,8 km/h", (await _reader.GetAsync("/accessibility?place=storby&mode=walk")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place=storby", new[] { 0, 13, -1 })]
    [InlineData("place=storby&direction=from", new[] { 0, 13, -1 })]
    [InlineData("place=lillby", new[] { 13, 0, -1 })]
    [InlineData("point=59.6,16.5", new[] { 0, 13, -1 })]
    public async Task A_surface_is_the_minutes_of_the_squares_and_what_is_not_known_is_no_number(string query, int[] expected)
    {
        await DrawAsync();

        using var cells = JsonDocument.Parse((await _reader.GetAsync("/api/accessibility/cells")).Text);
        using var surface = JsonDocument.Parse((await _reader.GetAsync("/api/accessibility/surface?" + query)).Text);
        var minutes = surface.RootElement.GetProperty("minutes").EnumerateArray().Select(one => one.GetInt32()).ToList();

        Assert.Equal(cells.RootElement.GetProperty("numbers").GetArrayLength(), minutes.Count);
        // The middle of a square lies some hundred metres beside the place that is in it.
        Assert.Equal(expected.Length, minutes.Count);
        for (var cell = 0; cell < expected.Length; cell++)
            Assert.InRange(minutes[cell], expected[cell] < 0 ? -1 : Math.Max(0, expected[cell] - 3), expected[cell] < 0 ? -1 : expected[cell] + 12);
    }

    [Fact]
    public async Task A_limit_counts_only_the_people_within_it()
    {
        await DrawAsync();

        var near = await _reader.GetAsync("/accessibility?place=storby&minutes=10&fragment=true");

        Assert.Contains("100 invånare", near.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_answered_with_a_sentence()
    {
        await DrawAsync();

        var place = await _reader.GetAsync("/accessibility?place=nowhere");
        var transit = await _reader.GetAsync("/api/accessibility/surface?place=storby&mode=transit");

        Assert.Equal(HttpStatusCode.NotFound, place.Status);
        Assert.Contains("Ingen ort heter nowhere.", place.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, transit.Status);
    }

    [Fact]
    public async Task The_form_shows_what_the_address_says_also_in_English()
    {
        await DrawAsync();

        var page = await _reader.GetAsync("/accessibility?place=lillby&direction=from&mode=bike&minutes=30&lang=en");
        var document = page.Document;

        Assert.Equal("lillby", document.QuerySelector("select[name=place] option[selected]")!.GetAttribute("value"));
        Assert.Equal(["from", "bike"], document.QuerySelectorAll("input[type=radio][checked]").Select(input => input.GetAttribute("value")));
        Assert.Equal("30", document.QuerySelector("input[name=minutes]")!.GetAttribute("value"));
        Assert.Contains("by bicycle within 30 minutes", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("place=lillby", document.QuerySelector(".languages a[lang=sv]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    private static string Row(Browser.Answer page, string place) =>
        page
            .Document.QuerySelectorAll(".places tbody tr")
            .Single(row => row.QuerySelector("th")!.TextContent.Trim() == place)
            .QuerySelector("td.number")!
            .TextContent.Trim();

    private Task DrawAsync() => TravelWorld.DrawAsync(_server);
}
