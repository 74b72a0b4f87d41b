using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts;
using Samplan.Accounts.Identity;

namespace Samplan.Features.Tests.Accounts;

/// <summary>Coming in, and everything that is tried to come in some other way.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private AccountsServer _server = null!;
    private Browser _ada = null!;

    public async Task InitializeAsync() => (_server, _ada) = await AccountsServer.StartWithAdministratorAsync();

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_made_the_first_administrator_is_signed_in_and_the_link_is_spent()
    {
        Assert.Contains("Ada", (await _ada.GetAsync("/organisations")).Sentence, StringComparison.Ordinal);

        using var late = _server.Open();
        var path = AccountsModule.FirstAdministratorPath(_server.Services);
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync(path)).Status);
        var again = await late.PostAsync(path, ("organisation", "Annan"), ("name", "Eve"), ("mail", "eve@x.se"), ("password", AccountsServer.Password));
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
    }

    [Fact]
    public async Task In_laptop_mode_whoever_sits_here_may_and_a_wrong_link_makes_nobody()
    {
        await using var laptop = await AccountsServer.StartAsync();
        using var browser = laptop.Open();
        using var remote = laptop.Open("192.0.2.7");

        Assert.StartsWith("picture Local", (await browser.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await remote.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/first-administrator/guessed")).Status);
    }

    [Fact]
    public async Task The_right_password_lets_in_and_the_wrong_one_says_the_same_as_an_unknown_address()
    {
        using var browser = _server.Open();
        var wrong = await browser.SignInAsync("ada@region.se", "fel fel fel fel");
        var unknown = await browser.SignInAsync("ingen@region.se", "fel fel fel fel");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Document.QuerySelector("[role=alert]")!.TextContent, unknown.Document.QuerySelector("[role=alert]")!.TextContent);

        var right = await browser.SignInAsync("ADA@Region.se ", AccountsServer.Password);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (right.Status, right.Location));
        Assert.Contains("Ada", (await browser.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_planted_before_signing_in_is_worth_nothing_after()
    {
        using var browser = _server.Open();
        browser.Cookies.Add(_server.Address, new Cookie("samplan-session", "planted-by-somebody-else"));
        await browser.SignInAsync("ada@region.se", AccountsServer.Password);
        Assert.NotEqual("planted-by-somebody-else", browser.Session);

        var before = browser.Session!;
        await browser.PostAsync("/sign-in", ("mail", "ada@region.se"), ("password", AccountsServer.Password));
        Assert.NotEqual(before, browser.Session);
        using var thief = _server.Open();
        thief.Cookies.Add(_server.Address, new Cookie("samplan-session", before));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/organisations")).Status);
    }

    [Fact]
    public async Task A_stolen_cookie_is_worth_nothing_once_its_owner_has_signed_out()
    {
        using var thief = _server.Open();
        thief.Cookies.Add(_server.Address, new Cookie("samplan-session", _ada.Session!));
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/organisations")).Status);

        await _ada.PostAsync("/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/organisations")).Status);
        Assert.Null(_ada.Session);
    }

    [Fact]
    public async Task A_session_ends_by_itself_when_it_is_quiet_or_old()
    {
        _server.Clock.Now += TimeSpan.FromHours(11);
        Assert.Equal(HttpStatusCode.OK, (await _ada.GetAsync("/organisations")).Status);
        _server.Clock.Now += TimeSpan.FromHours(11);
        Assert.Equal(HttpStatusCode.OK, (await _ada.GetAsync("/organisations")).Status);
        _server.Clock.Now += TimeSpan.FromHours(13);
        Assert.Equal(HttpStatusCode.Redirect, (await _ada.GetAsync("/organisations")).Status);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_and_over_https_bound_to_the_host()
    {
        using var plain = _server.Open();
        var cookie = (await plain.SignInAsync("ada@region.se", AccountsServer.Password)).SetCookies.Single(one =>
            one.StartsWith("samplan-session", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);

        using var secure = _server.Open();
        secure.IsBehindTls = true;
        var answer = await secure.SignInAsync("ada@region.se", AccountsServer.Password);
        Assert.All(
            answer.SetCookies.Where(one => one.Contains("samplan-", StringComparison.Ordinal)),
            one => Assert.Contains("secure", one, StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(answer.SetCookies, one => one.StartsWith("__Host-samplan-session=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_for_the_guesser_and_not_for_the_owner()
    {
        using var guesser = _server.Open("192.0.2.66");
        for (var guess = 0; guess < 6; guess++)
            await guesser.SignInAsync("ada@region.se", $"gissning nummer {guess}");
        var slowed = await guesser.SignInAsync("ada@region.se", AccountsServer.Password);
        Assert.Contains("Vänta 2 sekunder", slowed.Sentence, StringComparison.Ordinal);

        using var elsewhere = _server.Open("192.0.2.7");
        Assert.Equal(HttpStatusCode.SeeOther, (await elsewhere.SignInAsync("ada@region.se", AccountsServer.Password)).Status);
        _server.Clock.Now += TimeSpan.FromSeconds(3);
        Assert.Equal(HttpStatusCode.SeeOther, (await guesser.SignInAsync("ada@region.se", AccountsServer.Password)).Status);
    }

    [Fact]
    public async Task A_known_device_comes_in_while_the_whole_world_guesses()
    {
        for (var address = 0; address < 110; address++)
        {
            using var guesser = _server.Open($"192.0.2.{address}");
            await guesser.SignInAsync("ada@region.se", "gissning gissning");
        }
        using var stranger = _server.Open("198.51.100.1");
        Assert.Contains("Vänta", (await stranger.SignInAsync("ada@region.se", AccountsServer.Password)).Sentence, StringComparison.Ordinal);
        await _ada.PostAsync("/sign-out");
        Assert.Equal(HttpStatusCode.SeeOther, (await _ada.SignInAsync("ada@region.se", AccountsServer.Password)).Status);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Nobody_is_led_elsewhere(string address)
    {
        using var browser = _server.Open();
        var answer = await browser.PostAsync("/sign-in", ("mail", "ada@region.se"), ("password", AccountsServer.Password), ("return", address));
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task A_password_hashed_at_yesterdays_cost_is_hashed_anew_when_it_is_next_at_hand()
    {
        var credentials = _server.Services.GetRequiredService<CredentialStore>();
        using var yesterday = new PasswordHasher(500);
        var ada = await _server.Services.GetRequiredService<Samplan.Accounts.People.PersonStore>().FindByMailAsync("ada@region.se");
        var old = await yesterday.HashAsync(AccountsServer.Password, default);
        await _server.Workspace.People.WriteAsync(session => CredentialStore.SetPasswordAsync(session, ada!.Id, old, _server.Clock.Now));

        using var browser = _server.Open();
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignInAsync("ada@region.se", AccountsServer.Password)).Status);
        Assert.StartsWith("pbkdf2-sha512$1000$", await credentials.FindPasswordAsync(ada!.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_for_a_new_password_is_good_once_and_ends_every_session()
    {
        using var browser = _server.Open();
        var sent = await browser.PostAsync("/forgotten-password", ("mail", "ada@region.se"));
        var none = await browser.PostAsync("/forgotten-password", ("mail", "ingen@region.se"));
        Assert.Equal((sent.Status, sent.Location), (none.Status, none.Location));
        await _server.Letters.WaitForAsync(1);
        var link = _server.Letters.LinkTo("ada@region.se");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(link, ("password", "kort"))).Status);

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(link, ("password", "ett helt nytt lösenord"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(link, ("password", "ännu ett nytt lösenord"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await _ada.GetAsync("/organisations")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync("ada@region.se", AccountsServer.Password)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignInAsync("ada@region.se", "ett helt nytt lösenord")).Status);
        Assert.DoesNotContain(_server.Letters.Sent, letter => letter.To == "ingen@region.se");
    }

    [Fact]
    public async Task A_link_that_is_an_hour_old_is_void()
    {
        using var browser = _server.Open();
        await browser.PostAsync("/forgotten-password", ("mail", "ada@region.se"));
        await _server.Letters.WaitForAsync(1);
        _server.Clock.Now += TimeSpan.FromMinutes(61);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(_server.Letters.LinkTo("ada@region.se"))).Status);
    }

    [Fact]
    public async Task With_one_time_codes_on_a_code_is_asked_for_and_none_is_good_twice()
    {
        var secret = await TurnOnCodesAsync();
        using var browser = _server.Open();
        var first = await browser.SignInAsync("ada@region.se", AccountsServer.Password);
        Assert.StartsWith("/sign-in/code", first.Location, StringComparison.Ordinal);
        Assert.Null(browser.Session);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/organisations")).Status);

        var used = OneTimeCode.CodeAt(secret, _server.Clock.Now);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync("/sign-in/code", ("code", used))).Status);
        _server.Clock.Now += TimeSpan.FromSeconds(30);
        var code = OneTimeCode.CodeAt(secret, _server.Clock.Now);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync("/sign-in/code", ("code", code))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/organisations")).Status);

        using var replayer = _server.Open();
        await replayer.SignInAsync("ada@region.se", AccountsServer.Password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await replayer.PostAsync("/sign-in/code", ("code", code))).Status);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once()
    {
        await _ada.PostAsync("/account/one-time-codes/begin", ("current", AccountsServer.Password));
        var secret = Secret((await _ada.GetAsync("/account/one-time-codes")).Document.QuerySelector("main code")!.TextContent);
        var shown = await _ada.PostAsync("/account/one-time-codes", ("code", OneTimeCode.CodeAt(secret, _server.Clock.Now)));
        string[] codes = [.. shown.Document.QuerySelectorAll(".codes code").Select(one => one.TextContent)];
        Assert.Equal(10, codes.Distinct().Count());

        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var browser = _server.Open();
            await browser.SignInAsync("ada@region.se", AccountsServer.Password);
            var answer = await browser.PostAsync("/sign-in/code", ("code", codes[0].ToUpperInvariant().Replace('-', ' ')));
            Assert.Equal(attempt == 0 ? HttpStatusCode.SeeOther : HttpStatusCode.UnprocessableEntity, answer.Status);
        }
    }

    [Fact]
    public async Task Setting_up_one_time_codes_asks_for_the_password()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _ada.PostAsync("/account/one-time-codes/begin", ("current", "fel"))).Status);
        Assert.Equal("/account", (await _ada.GetAsync("/account/one-time-codes")).Location);
    }

    [Fact]
    public async Task Somebody_sees_where_they_are_signed_in_and_ends_it_there()
    {
        using var elsewhere = _server.Open();
        await elsewhere.SignInAsync("ada@region.se", AccountsServer.Password);
        var page = await _ada.GetAsync("/account");
        var end = page.Document.QuerySelector("form[action*='/account/sessions/'][action$='/end']")!.GetAttribute("action")!;
        Assert.Contains("Firefox, Linux", page.Sentence, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await _ada.PostAsync(end)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/account")).Status);
        Assert.Equal(HttpStatusCode.OK, (await _ada.GetAsync("/account")).Status);
    }

    private async Task<byte[]> TurnOnCodesAsync()
    {
        await _ada.PostAsync("/account/one-time-codes/begin", ("current", AccountsServer.Password));
        var page = await _ada.GetAsync("/account/one-time-codes");
        Assert.NotNull(page.Document.QuerySelector("svg.qr path"));
        var secret = Secret(page.Document.QuerySelector("main code")!.TextContent);
        var answer = await _ada.PostAsync("/account/one-time-codes", ("code", OneTimeCode.CodeAt(secret, _server.Clock.Now)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return secret;
    }

    /// <summary>Reads base 32 back, as a telephone does.</summary>
    private static byte[] Secret(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
