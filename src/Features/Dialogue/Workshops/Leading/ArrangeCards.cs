using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>The facilitator puts cards in themes, names the themes, and takes away what should not stand on a screen.</summary>
internal sealed class ArrangeCards(WorkshopDesk desk, BoardStore boards, LeadWorkshop page)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(
                "/workshops/{number:int}/cards/{id}/theme",
                (int number, string id, HttpContext context, ArrangeCards use) => use.PutAsync(context, number, id)
            )
            .WithName("PutCardInTheme")
            .AsForm()
            .May(WorkshopPermissions.Lead);
        routes
            .MapPost(
                "/workshops/{number:int}/cards/{id}/remove",
                (int number, string id, HttpContext context, ArrangeCards use) => use.DoAsync(context, number, () => use.RemoveAsync(number, id))
            )
            .WithName("RemoveWorkshopCard")
            .AsForm()
            .May(WorkshopPermissions.Lead);
        routes
            .MapPost(
                "/workshops/{number:int}/themes/{theme:int}",
                (int number, int theme, HttpContext context, ArrangeCards use) => use.RenameAsync(context, number, theme)
            )
            .WithName("RenameTheme")
            .AsForm()
            .May(WorkshopPermissions.Lead);
    }

    private async Task<IResult> PutAsync(HttpContext context, int number, string id)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var named = $"{form["new-theme"]}" is { Length: > 0 } name ? name : null;
        return await DoAsync(context, number, () => boards.PutAsync(number, id, form.NumberIn("theme") is > 0 and var theme ? theme : null, named));
    }

    private async Task<IResult> RenameAsync(HttpContext context, int number, int theme)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await DoAsync(context, number, () => boards.RenameThemeAsync(number, theme, $"{form["name"]}"));
    }

    private Task<Outcome<Workshop>> RemoveAsync(int number, string id) => boards.RemoveCardAsync(number, id, seat: null);

    private async Task<IResult> DoAsync(HttpContext context, int number, Func<Task<Outcome<Workshop>>> change)
    {
        if (await desk.FindAsync(context.ActorOf(), number) is not { } board)
            return WorkshopAnswers.NoWorkshop(context, number);
        if (!context.ActorOf().May(WorkshopPermissions.Lead, board.Workshop.Facts))
            return await page.ShowAsync(context, number, new Refusal("workshops.may-not"));
        var done = await change();
        return done.IsDone ? WorkshopAnswers.To(number) : await page.ShowAsync(context, number, done.Refusal);
    }
}
