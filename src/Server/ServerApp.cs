using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Samplan.Analyses;
using Samplan.Catalogue;
using Samplan.Maps;
using Samplan.Pictures;
using Samplan.Pictures.Contracts;
using Samplan.Storage;

namespace Samplan.Server;

/// <summary>The whole server, composed by hand on one page.</summary>
public static class ServerApp
{
    /// <summary>
    /// Builds the server of an open workspace without starting it. It binds loopback only.
    /// </summary>
    /// <param name="port">0 takes a free port.</param>
    public static WebApplication Build(Workspace workspace, TimeProvider clock, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = Path.GetFullPath(workspace.Folder) });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, port));
        builder
            .Services.AddRoutingCore()
            .AddLogging(logging => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning));
        Rooms.Add(builder.Services, workspace, clock);
        builder.Services.AddPicturePages().AddSingleton<IRegionDesk, RegionDesk>().AddSingleton<IAmendmentDesk, AmendmentDesk>();
        // A form is good for as long as the server runs; no keys are left on the disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "samplan-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.FormFieldName = "form-token";
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        var app = builder.Build();
        app.UseMiddleware<LoopbackOnlyMiddleware>();
        app.UseMiddleware<SecurityHeadersMiddleware>();
        // Every room is mapped inside this group, so that each of its endpoints says who may use it.
        var routes = app.MapGroup("").WithMetadata(new LoopbackOnlyAttribute());
        routes.MapAssets();
        routes.MapCatalogue();
        routes.MapMaps();
        routes.MapAnalyses();
        routes.MapPictures();
        return app;
    }

    /// <summary>The address of a started server, as a person writes it.</summary>
    public static string AddressOf(WebApplication app)
    {
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new UriBuilder(bound) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);
    }

    // Kestrel cannot take a free port for both families of loopback at once.
    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        if (port == 0)
            kestrel.Listen(IPAddress.Loopback, 0);
        else
            kestrel.ListenLocalhost(port);
    }
}
