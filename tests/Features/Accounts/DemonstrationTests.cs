using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;

namespace Samplan.Features.Tests.Accounts;

public sealed class DemonstrationTests
{
    [Fact]
    public async Task Every_role_has_an_account_that_the_sign_in_page_shows_and_the_picture_is_public()
    {
        await using var server = await AccountsServer.StartAsync();
        var demonstration = server.Services.GetRequiredService<IDemonstration>();
        Assert.False(await demonstration.IsOneAsync());
        await demonstration.CreateAsync([("Alsköping", "3001"), ("Tynnesvik", "3002"), ("Tredje", "3003")], default);
        Assert.True(await demonstration.IsOneAsync());

        using var reader = server.Open();
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/")).Status);
        var page = await reader.GetAsync("/sign-in");
        string[] mails = [.. page.Document.QuerySelectorAll(".demonstration input[name=mail]").Select(one => one.GetAttribute("value")!)];
        Assert.Equal(11, mails.Length);
        var roles = new HashSet<string>();
        foreach (var mail in mails)
        {
            using var browser = server.Open();
            Assert.Equal(HttpStatusCode.SeeOther, (await browser.SignInAsync(mail, DemonstrationAccounts.Password)).Status);
            roles.UnionWith((await browser.GetAsync("/account")).Document.QuerySelectorAll("dd").Skip(1).SelectMany(one => one.TextContent.Split(", ")));
        }
        Assert.Equal(["Administratör", "Frisläppare", "Handläggare", "Läsare", "Skribent"], roles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_workspace_of_ones_own_shows_no_such_accounts()
    {
        var (server, ada) = await AccountsServer.StartWithAdministratorAsync();
        await using (server)
        using (ada)
        using (var reader = server.Open())
            Assert.Null((await reader.GetAsync("/sign-in")).Document.QuerySelector(".demonstration"));
    }
}
