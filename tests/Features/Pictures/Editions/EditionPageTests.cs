using System.Net;
using System.Text.RegularExpressions;
using Samplan.Accounts.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Features.Tests.Accounts;
using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Pictures.Editions;

public sealed class EditionPageTests : IAsyncLifetime
{
    private DrawnServer _server = null!;
    private Browser _ada = null!;
    private Browser _edit = null!;

    public async Task InitializeAsync()
    {
        (_server, _ada) = await DrawnServer.StartAsync();
        _edit = await _server.JoinAsync(_ada, null, "eda", Role.Editor);
    }

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        _edit.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_editor_freezes_the_picture_and_takes_it_to_a_decision_with_its_paragraph()
    {
        var frozen = await _edit.PostAsync("/editions", ("title", "Nuläge 2026"), ("target", ""));
        Assert.Equal((HttpStatusCode.SeeOther, "/editions/1"), (frozen.Status, frozen.Location));
        var refused = await _edit.PostAsync("/editions/1/status", ("status", "Adopted"), ("decision", ""), ("note", "Till hösten"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("beslutets nummer", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal("Till hösten", refused.Document.QuerySelector("#note")!.TextContent);

        await _edit.PostAsync("/editions/1/status", ("status", "Adopted"), ("decision", "RV 45"), ("paragraph", "§ 84"));

        Assert.Contains("RV 45, §\u00a084", (await _edit.GetAsync("/editions")).Sentence, StringComparison.Ordinal);
        var audited = await _server.Get<IAudit>().ListAsync(new AuditQuery(), default);
        Assert.Contains(audited, one => one.Action == "editions.frozen");
    }

    [Fact]
    public async Task An_edition_is_shown_whole_when_the_data_behind_it_are_renewed_and_removed()
    {
        await _server.FreezeAsync("Nuläge");
        var before = await WholeAsync();
        Assert.Contains("Lillby", before.Places, StringComparison.Ordinal);
        Assert.Contains("480", before.Proof, StringComparison.Ordinal);

        await _server.BuildAsync(
            DrawnServer.Places.Replace("Lillby;480", "Lillby;20", StringComparison.Ordinal).Replace("Torp;40;59.75;16.70", "", StringComparison.Ordinal)
        );
        Assert.Equal(before, await WholeAsync());
        foreach (var dataset in await _server.Get<IDatasets>().ListAsync(default))
            await _server.Get<ICatalogue>().RemoveAsync(dataset.Id, default);
        Assert.Equal(before, await WholeAsync());

        async Task<(string Map, string Places, string Proof)> WholeAsync()
        {
            var page = (await _edit.GetAsync("/editions/1/picture")).Document;
            var lillby = page.QuerySelectorAll(".places a").First(link => link.TextContent == "Lillby").GetAttribute("href")!;
            var proof = (await _edit.GetAsync(lillby)).Document.QuerySelector("#why")!;
            // Each drawing names its own parts.
            var map = Regex.Replace(page.QuerySelector(".change-map")!.InnerHtml, "land-[0-9a-f]+", "land", RegexOptions.None, TimeSpan.FromSeconds(5));
            return (map, page.QuerySelector(".places tbody")!.TextContent, proof.TextContent);
        }
    }

    [Fact]
    public async Task Only_the_regions_editors_freeze_and_set_status_and_a_draft_is_not_shown_outside()
    {
        using var kim = await _server.JoinAsync(_ada, "Stads kommun", "kim", Role.Editor, Role.Releaser);
        await _server.FreezeAsync("Utkast");

        Assert.Equal(HttpStatusCode.Forbidden, (await kim.PostAsync("/editions", ("title", "Egen"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await kim.PostAsync("/editions/1/status", ("status", "Dialogue"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kim.GetAsync("/editions/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await kim.GetAsync("/editions/compare?from=1&to=1")).Status);
        await _server.Get<IEditions>().SetStatusAsync(new EditionStatusRequest(1, EditionStatus.Dialogue), default);
        Assert.Equal(HttpStatusCode.OK, (await kim.GetAsync("/editions/1")).Status);
        Assert.Empty((await kim.GetAsync("/editions/1")).Document.QuerySelectorAll("form[action*=status]"));
    }

    [Fact]
    public async Task Two_editions_are_compared_on_a_map_in_words_in_a_table_and_as_a_file()
    {
        await _server.FreezeAsync("Före");
        await _server.BuildAsync(DrawnServer.Places.Replace("Lillby;480", "Lillby;620", StringComparison.Ordinal));
        await _server.FreezeAsync("Efter");

        var page = (await _edit.GetAsync("/editions/compare?from=1&to=2")).Document;

        Assert.Contains("Lillby blir stad.", page.QuerySelector(".change-words")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Lillby", page.QuerySelector("table.changes tbody th")!.TextContent.Trim());
        Assert.Single(page.QuerySelectorAll(".change-map .map-ring.is-gained"));
        Assert.Equal(3, page.QuerySelectorAll(".change-map .map-quiet").Length);
        Assert.Contains("Lillby", page.QuerySelectorAll(".map-label.is-gained").Select(label => label.TextContent));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.StartsWith("/assets/", script.GetAttribute("src"), StringComparison.Ordinal));
        var file = await _edit.GetAsync("/editions/compare/rows.csv?from=1&to=2");
        Assert.Contains("gained,class,Lillby,,ort,stad,Invånare,480,620", file.Text, StringComparison.Ordinal);
        var both = await _edit.GetAsync("/editions/compare?from=1&to=2&show=both&lang=en");
        Assert.Equal(2, both.Document.QuerySelectorAll(".change-map").Length);
        Assert.Contains("Lillby", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_compared_with_itself_says_that_nothing_differs_and_one_that_is_not_there_is_not_found()
    {
        await _server.FreezeAsync("Ensam");
        Assert.Contains("Inget skiljer", (await _edit.GetAsync("/editions/compare?from=1&to=1")).Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _edit.GetAsync("/editions/compare?from=1&to=9")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _edit.GetAsync("/editions/9")).Status);
    }
}
