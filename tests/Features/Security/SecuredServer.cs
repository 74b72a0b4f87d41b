using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Accounts.Identity;
using Samplan.Accounts.Organisations;
using Samplan.Accounts.People;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Pictures.Contracts;
using Samplan.Server;
using Samplan.Storage;

namespace Samplan.Features.Tests.Security;

/// <summary>
/// The server as it is run, over a drawn region with three organisations, somebody of every role in each, an edition of every status and a proposal of
/// every state.
/// </summary>
internal sealed class SecuredServer : IAsyncDisposable
{
    public const string Own = "own";
    public const string Other = "other";
    public const string Region = "region";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-secured-{Guid.NewGuid():n}"[..32]);
    private readonly SemaphoreSlim _starting = new(1, 1);
    private Workspace? _workspace;
    private WebApplication? _app;

    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 5, 19, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Every kind of reader with the token of a session; null for somebody who has not signed in.</summary>
    public List<(Reader Reader, PersonId? Person, string? Session)> Readers { get; } = [];

    public SecuredObjects Objects { get; private set; } = null!;

    public Workspace Workspace => _workspace!;

    public IServiceProvider Services => _app!.Services;

    public Uri Address => new(ServerApp.AddressOf(_app!));

    public IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)_app!).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public static async Task<SecuredServer> StartAsync()
    {
        var server = new SecuredServer();
        await server.StartOnceAsync();
        return server;
    }

    public static SecuredServer Prepare() => new();

    /// <summary>Starts when it is first asked for.</summary>
    public async Task StartOnceAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_app is not null)
                return;
            await BuildRegionAsync();
            _workspace = Rooms.Workspaces.Open(_folder, WorkspaceAccess.Serve).Value!;
            // The provider is never reached; its addresses are there.
            var provider = new OpenIdSettings("Annan", new Uri("https://127.0.0.1:1"), "samplan", "hemlig");
            var accounts = new AccountsSettings
            {
                PasswordIterations = 1_000,
                OpenId = provider,
                PublicAddress = new Uri("https://samplan.example"),
            };
            var app = ServerApp.Build(_workspace, Clock, new ServerSettings(0, accounts));
            app.MapGet("/test/broken", IResult () => throw new InvalidOperationException("Broken on purpose.")).WithName("Broken").MayAnyone();
            _app = app;
            await MakePeopleAsync();
            Objects = await SecuredObjects.MakeAsync(this);
            await app.StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    public Browser Open(string? session, string? from = null)
    {
        var browser = new Browser(Address, from) { KeepsToken = session is not null };
        if (session is not null)
            browser.Cookies.Add(Address, new System.Net.Cookie("samplan-session", session));
        return browser;
    }

    public Browser Open(Reader reader) => Open(Readers.First(one => one.Reader == reader).Session);

    /// <summary>A session of its own for somebody.</summary>
    public async Task<string> BeginSessionAsync(PersonId person)
    {
        var token = Secret.New();
        await Workspace.People.WriteAsync(session => SessionStore.AddAsync(session, person, token, "", Clock.Now));
        return token;
    }

    public Actor.Person ActorOf(string place, params Role[] roles)
    {
        var kind = place == Region ? OrganisationKind.Region : OrganisationKind.Municipality;
        return new Actor.Person(new PersonId($"{place}-Releaser"), "Rut", [.. roles.Select(role => new Membership(new OrganisationId(place), kind, role))]);
    }

    public Task SetVisibilityAsync(Visibility visibility) => Workspace.People.WriteAsync(session => RegionSettingStore.SetVisibilityAsync(session, visibility));

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _workspace?.Dispose();
        _starting.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private async Task BuildRegionAsync()
    {
        Rooms.Workspaces.Create(_folder, "Testlän", "sv", Encoding.UTF8.GetBytes(DrawnPicture.RulesetText)).Value!.Dispose();
        using var rooms = Rooms.Open(_folder, WorkspaceAccess.Write, Clock).Value!;
        await ImportAsync(rooms, "places", DrawnServer.Places, ("name", "namn"), ("population", "invanare"));
        const string flows = "fran;till;personer\nLillby;Storby;60\nTorp;Storby;25\nMellby;Storby;22\n";
        await ImportAsync(rooms, "flows:commuting", flows, ("from", "fran"), ("to", "till"), ("persons", "personer"));
        await rooms.Get<IDerivations>().BuildAsync(null, default);
        await rooms.Get<IPictures>().AmendAndBuildAsync(new AmendmentRequest("Torp", "town", null, null, "Skolan flyttar dit", "Kim"), default);
        var editions = rooms.Get<IEditions>();
        // The second adopted one makes the first replaced.
        foreach (var status in new[] { EditionStatus.Adopted, EditionStatus.Adopted, EditionStatus.Referral, EditionStatus.Dialogue, EditionStatus.Draft })
        {
            var edition = (await editions.FreezeAsync(new FreezeRequest($"{status}"), default)).Value!;
            if (status != EditionStatus.Draft)
                await editions.SetStatusAsync(new EditionStatusRequest(edition.Number, status, "RV 1"), default);
        }
    }

    private async Task ImportAsync(Rooms rooms, string role, string text, params (string Column, string Name)[] map)
    {
        var file = Path.Combine(_folder, $"{role.Replace(':', '-')}.csv");
        await File.WriteAllTextAsync(file, text);
        var request = new ImportRequest(file, role) { Map = map.ToDictionary(one => one.Column, one => one.Name), KeepsOutside = true };
        await rooms.Get<ICatalogue>().ImportAsync(request, null, default);
    }

    private async Task MakePeopleAsync()
    {
        Readers.Add((new Reader("nowhere", null), null, null));
        await Workspace.People.WriteAsync(async session =>
        {
            foreach (var place in new[] { Region, Own, Other })
            {
                var organisation = new OrganisationId(place);
                var kind = place == Region ? OrganisationKind.Region : OrganisationKind.Municipality;
                await OrganisationStore.AddAsync(session, new Organisation(organisation, kind, $"Organisationen {place}", [], 1));
                foreach (var role in Enum.GetValues<Role>())
                {
                    var person = new NewPerson(new PersonId($"{place}-{role}"), $"{role} i {place}", $"{role}@{place}.example");
                    var token = Secret.New();
                    await PersonStore.AddAsync(session, person, Clock.Now);
                    await MembershipStore.SetAsync(session, person.Id, organisation, [role], Clock.Now);
                    await SessionStore.AddAsync(session, person.Id, token, "", Clock.Now);
                    Readers.Add((new Reader(place, role), person.Id, token));
                }
            }
            await RegionSettingStore.SetVisibilityAsync(session, Visibility.Members);
        });
    }
}

/// <param name="Place">Where the role is held.</param>
/// <param name="Role">Null: nobody has signed in.</param>
internal sealed record Reader(string Place, Role? Role);
