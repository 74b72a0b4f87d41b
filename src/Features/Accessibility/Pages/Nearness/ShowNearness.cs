using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Nearness;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Pages.Nearness;

/// <summary>The page of a kind of service: who has it near, and what hangs on each; readable without scripts.</summary>
internal sealed class ShowNearness(TravelShelf grounds, ServiceShelf services, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/accessibility/services", (HttpContext context, ShowNearness page) => page.ShowAsync(context)).WithName(nameof(ShowNearness));

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var (frame, request, cancellation) = (PageFrame.Of(context), ServiceRequest.Of(context), context.RequestAborted);
        if (await grounds.FindAsync(context) is not { } ground)
            return new RazorComponentResult<NoNetworkPage>(new Dictionary<string, object?> { ["Frame"] = frame });
        request = request with { Kind = request.Kind ?? ground.ServicesByKind.Keys.FirstOrDefault() };
        var found = await services.GetAsync(ground, request, cancellation);
        var reading = new ServiceResultReading(frame.Texts, SwedishTime.Today(clock));
        var result = found.Value is { } surface ? reading.Read(surface, request, await ListAllAsync(ground, request, cancellation)) : null;
        var view = new ServiceView(
            request.Travel.ToChoice(),
            request.Kind,
            request.ShowKey,
            request.Least,
            request.Closed,
            request.Address,
            [.. ground.ServicesByKind.Keys.Select(kind => new PlaceChoice(kind, reading.NameOf(kind)))],
            ground.Network.Timetables is { } days ? new TimetableDays(days.First, days.Last, days.TypicalWeekday) : null,
            result,
            found.Refusal is { } refusal ? frame.Texts.Say(refusal) : null
        );
        if (context.Request.Query["fragment"] == "true")
            return Page<ServiceResults>(frame, view);
        return Page<ServicesPage>(frame with { Kept = $"{view.Address}&" }, view);
    }

    /// <summary>Every kind as it is today. By public transport that would take too long for a page.</summary>
    private async Task<IReadOnlyList<(string Kind, ServiceSurface Surface)>> ListAllAsync(
        TravelGround ground,
        ServiceRequest request,
        CancellationToken cancellation
    )
    {
        var all = new List<(string, ServiceSurface)>();
        if (request.Travel.Way == TravelWay.Transit)
            return all;
        foreach (var kind in ground.ServicesByKind.Keys)
        {
            if ((await services.GetAsync(ground, request with { Kind = kind, Closed = [], Least = 0 }, cancellation)).Value is { } surface)
                all.Add((kind, surface));
        }
        return all;
    }

    private static RazorComponentResult<TPage> Page<TPage>(PageFrame frame, ServiceView view)
        where TPage : IComponent =>
        new(new Dictionary<string, object?> { ["Frame"] = frame, ["View"] = view })
        {
            StatusCode = view.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status404NotFound,
        };
}
