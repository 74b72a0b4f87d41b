using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Features.Tests.Accounts;

/// <summary>The room on a free loopback port, with a clock that stands still, letters kept in the hand, and one page of the picture to look at.</summary>
internal sealed class AccountsServer : IAsyncDisposable
{
    public const string Password = "grön cykel på tak";

    // Cheap on purpose: what is tested is not the cost.
    private const int Iterations = 1_000;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-accounts-{Guid.NewGuid():n}"[..30]);
    private readonly WebApplication _app;

    private AccountsServer(OpenIdSettings? openId)
    {
        Workspace = new Workspaces([AccountsModule.Schema]).Create(_folder, "Testlän", "sv", "{}"u8.ToArray()).Value!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Workspace).AddSingleton<TimeProvider>(Clock);
        builder.Services.AddAccounts(new AccountsSettings { PasswordIterations = Iterations, OpenId = openId }).AddAccountPages();
        builder.Services.AddSingleton<ISenderOfMail>(Letters).AddSingleton<IPublicAddress>(new KnownAddress());
        builder.Services.AddSingleton<IHandover>(Handovers);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(antiforgery => antiforgery.FormFieldName = "form-token");
        _app = builder.Build();
        _app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        _app.UseAccounts();
        _app.MapAccounts();
        _app.MapGet("/", (HttpContext context) => $"picture {context.ActorOf()}").MaySeeRegion();
        _app.MapGet("/silent", () => "said by nobody");
    }

    public Workspace Workspace { get; }

    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 5, 19, 8, 0, 0, TimeSpan.Zero));

    public KeptLetters Letters { get; } = new();

    public CountedHandovers Handovers { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public static async Task<AccountsServer> StartAsync(OpenIdSettings? openId = null)
    {
        var server = new AccountsServer(openId);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A server with a region and its administrator, and the administrator's browser.</summary>
    public static async Task<(AccountsServer Server, Browser Administrator)> StartWithAdministratorAsync(OpenIdSettings? openId = null)
    {
        var server = await StartAsync(openId);
        var browser = server.Open();
        await browser.PostAsync(
            AccountsModule.FirstAdministratorPath(server.Services),
            ("organisation", "Region Test"),
            ("name", "Ada"),
            ("mail", "ada@region.se"),
            ("password", Password)
        );
        return (server, browser);
    }

    public Browser Open(string? from = null) => new(Address, from);

    /// <summary>Invites somebody and accepts, as they would.</summary>
    public async Task<Browser> JoinAsync(Browser administrator, string organisation, string mail, params Role[] roles)
    {
        await administrator.PostAsync($"/organisations/{organisation}/invitations", [("mail", mail), .. roles.Select(role => ("role", role.ToString()))]);
        var browser = Open();
        await browser.PostAsync(Letters.LinkTo(mail), ("name", mail.Split('@')[0]), ("password", Password));
        return browser;
    }

    public static async Task<string> FoundAsync(Browser administrator, string name, OrganisationKind kind)
    {
        var answer = await administrator.PostAsync("/organisations", ("name", name), ("kind", kind.ToString()), ("codes", "0001"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        return answer.Location!.Split('/')[^1];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Workspace.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private sealed class KnownAddress : IPublicAddress
    {
        public Uri Of(string path) => new(new Uri("https://samplan.example"), path);
    }
}
