using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Dialogue.Live;

namespace Samplan.Dialogue.Workshops;

/// <summary>What workshops are made of.</summary>
internal static class WorkshopParts
{
    public static IServiceCollection AddWorkshops(this IServiceCollection services) => services;

    public static IServiceCollection AddWorkshopPages(this IServiceCollection services) => services.AddSingleton<ILiveSeats, NoSeats>();

    public static void MapWorkshops(this IEndpointRouteBuilder routes) { }

    private sealed class NoSeats : ILiveSeats
    {
        public Task<IReadOnlySet<int>> ListAsync(Microsoft.AspNetCore.Http.HttpContext context) => Task.FromResult<IReadOnlySet<int>>(new HashSet<int>());
    }
}
