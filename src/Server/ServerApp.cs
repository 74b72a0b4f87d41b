using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Samplan.Accessibility;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Analyses;
using Samplan.Catalogue;
using Samplan.Dialogue;
using Samplan.Maps;
using Samplan.Pictures;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;
using Samplan.Server.Handbook;
using Samplan.Storage;

namespace Samplan.Server;

/// <summary>The whole server, composed by hand on one page.</summary>
public static class ServerApp
{
    /// <summary>Builds the server of an open workspace, for this computer only, without starting it.</summary>
    /// <param name="port">0 takes a free port.</param>
    public static WebApplication Build(Workspace workspace, TimeProvider clock, int port) =>
        Build(workspace, clock, new ServerSettings(port, AccountsSettings.FromEnvironment()));

    /// <summary>
    /// Builds the server of an open workspace without starting it. Whoever asks it to listen beyond this computer has seen to it that there are accounts.
    /// </summary>
    public static WebApplication Build(Workspace workspace, TimeProvider clock, ServerSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = Path.GetFullPath(workspace.Folder) });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, settings));
        builder
            .Services.AddRoutingCore()
            .AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        Rooms.Add(builder.Services, workspace, clock, settings.Accounts);
        builder.Services.AddSingleton<PublicAddress>().AddSingleton<IPublicAddress>(services => services.GetRequiredService<PublicAddress>());
        builder.Services.AddSingleton<IRegionDesk, RegionDesk>().AddSingleton<IAmendmentDesk, AmendmentDesk>();
        builder.Services.AddAccountPages().AddAccessibilityPages().AddPicturePages().AddProposalPages().AddDialoguePages();
        // A form is good for as long as the server runs; no keys are left on the disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "samplan-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.FormFieldName = "form-token";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        var app = builder.Build();
        // Believed of a proxy on this computer only, which is what the middleware trusts unless it is told otherwise.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMiddleware<FaultMiddleware>();
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseAccounts();
        app.MapAssets();
        app.MapHandbook();
        app.MapAccounts();
        // What shows the picture and what it is made of is seen by whoever may see the picture; an endpoint that does more says so itself.
        var region = app.MapGroup("").MaySeeRegion();
        region.MapCatalogue();
        region.MapMaps();
        region.MapAnalyses();
        region.MapAccessibility();
        region.MapPictures();
        app.MapProposals();
        app.MapDialogue();
        return app;
    }

    /// <summary>The address of a started server, as a person writes it.</summary>
    public static string AddressOf(WebApplication app) => app.Services.GetRequiredService<PublicAddress>().Bound().GetLeftPart(UriPartial.Authority);

    /// <summary>The link that makes the first administrator, on this computer; null where there is one, and where nothing can be written.</summary>
    public static async Task<string?> FindFirstAdministratorLinkAsync(WebApplication app) =>
        app.Services.GetRequiredService<Workspace>().Access == WorkspaceAccess.Read || await AccountsModule.HasAccountsAsync(app.Services)
            ? null
            : AddressOf(app) + AccountsModule.FirstAdministratorPath(app.Services);

    // Kestrel cannot take a free port for both families of loopback at once.
    private static void Listen(KestrelServerOptions kestrel, ServerSettings settings)
    {
        kestrel.AddServerHeader = false;
        if (settings.Listen is { } address)
            kestrel.Listen(address, settings.Port);
        else if (settings.Port == 0)
            kestrel.Listen(IPAddress.Loopback, 0);
        else
            kestrel.ListenLocalhost(settings.Port);
    }
}
