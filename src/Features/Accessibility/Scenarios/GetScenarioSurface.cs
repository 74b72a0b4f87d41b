using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios;

/// <summary>What the map of a scenario shows: minutes of every square in the order of <see cref="GetCells"/>, or how they change.</summary>
internal static class GetScenarioSurface
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/api/accessibility/scenario", HandleAsync).WithName(nameof(GetScenarioSurface));

    /// <param name="Minutes">Before, or after: as that of <see cref="GetSurface"/>.</param>
    /// <param name="Changes">Class of change by square, −1 where nothing is known; null where minutes are shown.</param>
    internal sealed record Response(short[] Minutes, int[]? Changes);

    internal static async Task<IResult> HandleAsync(HttpContext context, TravelShelf grounds, ScenarioReading reading, CancellationToken cancellation)
    {
        var texts = PageFrame.Of(context).Texts;
        if (await grounds.FindAsync(context) is not { } ground)
            return SurfaceAnswers.Refused(texts, Refusal.Of("accessibility.no-network"));
        var asked = await reading.AskAsync(context, ground);
        if (asked.Value is not { } request)
            return SurfaceAnswers.Refused(texts, asked.Refusal!);
        var made = await reading.ResolveAsync(ground, request.All, cancellation);
        var compared = await reading.CompareAsync(ground, made.Ground ?? ground, request, cancellation);
        if (compared.Value is not { } surface)
            return SurfaceAnswers.Refused(texts, compared.Refusal!);
        var count = ground.Cells.Count;
        var response = new Response(
            (request.View == ScenarioView.Before ? surface.Before : surface.After)[..count],
            request.View == ScenarioView.Difference ? [.. Enumerable.Range(0, count).Select(cell => surface.ClassOf(cell) ?? -1)] : null
        );
        return SurfaceAnswers.Json(context, response, $"{ground.Stamp}|{request.Stamp}");
    }
}
