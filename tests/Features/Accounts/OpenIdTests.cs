using System.Net;
using System.Text.Json.Nodes;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Accounts;

/// <summary>Signing in at another provider, and every answer that is not the one to our question.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private DrawnProvider _provider = null!;
    private AccountsServer _server = null!;
    private Browser _ada = null!;

    public async Task InitializeAsync()
    {
        _provider = await DrawnProvider.StartAsync();
        var settings = new OpenIdSettings("Region Test", new Uri(_provider.Issuer), "samplan", "hemlig")
        {
            Groups = new Dictionary<string, OpenIdGroup>
            {
                ["planerare"] = new("Region Test", [Role.Editor, Role.Contributor]),
                ["it"] = new("Region Test", [Role.Administrator]),
            },
        };
        (_server, _ada) = await AccountsServer.StartWithAdministratorAsync(settings);
    }

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_group_gives_its_roles_and_a_group_that_is_left_takes_them_away()
    {
        using var first = _server.Open();
        var answer = await SignInAsync(first, "elsa", "elsa@region.se", "planerare", "it");
        Assert.Equal((HttpStatusCode.SeeOther, "/organisations"), (answer.Status, answer.Location));
        Assert.Contains("Handläggare", (await first.GetAsync("/account")).Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/organisations/new")).Status);

        using var later = _server.Open();
        await SignInAsync(later, "elsa", "elsa.ek@region.se", "planerare");
        Assert.Equal(HttpStatusCode.Forbidden, (await later.GetAsync("/organisations/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await first.GetAsync("/organisations/new")).Status);
    }

    [Fact]
    public async Task Somebody_in_no_group_has_no_account()
    {
        using var browser = _server.Open();
        var answer = await SignInAsync(browser, "eve", "eve@region.se", "fikagruppen");
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task The_same_address_is_not_the_same_person_until_its_owner_says_so()
    {
        using var eve = _server.Open();
        Assert.Equal(HttpStatusCode.Forbidden, (await SignInAsync(eve, "eve", "ada@region.se", "planerare")).Status);

        Assert.Equal(HttpStatusCode.SeeOther, (await SignInAsync(_ada, "ada-at-provider", "ada@region.se", "it")).Status);
        using var again = _server.Open();
        await SignInAsync(again, "ada-at-provider", "whatever@region.se", "it");
        Assert.Contains("ada@region.se", (await again.GetAsync("/account")).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_good_once_and_only_in_the_browser_that_asked()
    {
        using var elsa = _server.Open();
        using var eve = _server.Open();
        var back = await AskAsync(elsa, "elsa", "elsa@region.se", "planerare");
        Assert.Equal(HttpStatusCode.BadRequest, (await eve.GetAsync(back)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await elsa.GetAsync(back.Replace("state=", "state=x", StringComparison.Ordinal))).Status);

        back = await AskAsync(elsa, "elsa", "elsa@region.se", "planerare");
        Assert.Equal(HttpStatusCode.SeeOther, (await elsa.GetAsync(back)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await elsa.GetAsync(back)).Status);
    }

    public static TheoryData<string, string> Forgeries =>
        new()
        {
            { "iss", "\"https://evil.example\"" },
            { "aud", "\"another\"" },
            { "aud", "[\"samplan\",\"another\"]" },
            { "azp", "\"another\"" },
            { "nonce", "\"another\"" },
            { "nonce", "null" },
            { "exp", "1" },
            { "exp", "null" },
            { "iat", "4102444800" },
            { "sub", "\"\"" },
        };

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_token_that_was_not_made_for_this_question_is_refused(string claim, string value)
    {
        using var known = _server.Open();
        using var browser = _server.Open();
        Assert.Equal(HttpStatusCode.SeeOther, (await SignInAsync(known, "elsa", "elsa@region.se", "it")).Status);
        _provider.Forge = claims => claims[claim] = JsonNode.Parse(value);
        Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(browser, "elsa", "elsa@region.se", "it")).Status);
        Assert.Null(browser.Session);
    }

    [Fact]
    public async Task A_token_that_nobody_or_somebody_else_signed_is_refused()
    {
        Func<string, string>[] forgeries =
        [
            token => $"{DrawnProvider.Part(new JsonObject { ["alg"] = "none" })}.{token.Split('.')[1]}.",
            token => $"{DrawnProvider.Part(new JsonObject { ["alg"] = "HS256", ["kid"] = "one" })}.{token.Split('.')[1]}.{token.Split('.')[2]}",
            token => $"{token.Split('.')[0]}.{DrawnProvider.Part(new JsonObject { ["sub"] = "ada" })}.{token.Split('.')[2]}",
            _ => "inte.ens",
            _ => "a.b.c",
        ];
        foreach (var forgery in forgeries)
        {
            _provider.ForgeToken = forgery;
            using var browser = _server.Open();
            Assert.Equal(HttpStatusCode.BadRequest, (await SignInAsync(browser, "elsa", "elsa@region.se", "it")).Status);
        }
    }

    private async Task<Browser.Answer> SignInAsync(Browser browser, string subject, string mail, params string[] groups) =>
        await browser.GetAsync(await AskAsync(browser, subject, mail, groups));

    private async Task<string> AskAsync(Browser browser, string subject, string mail, params string[] groups)
    {
        var question = await browser.GetAsync("/sign-in/provider?return=/organisations");
        return _provider.Answer(question.Location!, _server.Clock.Now, subject, mail, groups);
    }
}
