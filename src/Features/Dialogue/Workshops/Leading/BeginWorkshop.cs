using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>The workshops that one may see, and the form by which a facilitator prepares one.</summary>
internal sealed class BeginWorkshop(WorkshopDesk desk, WorkshopForm forms)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/workshops", (HttpContext context, BeginWorkshop page) => page.ListAsync(context))
            .WithName("ListWorkshops")
            .May(WorkshopPermissions.See);
        routes
            .MapGet("/workshops/new", (HttpContext context, BeginWorkshop page) => page.ShowAsync(context, null, null, null))
            .WithName("ShowNewWorkshop")
            .May(WorkshopPermissions.Lead);
        routes
            .MapPost("/workshops", (HttpContext context, BeginWorkshop page) => page.BeginAsync(context))
            .WithName(nameof(BeginWorkshop))
            .AsForm()
            .May(WorkshopPermissions.Lead);
        routes
            .MapGet("/workshops/{number:int}/edit", (int number, HttpContext context, BeginWorkshop page) => page.ShowEditAsync(context, number))
            .WithName("ShowWorkshopForm")
            .May(WorkshopPermissions.Lead);
        routes
            .MapPost("/workshops/{number:int}/edit", (int number, HttpContext context, BeginWorkshop page) => page.EditAsync(context, number))
            .WithName("EditWorkshop")
            .AsForm()
            .May(WorkshopPermissions.Lead);
    }

    private async Task<IResult> ListAsync(HttpContext context)
    {
        var actor = context.ActorOf();
        var view = new WorkshopListView(await desk.ListAsync(actor), actor.MayEver(WorkshopPermissions.Lead));
        return WorkshopAnswers.Page<WorkshopListPage>(PageFrame.Of(context), view);
    }

    private async Task<IResult> ShowEditAsync(HttpContext context, int number) =>
        await desk.FindAsync(context.ActorOf(), number) is { } board && context.ActorOf().May(WorkshopPermissions.Lead, board.Workshop.Facts)
            ? await ShowAsync(context, board.Workshop, WorkshopForm.WritingOf(board.Workshop), null)
            : WorkshopAnswers.NoWorkshop(context, number);

    private async Task<IResult> ShowAsync(HttpContext context, Workshop? workshop, WorkshopWriting? entry, Refusal? refusal)
    {
        var frame = PageFrame.Of(context);
        var own = await desk.ListOwnAsync(context.ActorOf(), context.RequestAborted);
        var view = await forms.ViewAsync(frame, workshop, entry, own, context.RequestAborted);
        return WorkshopAnswers.Page<WorkshopFormPage>(frame, view with { Refusal = refusal }, refusal);
    }

    private async Task<IResult> BeginAsync(HttpContext context)
    {
        var (writing, wrong) = await forms.ReadAsync(await context.Request.ReadFormAsync(context.RequestAborted), context.RequestAborted);
        if (wrong is not null)
            return await ShowAsync(context, null, writing, wrong);
        var begun = await desk.BeginAsync(context.ActorOf(), writing);
        return begun.Value is { } workshop ? WorkshopAnswers.To(workshop.Number) : await ShowAsync(context, null, writing, begun.Refusal);
    }

    private async Task<IResult> EditAsync(HttpContext context, int number)
    {
        if (await desk.FindAsync(context.ActorOf(), number) is not { } board)
            return WorkshopAnswers.NoWorkshop(context, number);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (writing, wrong) = await forms.ReadAsync(form, context.RequestAborted);
        var edited = wrong ?? (await desk.EditAsync(context.ActorOf(), number, form.NumberIn("version"), writing)).Refusal;
        return edited is null ? WorkshopAnswers.To(number) : await ShowAsync(context, board.Workshop, writing, edited);
    }
}
