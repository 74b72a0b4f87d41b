using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Nearness;
using Samplan.Accessibility.Pages;
using Samplan.Accessibility.Pages.Losses;
using Samplan.Accessibility.Pages.Nearness;
using Samplan.Accessibility.Pages.Scenarios;
using Samplan.Accessibility.Pages.Together;
using Samplan.Accessibility.Reach;
using Samplan.Accessibility.Scenarios;
using Samplan.Accessibility.Scenarios.Proposing;
using Samplan.Accessibility.Surfaces;
using Samplan.Accessibility.Together;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Contracts;
using Samplan.Storage;

namespace Samplan.Accessibility;

/// <summary>The door of the room where travel times are shown.</summary>
public static class AccessibilityModule
{
    /// <summary>What change sets need to carry changes of roads and lines: the derivations, the networks and the pictures. Whoever opens an edition needs it too.</summary>
    public static IServiceCollection AddAccessibility(this IServiceCollection services)
    {
        foreach (var kind in ProposedChange.ListOwn())
        {
            services.AddSingleton<IModificationKind>(rooms => new ScenarioModification(
                kind,
                rooms.GetRequiredService<TravelShelf>(),
                rooms.GetRequiredService<ScenarioShelf>()
            ));
        }
        return services.AddSingleton<TravelShelf>().AddSingleton<ScenarioShelf>().AddSingleton<IDrawingStyles, ScenarioStyles>();
    }

    /// <summary>What the pages need besides: a <see cref="Workspace"/>, the proposals and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddAccessibilityPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services
            .AddSingleton(new PageLink("/accessibility", "accessibility.page.title", Position: 15, RegionPermissions.See))
            .AddSingleton<SurfaceShelf>()
            .AddSingleton<ReachShelf>()
            .AddSingleton<ServiceShelf>()
            .AddSingleton<ScenarioReading>()
            .AddSingleton<ProposedScenarios>()
            .AddSingleton<CellGroups>()
            .AddSingleton<CarryReading>()
            .AddSingleton<IProposalEffects, TravelEffects>()
            .AddSingleton<ShowAccessibility>()
            .AddSingleton<ShowNearness>()
            .AddSingleton<ShowScenario>()
            .AddSingleton<ShowLosses>()
            .AddSingleton<TogetherShelf>()
            .AddSingleton<ShowTogether>();
    }

    public static IEndpointRouteBuilder MapAccessibility(this IEndpointRouteBuilder routes)
    {
        ShowAccessibility.Map(routes);
        GetCells.Map(routes);
        GetSurface.Map(routes);
        GetSurfaceFile.Map(routes);
        GetReachFile.Map(routes);
        ShowNearness.Map(routes);
        GetServiceSurface.Map(routes);
        GetServicesFile.Map(routes);
        ShowLosses.Map(routes);
        ShowTogether.Map(routes);
        ShowScenario.Map(routes);
        GetScenarioSurface.Map(routes);
        GetScenarioFile.Map(routes);
        return routes;
    }
}
