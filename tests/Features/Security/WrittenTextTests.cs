using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.People;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Security;

/// <summary>
/// What people write comes out as text, wherever. Every form is found on the pages themselves, every field of it is written in, and then everything that can
/// be read is read.
/// </summary>
public sealed class WrittenTextTests(SecuredFixture fixture) : IClassFixture<SecuredFixture>, IAsyncLifetime
{
    private readonly List<string> _faults = [];
    private SecuredServer _server = null!;
    private string _everybody = "";
    private int _written;

    public async Task InitializeAsync()
    {
        _server = await fixture.GetAsync();
        _everybody = await fixture.GetEverybodyAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Markup_in_every_field_of_every_form_comes_out_as_text_on_every_page()
    {
        var links = await MakeLinksAsync();
        using var everybody = _server.Open(_everybody);
        using var stranger = _server.Open(session: null);
        var forms = new Dictionary<string, FoundForm>(StringComparer.Ordinal);
        var strangers = new Crawl(_server);
        await strangers.RunAsync(stranger, Look, links);
        var inside = new Crawl(_server);
        await inside.RunAsync(everybody, Look, "/account/one-time-codes");

        foreach (var form in strangers.Forms.Values.Where(one => one.Method == "POST"))
            await WriteInAsync(stranger, form);
        foreach (var form in inside.Forms.Values.Where(one => one.Method == "POST" && !one.Action.StartsWith("/sign-out", StringComparison.Ordinal)))
            await WriteInAsync(everybody, form);
        Assert.True(inside.Forms.Count > 25, $"Found only {string.Join('\n', inside.Forms.Keys)}");
        Assert.True(_written > 300, $"{_written} were written.");

        var shown = 0;
        var after = new Crawl(_server);
        await after.RunAsync(
            everybody,
            (address, answer) =>
            {
                Look(address, answer);
                shown += Crawl.IsPage(answer) && answer.Sentence.Contains(Inert.Mark, StringComparison.Ordinal) ? 1 : 0;
            }
        );
        Assert.True(shown > 8, $"Only {shown} of {after.Pages.Count} pages show what was written.");
        AssertInert();
    }

    [Fact]
    public async Task Markup_in_an_address_comes_out_as_text()
    {
        using var everybody = _server.Open(await _server.BeginSessionAsync(new PersonId("every-body")));
        var crawl = new Crawl(_server);
        await crawl.RunAsync(everybody, Look);
        Assert.True(crawl.Parameters.Count > 10, $"{crawl.Pages.Count} pages: {string.Join(' ', crawl.Parameters)}");
        foreach (var attack in Inert.Attacks.Select(Uri.EscapeDataString))
        {
            var query = string.Join('&', crawl.Parameters.Where(name => name != "lang").Select(name => $"{name}={attack}"));
            foreach (var page in crawl.Pages.Select(page => page.Split('?')[0]).Distinct())
                Look(page, await everybody.GetAsync($"{page}?{query}"));
        }
        foreach (var endpoint in _server.Endpoints.Where(one => one.RoutePattern.Parameters.Count > 0 && SecuredRequests.MethodsOf(one).Contains("GET")))
        {
            var parts = endpoint
                .RoutePattern.RawText!.Split('/')
                .Select(part => part.Contains('{', StringComparison.Ordinal) ? Uri.EscapeDataString(Inert.Attacks[0]) : part);
            var address = "/" + string.Join('/', parts).TrimStart('/');
            Look(address, await everybody.GetAsync(address));
        }
        AssertInert();
    }

    private void Look(string address, Browser.Answer answer) => _faults.AddRange(Inert.FindFaults(address, answer));

    private void AssertInert() => Assert.True(_faults.Count == 0, string.Join('\n', _faults.Distinct().Take(30)));

    private async Task WriteInAsync(Browser browser, FoundForm form)
    {
        foreach (var field in form.WrittenFields.DistinctBy(one => one.Name))
        {
            foreach (var attack in field.Kind == "hidden" ? Inert.Attacks[..2] : Inert.Attacks)
            {
                await SendAsync(browser, form, form.Fields.Select(one => (one.Name, one.Name == field.Name ? attack : one.Value)));
                _written++;
            }
        }
        // All at once, where one alone is turned away for its neighbours' sake.
        if (form.WrittenFields.Any(field => field.Kind != "hidden"))
            await SendAsync(browser, form, form.Fields.Select(one => (one.Name, one.Kind is "text" or "textarea" ? Inert.Attacks[0] : one.Value)));
    }

    private async Task SendAsync(Browser browser, FoundForm form, IEnumerable<(string Name, string Value)> fields)
    {
        _server.Clock.Now += TimeSpan.FromSeconds(1);
        var sent = fields.Where(one => one.Name is not ("form-token" or "file" or "geometry-file")).ToList();
        var version = await FindVersionAsync(browser, form);
        if (version is not null)
            sent = [.. sent.Where(one => one.Name != "version"), ("version", version)];
        var answer = form.TakesFile
            ? await browser.PostFileAsync(form.Action, sent, $"{Inert.Attacks[0].Replace('/', ' ')}.svg", $"<svg onload='{Inert.Mark}'/>")
            : await browser.PostAsync(form.Action, sent);
        Assert.True((int)answer.Status < 500, $"{form.Action}: {(int)answer.Status}");
        Look(form.Action, answer);
    }

    /// <summary>The version as the page says it now: the form has been sent before.</summary>
    private async Task<string?> FindVersionAsync(Browser browser, FoundForm form)
    {
        if (form.Fields.All(field => field.Name != "version"))
            return null;
        var parts = form.Action.Split('?')[0].Split('/');
        var page = await browser.GetAsync(string.Join('/', parts.Take(3)) + (form.Action.Contains("/organisations/", StringComparison.Ordinal) ? "/edit" : ""));
        return page.Document.QuerySelector("input[name=version]")?.GetAttribute("value");
    }

    /// <summary>Pages behind links that come by letter.</summary>
    private async Task<string[]> MakeLinksAsync()
    {
        var now = _server.Clock.Now;
        await _server.Workspace.People.WriteAsync(async session =>
        {
            var invitation = new Invitation("one", "ny@exempel.se", new OrganisationId(SecuredServer.Own), [Role.Reader], now, now.AddDays(7));
            await InvitationStore.AddAsync(session, invitation, "invited");
            await CredentialStore.AddResetAsync(session, new PersonId("other-Reader"), "reset", now, now.AddDays(1));
            await _server
                .Services.GetRequiredService<CredentialStore>()
                .ProposeOneTimeCodeAsync(session, new PersonId("every-body"), Encoding.UTF8.GetBytes("hemlig"));
        });
        return ["/invitations/invited", "/new-password/reset"];
    }
}
