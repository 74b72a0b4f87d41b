using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;

namespace Samplan.Accessibility.Nearness;

/// <summary>What the map of a kind of service shows: minutes of every square in the order of <see cref="GetCells"/>, and where the services lie.</summary>
internal static class GetServiceSurface
{
    private const double DegreesAUnit = 1e7;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/accessibility/services", HandleAsync).WithName(nameof(GetServiceSurface));

    /// <param name="Minutes">By square: −1 where nothing is known, −2 where there is no way within the longest journey.</param>
    internal sealed record Response(short[] Minutes, IReadOnlyList<Site> Services);

    /// <param name="At">Longitude and latitude, degrees.</param>
    /// <param name="IsOpen">False for one that is thought away, or closes after.</param>
    /// <param name="Stranded">People who would have none within the limit if it closed; 0 for one that is closed.</param>
    internal sealed record Site(double[] At, bool IsOpen, double Stranded);

    internal static async Task<IResult> HandleAsync(HttpContext context, ServiceShelf services)
    {
        var request = ServiceRequest.Of(context);
        var found = await services.GetAsync(context, request);
        if (found.Value is not { } surface)
            return SurfaceAnswers.Refused(PageFrame.Of(context).Texts, found.Refusal!);
        var losses = surface.Losses(request.Travel.Minutes, _ => null);
        var sites = surface.Services.Select(
            (service, index) =>
                new Site(
                    [service.Point.LongitudeE7 / DegreesAUnit, service.Point.LatitudeE7 / DegreesAUnit],
                    surface.IsOpen[index],
                    losses[index].StrandedPersons
                )
        );
        return SurfaceAnswers.Json(
            context,
            new Response(surface.Minutes(request.Show)[..surface.Ground.Cells.Count], [.. sites]),
            $"{surface.Ground.Stamp}|{request.Address}"
        );
    }
}
