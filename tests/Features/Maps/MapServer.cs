using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Analyses.Classes;
using Samplan.Maps;
using Samplan.Maps.Contracts;

namespace Samplan.Features.Tests.Maps;

/// <summary>The endpoints of the room on a free loopback port.</summary>
internal static class MapServer
{
    public static WebApplication Build(IServiceProvider rooms)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        // Instances, so that the server does not dispose what the map still uses.
        builder
            .Services.AddSingleton(rooms.GetRequiredService<IMapLayers>())
            .AddSingleton(rooms.GetRequiredService<ITiles>())
            .AddSingleton(rooms.GetRequiredService<ILayerRows>());
        var app = builder.Build();
        app.MapMaps();
        GetLayerClasses.Map(app);
        return app;
    }

    public static async Task<(int Status, IHeaderDictionary Headers, byte[] Body)> AskAsync(
        WebApplication app,
        string path,
        (string Name, string Value)[] headers
    )
    {
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address + path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request);
        var told = new HeaderDictionary();
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
            told[name] = values.ToArray();
        return ((int)response.StatusCode, told, await response.Content.ReadAsByteArrayAsync());
    }
}
