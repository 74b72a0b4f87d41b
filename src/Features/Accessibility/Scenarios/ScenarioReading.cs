using Microsoft.AspNetCore.Http;
using Samplan.Accessibility.Ground;
using Samplan.Accessibility.Nearness;
using Samplan.Accessibility.Scenarios.Proposing;
using Samplan.Accessibility.Surfaces;
using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Accessibility.Scenarios;

/// <summary>Computes the way to the goal before and after the changes.</summary>
internal sealed class ScenarioReading(ProposedScenarios proposed, ScenarioShelf scenarios, SurfaceShelf surfaces, ServiceShelf services)
{
    /// <summary>What the address asks for, with the changes of the proposal that it names; refused where the reader may not see that.</summary>
    public Task<Outcome<ScenarioRequest>> AskAsync(HttpContext context, TravelGround ground) =>
        proposed.AddAsync(context.ActorOf(), ground, ScenarioRequest.Of(context), context.RequestAborted);

    /// <summary>The ground with the changes, or all that is wrong with them.</summary>
    public Task<ScenarioOutcome> ResolveAsync(TravelGround ground, IReadOnlyList<ScenarioChange> changes, CancellationToken cancellation) =>
        Task.Run(() => scenarios.Get(ground, changes), cancellation);

    public async Task<Outcome<ScenarioSurface>> CompareAsync(TravelGround before, TravelGround after, ScenarioRequest request, CancellationToken cancellation)
    {
        var (first, second) = (await MinutesAsync(before, request, cancellation), await MinutesAsync(after, request, cancellation));
        if (first.Value is not { } was || second.Value is not { } now)
            return (first.Refusal ?? second.Refusal)!;
        return new ScenarioSurface(before, was.Minutes, now.Minutes, was.Date);
    }

    private async Task<Outcome<Times>> MinutesAsync(TravelGround ground, ScenarioRequest request, CancellationToken cancellation)
    {
        if (request.ServiceKind is null)
        {
            var surface = await surfaces.GetAsync(ground, request.Travel, cancellation);
            return surface.Value is { } found ? new Times(found.Minutes, found.Date) : surface.Refusal!;
        }
        // The last of its kind may have been closed: then nobody reaches any.
        if (!ground.ServicesByKind.ContainsKey(request.ServiceKind) && request.All.Count > 0)
            return new Times([.. Enumerable.Repeat(Surface.Beyond, ground.PointPersons.Count)], null);
        var nearest = await services.GetAsync(ground, request.ToServices(), cancellation);
        return nearest.Value is { } reached ? new Times(reached.Minutes(ServiceShow.Nearest), reached.Date) : nearest.Refusal!;
    }

    private sealed record Times(short[] Minutes, DateOnly? Date);
}
