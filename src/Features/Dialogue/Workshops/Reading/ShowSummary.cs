using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Dialogue.Workshops.Domain;

namespace Samplan.Dialogue.Workshops.Reading;

/// <summary>What came of a workshop, as a page to print, a table and a text to work on in a document.</summary>
internal sealed class ShowSummary(WorkshopDesk desk, WorkshopGround ground)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/workshops/{number:int}/summary", (int number, HttpContext context, ShowSummary page) => page.ShowAsync(context, number))
            .WithName(nameof(ShowSummary))
            .May(WorkshopPermissions.See);
        routes
            .MapGet("/workshops/{number:int}/summary.csv", (int number, HttpContext context, ShowSummary page) => page.GetTableAsync(context, number))
            .WithName("GetWorkshopTable")
            .May(WorkshopPermissions.See);
        routes
            .MapGet("/workshops/{number:int}/summary.md", (int number, HttpContext context, ShowSummary page) => page.GetTextAsync(context, number))
            .WithName("GetWorkshopText")
            .May(WorkshopPermissions.See);
    }

    private async Task<IResult> ShowAsync(HttpContext context, int number) =>
        await ReadAsync(context, number) is { } view
            ? WorkshopAnswers.Page<SummaryPage>(PageFrame.Of(context), view)
            : WorkshopAnswers.NoWorkshop(context, number);

    private async Task<IResult> GetTableAsync(HttpContext context, int number) =>
        await ReadAsync(context, number) is { } view
            ? File(context, SummaryText.Table(view, PageFrame.Of(context).Texts), "text/csv; charset=utf-8", $"workshop-{number}.csv")
            : WorkshopAnswers.NoWorkshop(context, number);

    private async Task<IResult> GetTextAsync(HttpContext context, int number) =>
        await ReadAsync(context, number) is { } view
            ? File(context, SummaryText.Markdown(view, PageFrame.Of(context).Texts), "text/markdown; charset=utf-8", $"workshop-{number}.md")
            : WorkshopAnswers.NoWorkshop(context, number);

    private async Task<SummaryView?> ReadAsync(HttpContext context, int number)
    {
        if (await desk.FindAsync(context.ActorOf(), number) is not { } board)
            return null;
        var places = await ground.ListPlacesAsync(context.RequestAborted);
        var near = board
            .Cards.Where(card => card.Shape is not null)
            .Select(card => (card.Id, Place: WorkshopGround.FindNear(places, MarkShape.Read(card.Shape))))
            .Where(one => one.Place is not null)
            .ToDictionary(one => one.Id, one => one.Place!.Label, StringComparer.Ordinal);
        return new SummaryView(board, near);
    }

    private static IResult File(HttpContext context, string text, string type, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(text), type, name);
    }
}
