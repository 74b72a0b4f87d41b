using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Security;

/// <summary>Signing in through <c>oidc-provider</c>, a certified provider that is not ours: authorisation code with PKCE.</summary>
public sealed class RealProviderTests
{
    private const string Here = "https://samplan.example";

    [NodeFact]
    public async Task Somebody_signs_in_and_the_groups_give_the_roles()
    {
        await using var provider = await NodeServer.StartAsync("oidc.mjs", Here);
        await using var world = await World.StartAsync(provider);
        using var browser = world.Server.Open();

        var answer = await browser.GetAsync(await world.AnswerAsync(await world.AskAsync(browser), "elsa.planerare"));
        Assert.Equal((HttpStatusCode.SeeOther, "/organisations"), (answer.Status, answer.Location));
        var account = await browser.GetAsync("/account");
        Assert.Contains("elsa@region.se", account.Sentence, StringComparison.Ordinal);
        Assert.Contains("Handläggare", account.Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/organisations/new")).Status);

        using var chief = world.Server.Open();
        await chief.GetAsync(await world.AnswerAsync(await world.AskAsync(chief), "ada2.it"));
        Assert.Equal(HttpStatusCode.OK, (await chief.GetAsync("/organisations/new")).Status);
        using var nobody = world.Server.Open();
        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync(await world.AnswerAsync(await world.AskAsync(nobody), "eve.fika"))).Status);
        Assert.Null(nobody.Session);
    }

    [NodeFact]
    public async Task Claims_that_stand_in_the_token_itself_do_as_well()
    {
        await using var provider = await NodeServer.StartAsync("oidc.mjs", Here, "--claims-in-token");
        await using var world = await World.StartAsync(provider);
        using var browser = world.Server.Open();
        var answer = await browser.GetAsync(await world.AnswerAsync(await world.AskAsync(browser), "elsa.planerare"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.Contains("Handläggare", (await browser.GetAsync("/account")).Sentence, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task An_answer_to_another_question_is_refused()
    {
        await using var provider = await NodeServer.StartAsync("oidc.mjs", Here);
        await using var world = await World.StartAsync(provider);
        (string What, Func<Dictionary<string, string?>, bool> Change)[] forgeries =
        [
            ("nonce", query => (query["nonce"] = "another") is not null),
            ("challenge", query => (query["code_challenge"] = new string('a', 43)) is not null),
            ("audience", query => (query["client_id"] = "another") is not null),
        ];
        foreach (var (what, change) in forgeries)
        {
            using var browser = world.Server.Open();
            var back = await world.AnswerAsync(Change(await world.AskAsync(browser), change), "elsa.planerare");
            Assert.True((await browser.GetAsync(back)).Status == HttpStatusCode.BadRequest, what);
            Assert.True(browser.Session is null, what);
        }
    }

    [NodeFact]
    public async Task A_forged_state_another_issuer_and_a_second_use_are_refused()
    {
        await using var provider = await NodeServer.StartAsync("oidc.mjs", Here);
        await using var world = await World.StartAsync(provider);
        foreach (var (name, value) in new[] { ("state", "another"), ("iss", "https://evil.example") })
        {
            using var browser = world.Server.Open();
            var back = await world.AnswerAsync(await world.AskAsync(browser), "elsa.planerare");
            Assert.Contains($"{name}=", back, StringComparison.Ordinal);
            var forged = Change(back, query => (query[name] = value) is not null);
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(forged)).Status);
            Assert.Null(browser.Session);
        }

        using var elsa = world.Server.Open();
        var right = await world.AnswerAsync(await world.AskAsync(elsa), "elsa.planerare");
        Assert.Equal(HttpStatusCode.SeeOther, (await elsa.GetAsync(right)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await elsa.GetAsync(right)).Status);
        using var thief = world.Server.Open();
        Assert.Equal(HttpStatusCode.BadRequest, (await thief.GetAsync(right)).Status);
    }

    [NodeFact]
    public async Task A_provider_that_calls_itself_something_else_is_not_asked()
    {
        await using var provider = await NodeServer.StartAsync("oidc.mjs", Here);
        var elsewhere = new Uri(provider.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await using var world = await World.StartAsync(provider, elsewhere);
        using var browser = world.Server.Open();
        var answer = await browser.GetAsync("/sign-in/provider");
        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Null(answer.Location);
    }

    private static string Change(string address, Func<Dictionary<string, string?>, bool> change)
    {
        var parts = address.Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts[1]).ToDictionary(one => one.Key, one => (string?)one.Value.ToString());
        change(query);
        return QueryHelpers.AddQueryString(parts[0], query);
    }

    private sealed class World(AccountsServer server) : IAsyncDisposable
    {
        public AccountsServer Server => server;

        public static async Task<World> StartAsync(NodeServer provider, Uri? issuer = null)
        {
            var settings = new OpenIdSettings("Region Test", issuer ?? new Uri(provider.Address), "samplan", "hemlig")
            {
                Scopes = ["openid", "profile", "email", "groups"],
                Groups = new Dictionary<string, OpenIdGroup>
                {
                    ["planerare"] = new("Region Test", [Role.Editor]),
                    ["it"] = new("Region Test", [Role.Administrator]),
                },
            };
            var (server, administrator) = await AccountsServer.StartWithAdministratorAsync(settings);
            administrator.Dispose();
            // The provider goes by the real time.
            server.Clock.Now = TimeProvider.System.GetUtcNow();
            return new World(server);
        }

        public async Task<string> AskAsync(Browser browser) => (await browser.GetAsync("/sign-in/provider?return=/organisations")).Location!;

        /// <summary>Somebody signs in and consents on the provider's own pages; gives the path at which the browser comes back.</summary>
        public async Task<string> AnswerAsync(string question, string account)
        {
            using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(question) };
            var answer = await client.GetAsync(question);
            for (var step = 0; step < 12; step++)
            {
                if (answer.Headers.Location is { } next)
                {
                    var address = new Uri(client.BaseAddress!, next);
                    if (address.AbsoluteUri.StartsWith(Here, StringComparison.Ordinal))
                        return address.PathAndQuery;
                    answer = await client.GetAsync(address);
                    continue;
                }
                var text = await answer.Content.ReadAsStringAsync();
                var form = new HtmlParser().ParseDocument(text).QuerySelector("form") ?? throw new InvalidOperationException(text);
                var prompt = form.QuerySelector("input[name=prompt]")!.GetAttribute("value")!;
                using var fields = new FormUrlEncodedContent([new("prompt", prompt), new("login", account), new("password", "x")]);
                answer = await client.PostAsync(new Uri(client.BaseAddress!, form.GetAttribute("action")!), fields);
            }
            throw new InvalidOperationException("The provider never led back.");
        }

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
