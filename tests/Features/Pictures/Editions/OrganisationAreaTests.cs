using System.Net;
using AngleSharp.Html.Dom;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Pictures.Editions;

/// <summary>An organisation's area is chosen among the municipalities that the region has.</summary>
public sealed class OrganisationAreaTests : IAsyncLifetime
{
    private DrawnServer _server = null!;
    private Browser _administrator = null!;

    public async Task InitializeAsync()
    {
        (_server, _administrator) = await DrawnServer.StartAsync();
        await _server.BuildAsync(
            "namn;invanare;lat;lon;municipality;municipality_code\nStorby;900;59.60;16.50;Åsele;2463\nLillby;480;59.70;16.60;Borlänge;2081\nMellby;430;59.72;16.40;Borlänge;2081\n"
        );
    }

    public async Task DisposeAsync()
    {
        _administrator.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Municipalities_are_chosen_by_name_and_others_are_written_by_code()
    {
        var form = (await _administrator.GetAsync("/organisations/new")).Document;
        Assert.Equal(["Borlänge", "Åsele"], form.QuerySelectorAll("fieldset label").Select(one => one.TextContent.Trim()));

        var founded = await _administrator.PostAsync(
            "/organisations",
            ("name", "Två kommuner"),
            ("kind", nameof(OrganisationKind.Association)),
            ("codes", "2463"),
            ("codes", "2081"),
            ("codes", "0114 2463")
        );

        Assert.Equal(HttpStatusCode.SeeOther, founded.Status);
        var one = (await _server.Get<IOrganisations>().ListAsync(default)).First(one => one.Name == "Två kommuner");
        Assert.Equal(["2463", "2081", "0114"], one.MunicipalityCodes);
        Assert.Contains("Åsele (2463), Borlänge (2081), 0114", (await _administrator.GetAsync(founded.Location!)).Sentence, StringComparison.Ordinal);
        var edited = (await _administrator.GetAsync($"{founded.Location}/edit")).Document;
        Assert.Equal(2, edited.QuerySelectorAll("fieldset input[checked]").Length);
        Assert.Equal("0114", ((IHtmlInputElement)edited.QuerySelector("#codes")!).Value);
    }

    [Fact]
    public async Task What_was_chosen_stands_when_something_else_is_refused()
    {
        var refused = await _administrator.PostAsync("/organisations", ("name", ""), ("kind", "Association"), ("codes", "2463"), ("codes", "98"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("2463", Assert.Single(refused.Document.QuerySelectorAll("fieldset input[checked]")).GetAttribute("value"));
        Assert.Equal("98", ((IHtmlInputElement)refused.Document.QuerySelector("#codes")!).Value);
    }
}
