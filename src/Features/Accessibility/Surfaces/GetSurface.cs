using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;

namespace Samplan.Accessibility.Surfaces;

/// <summary>The travel times of every square to or from a point: minutes alone, in the order of <see cref="GetCells"/>.</summary>
internal static class GetSurface
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/accessibility/surface", HandleAsync).WithName(nameof(GetSurface));

    /// <param name="Minutes">By square: −1 where nothing is known, −2 where there is no way within the longest journey.</param>
    internal sealed record Response(short[] Minutes);

    internal static async Task<IResult> HandleAsync(HttpContext context, SurfaceShelf surfaces)
    {
        var request = SurfaceRequest.Of(context);
        var found = await surfaces.GetAsync(context, request);
        if (found.Value is not { } surface)
            return SurfaceAnswers.Refused(PageFrame.Of(context).Texts, found.Refusal!);
        return SurfaceAnswers.Json(
            context,
            new Response(surface.Minutes[..surface.CellCount]),
            $"{surface.Ground.Stamp}|{request.Place}|{request.Point}|{request.IsTo}|{request.Way}|{request.Transit}"
        );
    }
}
