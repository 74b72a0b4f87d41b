using System.Net;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Accounts;

/// <summary>Forms that come from elsewhere, endpoints that nobody has spoken for, and texts that would be code.</summary>
public sealed class FormTests : IAsyncLifetime
{
    private AccountsServer _server = null!;
    private Browser _ada = null!;

    public async Task InitializeAsync() => (_server, _ada) = await AccountsServer.StartWithAdministratorAsync();

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("/sign-out")]
    [InlineData("/organisations")]
    [InlineData("/account/password")]
    [InlineData("/account/sessions/end-others")]
    [InlineData("/region/visibility")]
    public async Task A_form_that_is_not_ours_is_refused(string address)
    {
        var bare = await _ada.PostBareAsync(address, ("name", "Påhittad"), ("visibility", "Public"));
        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
        Assert.Contains("Formuläret är för gammalt", bare.Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _ada.GetAsync("/organisations")).Status);
    }

    [Fact]
    public async Task A_form_given_to_somebody_else_is_refused()
    {
        using var eve = _server.Open();
        var token = (await eve.GetAsync("/forgotten-password")).Document.QuerySelector("input[name=form-token]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await _ada.PostBareAsync("/sign-out", ("form-token", token))).Status);
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_is_refused_to_everybody()
    {
        using var anonymous = _server.Open();
        Assert.Equal(HttpStatusCode.Forbidden, (await _ada.GetAsync("/silent")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await anonymous.GetAsync("/silent")).Status);
    }

    [Fact]
    public async Task Somebody_who_changes_too_much_too_fast_is_asked_to_wait()
    {
        for (var change = 0; change < 120; change++)
            await _ada.PostBareAsync("/sign-out");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await _ada.PostBareAsync("/sign-out")).Status);
        _server.Clock.Now += TimeSpan.FromSeconds(2);
        Assert.Equal(HttpStatusCode.BadRequest, (await _ada.PostBareAsync("/sign-out")).Status);
    }

    [Fact]
    public async Task What_people_write_is_shown_and_never_run()
    {
        const string script = "<script>alert('å')</script>\"><img src=x>";
        var id = await AccountsServer.FoundAsync(_ada, script, OrganisationKind.Association);
        using var bo = await _server.JoinAsync(_ada, id, "bo@x.se", Role.Contributor);
        var page = await bo.GetAsync($"/organisations/{id}");

        Assert.Equal(script, page.Document.QuerySelector("h1")!.TextContent);
        foreach (var address in new[] { $"/organisations/{id}", "/organisations", "/account", "/audit" })
        {
            var shown = (await _ada.GetAsync(address)).Document;
            Assert.Empty(shown.QuerySelectorAll("script:not([src]), img, [style], [onclick]"));
        }
    }

    [Fact]
    public async Task A_page_behind_a_sign_in_is_kept_by_no_cache_and_has_no_style_or_script_within()
    {
        foreach (var address in new[] { "/sign-in", "/account", "/organisations", "/organisations/new", "/audit", "/forgotten-password" })
        {
            var page = await _ada.GetAsync(address);
            Assert.Empty(page.Document.QuerySelectorAll("style, script:not([src]), [style]"));
            Assert.All(page.Document.QuerySelectorAll("form[method=post]"), form => Assert.NotNull(form.QuerySelector("input[name=form-token]")));
            foreach (var field in page.Document.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
                Assert.True(field.Closest("label") is not null || page.Document.QuerySelector($"label[for='{field.Id}']") is not null, field.OuterHtml);
        }
    }

    [Fact]
    public async Task Every_page_is_there_in_english()
    {
        foreach (var address in new[] { "/account", "/organisations", "/organisations/new", "/audit" })
        {
            var page = await _ada.GetAsync(address + "?lang=en");
            Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
            Assert.DoesNotContain("Spara", page.Sentence, StringComparison.Ordinal);
        }
    }
}
