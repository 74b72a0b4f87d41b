using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>The facilitator's page: what has been written, in themes, and what happens next.</summary>
internal sealed class LeadWorkshop(
    WorkshopDesk desk,
    ILiveLog live,
    IProposals proposals,
    IEditionSight editions,
    IPublicAddress address,
    WorkshopGround ground
)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/workshops/{number:int}", (int number, HttpContext context, LeadWorkshop page) => page.ShowAsync(context, number, null))
            .WithName(nameof(LeadWorkshop))
            .May(WorkshopPermissions.See);
        foreach (var act in new[] { WorkshopAct.Open, WorkshopAct.Vote, WorkshopAct.Write, WorkshopAct.Close })
        {
            routes
                .MapPost(
                    $"/workshops/{{number:int}}/{act.ToString().ToLowerInvariant()}",
                    (int number, HttpContext context, LeadWorkshop page) => page.ActAsync(context, number, act)
                )
                .WithName($"{act}Workshop")
                .AsForm()
                .May(WorkshopPermissions.Lead);
        }
    }

    public async Task<IResult> ShowAsync(HttpContext context, int number, Refusal? refusal)
    {
        var (actor, cancellation) = (context.ActorOf(), context.RequestAborted);
        var after = await live.GetLastNumberAsync();
        if (await desk.FindAsync(actor, number) is not { } board)
            return WorkshopAnswers.NoWorkshop(context, number);
        var mayLead = actor.May(WorkshopPermissions.Lead, board.Workshop.Facts);
        var view = new LeadView(
            board,
            mayLead,
            await proposals.ListOwnAsync(actor, cancellation),
            await editions.ListAsync(actor, cancellation),
            address.Of("/join").GetLeftPart(UriPartial.Path),
            after,
            refusal
        )
        {
            Sketches = [.. (await proposals.ListSketchClassesAsync()).Where(one => !one.IsClosed)],
            Places = board.Cards.Any(card => card.Shape is not null) ? await ground.ListPlacesAsync(cancellation) : [],
        };
        return WorkshopAnswers.Page<LeadPage>(PageFrame.Of(context), view, refusal);
    }

    private async Task<IResult> ActAsync(HttpContext context, int number, WorkshopAct act)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var done = await desk.ActAsync(context.ActorOf(), number, act, form.NumberIn("version"), form.NumberIn("dots"));
        return done.IsDone ? WorkshopAnswers.To(number) : await ShowAsync(context, number, done.Refusal);
    }
}
