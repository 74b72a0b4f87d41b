using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Analyses;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue;
using Samplan.Catalogue.Contracts;
using Samplan.Features.Tests.Accounts;
using Samplan.Kernel;
using Samplan.Maps;
using Samplan.Pictures;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Features.Tests.Pictures.Editions;

/// <summary>Every room on a free loopback port over a drawn region, with a region, a municipality and people in them.</summary>
internal sealed class DrawnServer : IAsyncDisposable
{
    public const string Places = """
        namn;invanare;lat;lon
        Storby;900;59.60;16.50
        Lillby;480;59.70;16.60
        Mellby;430;59.72;16.40
        Torp;40;59.75;16.70
        """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"samplan-rooms-{Guid.NewGuid():n}"[..30]);
    private readonly WebApplication _app;

    private DrawnServer(Action<IServiceCollection> addRooms, SchemaSource[] schemas)
    {
        Directory.CreateDirectory(_folder);
        Workspace = new Workspaces([AccountsModule.Schema, CatalogueModule.Schema, AnalysesModule.Schema, PicturesModule.Schema, .. schemas])
            .Create(Path.Combine(_folder, "region"), "Testlän", "sv", Encoding.UTF8.GetBytes(DrawnPicture.RulesetText))
            .Value!;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(Workspace).AddSingleton<TimeProvider>(Clock);
        builder.Services.AddAccounts(new AccountsSettings { PasswordIterations = 1_000 }).AddAccountPages();
        builder.Services.AddCatalogue().AddMaps().AddAnalyses().AddPictures().AddPicturePages();
        builder.Services.AddSingleton<ISenderOfMail>(Letters).AddSingleton<IPublicAddress>(new KnownAddress()).AddSingleton<IRegionDesk, OwnDesk>();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(antiforgery => antiforgery.FormFieldName = "form-token");
        addRooms(builder.Services);
        _app = builder.Build();
        _app.UseAccounts();
        _app.MapAccounts();
        _app.MapGroup("").MaySeeRegion().MapPictures();
    }

    public Workspace Workspace { get; }

    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 5, 19, 8, 0, 0, TimeSpan.Zero));

    public KeptLetters Letters { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A server with the picture built, and the region's administrator's browser.</summary>
    public static async Task<(DrawnServer Server, Browser Administrator)> StartAsync(
        Action<IServiceCollection>? addRooms = null,
        Action<IEndpointRouteBuilder>? map = null,
        params SchemaSource[] schemas
    )
    {
        var server = new DrawnServer(addRooms ?? (static _ => { }), schemas);
        map?.Invoke(server._app);
        await server._app.StartAsync();
        await server.BuildAsync(Places);
        var administrator = new Browser(new Uri(server._app.Urls.First()), null);
        await administrator.PostAsync(
            AccountsModule.FirstAdministratorPath(server.Services),
            ("organisation", "Region Test"),
            ("name", "Ada"),
            ("mail", "ada@region.se"),
            ("password", AccountsServer.Password)
        );
        return (server, administrator);
    }

    public async Task BuildAsync(string places)
    {
        var file = Path.Combine(_folder, "places.csv");
        await File.WriteAllTextAsync(file, places);
        var map = new Dictionary<string, string> { ["name"] = "namn", ["population"] = "invanare" };
        await Get<ICatalogue>().ImportAsync(new ImportRequest(file, "places") { Map = map, KeepsOutside = true }, null, default);
        var flows = Path.Combine(_folder, "flows.csv");
        await File.WriteAllTextAsync(flows, "fran;till;personer\nLillby;Storby;60\nTorp;Storby;25\nMellby;Storby;22\n");
        var columns = new Dictionary<string, string>
        {
            ["from"] = "fran",
            ["to"] = "till",
            ["persons"] = "personer",
        };
        await Get<ICatalogue>().ImportAsync(new ImportRequest(flows, "flows:commuting") { Map = columns, KeepsOutside = true }, null, default);
        await Get<IDerivations>().BuildAsync(null, default);
    }

    public async Task<Edition> FreezeAsync(string title, EditionStatus status = EditionStatus.Draft)
    {
        var edition = (await Get<IEditions>().FreezeAsync(new FreezeRequest(title), default)).Value!;
        return status == EditionStatus.Draft
            ? edition
            : (await Get<IEditions>().SetStatusAsync(new EditionStatusRequest(edition.Number, status, "RV 1"), default)).Value!;
    }

    public Browser Open() => new(new Uri(_app.Urls.First()), null);

    /// <summary>Somebody new in an organisation that is named or founded by name; in the region where none is.</summary>
    public async Task<Browser> JoinAsync(Browser administrator, string? organisation, string name, params Role[] roles)
    {
        var known = await Get<IOrganisations>().ListAsync(default);
        var id =
            known.FirstOrDefault(one => organisation is null ? one.Kind == OrganisationKind.Region : one.Name == organisation)?.Id.Value
            ?? await AccountsServer.FoundAsync(administrator, organisation!, OrganisationKind.Municipality);
        var mail = $"{name}@{id}.se";
        await administrator.PostAsync($"/organisations/{id}/invitations", [("mail", mail), .. roles.Select(role => ("role", role.ToString()))]);
        var browser = Open();
        await browser.PostAsync(Letters.LinkTo(mail), ("name", name), ("password", AccountsServer.Password));
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Workspace.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The workspace is open for writing here, so that the desk is the rooms themselves, one request at a time.</summary>
    private sealed class OwnDesk(IServiceProvider rooms) : IRegionDesk, IDisposable
    {
        private readonly SemaphoreSlim _writing = new(1, 1);

        public async Task<Outcome<T>> WriteAsync<T>(Func<IServiceProvider, Task<Outcome<T>>> change, CancellationToken cancellation)
            where T : class
        {
            await _writing.WaitAsync(cancellation);
            try
            {
                return await change(rooms);
            }
            finally
            {
                _writing.Release();
            }
        }

        public void Dispose() => _writing.Dispose();
    }

    private sealed class KnownAddress : IPublicAddress
    {
        public Uri Of(string path) => new(new Uri("https://samplan.example"), path);
    }
}
