using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Nearness;
using Samplan.Accessibility.Pages;
using Samplan.Accessibility.Pages.Nearness;
using Samplan.Accessibility.Pages.Scenarios;
using Samplan.Accessibility.Scenarios;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Accessibility;

/// <summary>The door of the room where travel times are shown.</summary>
public static class AccessibilityModule
{
    /// <summary>What the pages need: a <see cref="Workspace"/>, the derivations, the networks and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAccessibilityPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services
            .AddSingleton(new PageLink("/accessibility", "accessibility.page.title", Position: 15, RegionPermissions.See))
            .AddSingleton<TravelShelf>()
            .AddSingleton<SurfaceShelf>()
            .AddSingleton<ServiceShelf>()
            .AddSingleton<ScenarioShelf>()
            .AddSingleton<ScenarioReading>()
            .AddSingleton<ShowAccessibility>()
            .AddSingleton<ShowNearness>()
            .AddSingleton<ShowScenario>();
    }

    public static IEndpointRouteBuilder MapAccessibility(this IEndpointRouteBuilder routes)
    {
        ShowAccessibility.Map(routes);
        GetCells.Map(routes);
        GetSurface.Map(routes);
        GetSurfaceFile.Map(routes);
        ShowNearness.Map(routes);
        GetServiceSurface.Map(routes);
        GetServicesFile.Map(routes);
        ShowScenario.Map(routes);
        GetScenarioSurface.Map(routes);
        GetScenarioFile.Map(routes);
        return routes;
    }
}
