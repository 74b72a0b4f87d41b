using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Reach;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages;

/// <summary>The page of travel times: everything that the address asks for, readable without scripts. Scripts ask for the part that a choice changes.</summary>
internal sealed class ShowAccessibility(TravelShelf grounds, SurfaceShelf surfaces, ReachShelf reach, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/accessibility", (HttpContext context, ShowAccessibility page) => page.ShowAsync(context)).WithName(nameof(ShowAccessibility));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (frame, request, cancellation) = (PageFrame.Of(context), SurfaceRequest.Of(context), context.RequestAborted);
        if (await grounds.FindAsync(context) is not { } ground)
            return Page<NoNetworkPage>(frame, null);
        // The largest place is shown until somebody chooses.
        if (request.Place is null && request.Point is null && ground.Places.Places.Count > 0)
            request = request with { Place = ground.Places.Places[0].Id };
        var found = await surfaces.GetAsync(ground, request, cancellation);
        var result = found.Value is { } surface ? new ResultReading(frame.Texts, SwedishTime.Today(clock)).Read(surface) : null;
        var view = new TravelView(
            request.ToChoice(),
            [.. ground.Places.Places.Select(place => new PlaceChoice(place.Id, place.Label))],
            ground.Network.Timetables is { } days ? new TimetableDays(days.First, days.Last, days.TypicalWeekday) : null,
            result,
            found.Refusal is { } refusal ? frame.Texts.Say(refusal) : null
        )
        {
            Bands = found.Value is { Request.Bands.Count: > 0 } drawn ? Bands((await reach.GetAsync(ground, drawn, cancellation)).Value) : [],
        };
        if (context.Request.Query["fragment"] == "true")
            return new RazorComponentResult<TravelResults>(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view });
        return Page<AccessibilityPage>(frame with { Kept = $"{view.Choice.Address}&" }, view);
    }

    private static IReadOnlyList<BandRow> Bands(ReachedBands? reached) =>
        reached is null
            ? []
            :
            [
                .. reached.Minutes.Select(
                    (minutes, band) => new BandRow(BandRow.ClassOf(band, reached.Minutes.Count), minutes, reached.Persons[band], reached.SquareKilometres[band])
                ),
            ];

    private static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, TravelView? view)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(view is null ? new Dictionary<string, object?> { ["Frame"] = frame } : new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = view?.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
        };
}
