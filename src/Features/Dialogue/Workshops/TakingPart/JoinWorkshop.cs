using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.TakingPart;

/// <summary>Somebody joins by the code on the screen, typed or scanned, and chooses a small group. No account, no name.</summary>
internal sealed class JoinWorkshop(SeatDesk desk)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/join", (HttpContext context) => Show(context, "", null, null)).WithName("ShowJoinForm").May(WorkshopPermissions.TakePart);
        routes
            .MapGet("/join/{code}", (string code, HttpContext context, JoinWorkshop page) => page.ShowCirclesAsync(context, code, null))
            .WithName("ShowCircles")
            .May(WorkshopPermissions.TakePart);
        routes
            .MapPost("/join", (HttpContext context, JoinWorkshop page) => page.JoinAsync(context))
            .WithName(nameof(JoinWorkshop))
            .AsForm()
            .May(WorkshopPermissions.TakePart);
    }

    private static IResult Show(HttpContext context, string code, Workshop? workshop, Refusal? refusal) =>
        WorkshopAnswers.Page<JoinPage>(PageFrame.Of(context), new JoinView(code, workshop, refusal), refusal);

    private async Task<IResult> ShowCirclesAsync(HttpContext context, string code, Refusal? refusal)
    {
        var found = await desk.FindByCodeAsync(context, code);
        if (found.Value is not { } workshop)
            return Show(context, "", null, found.Refusal);
        // Whoever has a seat already comes back to it.
        return refusal is null && await desk.FindAsync(context, workshop.Number) is not null
            ? WorkshopAnswers.ToSeat(workshop.Number)
            : Show(context, workshop.Code!, workshop, refusal);
    }

    private async Task<IResult> JoinAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var code = $"{form["code"]}";
        var circle = $"{form["new-circle"]}" is { Length: > 0 } named ? named : $"{form["circle"]}";
        if (circle.Length == 0)
            return await ShowCirclesAsync(context, code, null);
        var found = await desk.FindByCodeAsync(context, code);
        if (found.Value is not { } workshop)
            return Show(context, "", null, found.Refusal);
        if (await desk.FindAsync(context, workshop.Number) is not null)
            return WorkshopAnswers.ToSeat(workshop.Number);
        var seat = await desk.SitDownAsync(context, workshop, circle);
        return seat.IsDone ? WorkshopAnswers.ToSeat(workshop.Number) : await ShowCirclesAsync(context, code, seat.Refusal);
    }
}
