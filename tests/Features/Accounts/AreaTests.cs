using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Organisations;

namespace Samplan.Features.Tests.Accounts;

/// <summary>An organisation's area, as it is pasted, kept, shown and given back.</summary>
public sealed class AreaTests : IAsyncLifetime
{
    private const string Square =
        """{"type":"Polygon","coordinates":[[[16,59],[17,59],[17,60],[16,60],[16,59]],[[16.4,59.4],[16.6,59.4],[16.6,59.6],[16.4,59.4]]]}""";

    private AccountsServer _server = null!;
    private Browser _ada = null!;

    public async Task InitializeAsync() => (_server, _ada) = await AccountsServer.StartWithAdministratorAsync();

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_area_is_kept_in_the_national_grid_shown_as_an_outline_and_given_back_to_its_form()
    {
        var id = (await PostAsync(Square)).Location!.Split('/')[^1];
        var kept = (await _server.Services.GetRequiredService<IOrganisations>().FindAsync(new OrganisationId(id), default))!.Area!;
        // A degree of latitude is 111 km, one of longitude here 57.
        Assert.InRange(kept.EnvelopeInternal.Height, 111_000, 113_000);
        Assert.InRange(kept.EnvelopeInternal.MinY, 6_535_000, 6_545_000);

        var page = (await _ada.GetAsync($"/organisations/{id}")).Document;
        Assert.Equal(2, page.QuerySelector("svg.area path")!.GetAttribute("d")!.Count(letter => letter == 'Z'));
        var again = (await _ada.GetAsync($"/organisations/{id}/edit")).Document.QuerySelector("#area")!.TextContent;
        var reread = AreaText.Read(again).Value!;
        Assert.Equal(kept.Area, reread.Area, kept.Area / 1_000_000);
    }

    [Theory]
    [InlineData("inte en yta")]
    [InlineData("[]")]
    [InlineData("""{"type":"Point","coordinates":[16,59]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[16,59],[17,59],[16,59]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[16,59],[17,60],[17,59],[16,60],[16,59]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[["a","b"],[17,60],[17,59],[16,59]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[1600,59],[1700,59],[1700,60],[1600,59]]]}""")]
    [InlineData("""{"type":"FeatureCollection","features":[]}""")]
    public async Task What_is_no_area_is_refused_and_stands_in_the_form_as_it_was_written(string text)
    {
        var answer = await PostAsync(text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("GeoJSON", answer.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, answer.Document.QuerySelector("#area")!.TextContent);
    }

    private Task<Browser.Answer> PostAsync(string area) =>
        _ada.PostAsync("/organisations", ("name", "Stads kommun"), ("kind", nameof(OrganisationKind.Municipality)), ("codes", ""), ("area", area));
}
