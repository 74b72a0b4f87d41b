using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Catalogue;
using Samplan.Storage;

namespace Samplan.Features.Tests.Catalogue;

public sealed class DatasetPagesTests : IAsyncLifetime
{
    private readonly DrawnRegion _region = new();
    private Workspace _workspace = null!;
    private WebApplication _app = null!;
    private HttpClient _browser = null!;

    public async Task InitializeAsync()
    {
        await _region.ImportAsync(
            "orter 2023.csv",
            DrawnRegion.ThreePlaces,
            "places",
            request => request with { Year = 2023, Owner = "Region <Test>", Interval = "P1Y", UpdatedOn = new DateOnly(2025, 2, 1) }
        );
        _workspace = DrawnRegion.Workspaces.Open(_region.Folder, WorkspaceAccess.Read).Value!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_workspace).AddSingleton(DrawnRegion.Clock).AddAntiforgery().AddCatalogue();
        _app = builder.Build();
        _app.MapCatalogue();
        await _app.StartAsync();
        _browser = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
        _workspace.Dispose();
        _region.Dispose();
    }

    [Fact]
    public async Task The_list_says_what_there_is_whose_it_is_and_what_is_late()
    {
        var page = await ReadAsync("/datasets");

        var row = page.QuerySelectorAll("tbody tr").Single();
        Assert.Equal("/datasets/places", row.QuerySelector("th a")!.GetAttribute("href"));
        Assert.Contains("Region <Test>", row.TextContent, StringComparison.Ordinal);
        // Renewed on 1 February 2025 and counted long, it was due on 2 February 2026.
        Assert.Equal("Försenad 27 dagar", row.QuerySelector(".late")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_dataset_shows_its_versions_in_the_language_that_is_asked_for()
    {
        var page = await ReadAsync("/datasets/places?lang=en");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("orter 2023", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Overdue by 27 days", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("every year", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("population ← befolkning", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_imported_file_is_given_back_as_a_download()
    {
        using var answer = await _browser.GetAsync("/datasets/places/versions/1/file");

        Assert.Equal(DrawnRegion.ThreePlaces, await answer.Content.ReadAsStringAsync());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/datasets/finns-inte")]
    [InlineData("/datasets/places/versions/2/file")]
    [InlineData("/datasets/..%2F..%2Fregion.json/versions/1/file")]
    public async Task What_is_not_there_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await _browser.GetAsync(address)).StatusCode);

    private async Task<IDocument> ReadAsync(string address)
    {
        var html = await _browser.GetStringAsync(address);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(answer => answer.Content(html));
    }
}
