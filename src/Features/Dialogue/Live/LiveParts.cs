using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts;

namespace Samplan.Dialogue.Live;

/// <summary>What carries changes to open pages.</summary>
internal static class LiveParts
{
    public static IServiceCollection AddLive(this IServiceCollection services) =>
        services
            .AddSingleton<IPermissionSource, LivePermissions>()
            .AddSingleton<LiveStore>()
            .AddSingleton<ILiveLog>(provider => provider.GetRequiredService<LiveStore>())
            .AddSingleton<IAuditListener>(provider => provider.GetRequiredService<LiveStore>())
            .AddSingleton<ILiveAudience, ProposalAudience>()
            .AddSingleton(new AuditedKind("proposal"));

    public static IServiceCollection AddLivePages(this IServiceCollection services) =>
        services.AddSingleton<LiveHub>().AddSingleton<Listen>().AddHostedService(provider => provider.GetRequiredService<LiveHub>());

    public static void MapLive(this IEndpointRouteBuilder routes) => Listen.Map(routes);
}
