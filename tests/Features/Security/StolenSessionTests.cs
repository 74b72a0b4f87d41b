using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Features.Tests.Accounts;

namespace Samplan.Features.Tests.Security;

/// <summary>A cookie in the wrong hands, and everything that must make it worthless.</summary>
public sealed class StolenSessionTests : IAsyncLifetime
{
    private readonly KeptLog _log = new();
    private AccountsServer _server = null!;
    private Browser _ada = null!;

    public async Task InitializeAsync()
    {
        (_server, _ada) = await AccountsServer.StartWithAdministratorAsync();
        _server.Services.GetRequiredService<ILoggerFactory>().AddProvider(_log);
    }

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_new_password_makes_every_other_cookie_worthless_and_leaves_the_own()
    {
        using var elsewhere = _server.Open();
        await elsewhere.SignInAsync("ada@region.se", AccountsServer.Password);
        using var thief = Steal(elsewhere);
        await _ada.PostAsync("/account/password", ("current", AccountsServer.Password), ("password", "ett annat lösenord"));
        Assert.False(await IsSignedInAsync(thief));
        Assert.True(await IsSignedInAsync(_ada));
    }

    [Fact]
    public async Task Ending_the_other_sessions_ends_the_thiefs()
    {
        using var elsewhere = _server.Open();
        await elsewhere.SignInAsync("ada@region.se", AccountsServer.Password);
        using var thief = Steal(elsewhere);
        await _ada.PostAsync("/account/sessions/end-others");
        Assert.False(await IsSignedInAsync(thief));
        Assert.True(await IsSignedInAsync(_ada));
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request()
    {
        var region = (await _server.Services.GetRequiredService<IOrganisations>().ListAsync(default))[0].Id.Value;
        using var bo = await _server.JoinAsync(_ada, region, "bo@region.se", Role.Administrator);
        Assert.Equal(HttpStatusCode.OK, (await bo.GetAsync("/organisations/new")).Status);
        var forms = (await _ada.GetAsync($"/organisations/{region}")).Document.QuerySelectorAll("form[action*='/people/'][action$='/roles']");
        // The last administrator's own are refused, the other's are set.
        foreach (var form in forms)
            await _ada.PostAsync(form.GetAttribute("action")!, ("role", nameof(Role.Reader)));
        var stillMay = new List<Browser>();
        foreach (var one in new[] { _ada, bo })
        {
            if ((await one.GetAsync("/organisations/new")).Status == HttpStatusCode.OK)
                stillMay.Add(one);
        }
        Assert.Single(stillMay);
    }

    [Fact]
    public async Task A_stolen_cookie_is_not_enough_to_change_what_keeps_the_account_safe()
    {
        using var thief = Steal(_ada);
        foreach (var address in new[] { "/account/one-time-codes/begin", "/account/one-time-codes/remove", "/account/recovery-codes" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.PostAsync(address, ("current", "gissning"))).Status);
        var changed = await thief.PostAsync("/account/password", ("current", "gissning"), ("password", "tjuvens egna lösenord"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.Status);
        using var owner = _server.Open();
        Assert.Equal(HttpStatusCode.SeeOther, (await owner.SignInAsync("ada@region.se", AccountsServer.Password)).Status);
    }

    [Fact]
    public async Task Nothing_secret_is_ever_logged()
    {
        var secrets = new List<string> { AccountsServer.Password, "hemlig gissning" };
        using var browser = _server.Open();
        await browser.SignInAsync("ada@region.se", "hemlig gissning");
        await browser.SignInAsync("ada@region.se", AccountsServer.Password);
        secrets.Add(browser.Session!);
        await browser.PostAsync("/account/one-time-codes/begin", ("current", AccountsServer.Password));
        var shown = (await browser.GetAsync("/account/one-time-codes")).Document.QuerySelector("main code")!.TextContent;
        secrets.Add(shown);
        var codes = await browser.PostAsync("/account/one-time-codes", ("code", OneTimeCode.CodeAt(Base32.Read(shown), _server.Clock.Now)));
        secrets.AddRange(codes.Document.QuerySelectorAll(".codes code").Select(one => one.TextContent));
        await browser.PostAsync("/forgotten-password", ("mail", "ada@region.se"));
        await _server.Letters.WaitForAsync(1);
        secrets.Add(_server.Letters.LinkTo("ada@region.se").Split('/')[^1]);
        await browser.PostAsync(_server.Letters.LinkTo("ada@region.se"), ("password", "ett nytt hemligt ord"));
        secrets.Add("ett nytt hemligt ord");

        Assert.True(secrets.Count > 12);
        _server
            .Services.GetRequiredService<ILoggerFactory>()
            .CreateLogger("Samplan.Test")
            .Log(LogLevel.Information, default, "kept", null, static (said, _) => said);
        Assert.Contains(_log.Lines, line => line.StartsWith("kept", StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(_log.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    private Browser Steal(Browser from)
    {
        var thief = _server.Open();
        thief.Cookies.Add(_server.Address, new Cookie("samplan-session", from.Session!));
        return thief;
    }

    private static async Task<bool> IsSignedInAsync(Browser browser) => (await browser.GetAsync("/account")).Status == HttpStatusCode.OK;
}
