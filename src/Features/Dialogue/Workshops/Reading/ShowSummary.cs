using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Dialogue.Workshops.Domain;

namespace Samplan.Dialogue.Workshops.Reading;

/// <summary>What came of a workshop, as a page to print, a document to work on, a table and a text.</summary>
internal sealed class ShowSummary(WorkshopDesk desk, WorkshopGround ground, IPeople people, IOrganisations organisations)
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
        routes
            .MapGet("/workshops/{number:int}/summary.odt", (int number, HttpContext context, ShowSummary page) => page.GetDocumentAsync(context, number))
            .WithName("GetWorkshopDocument")
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

    private async Task<IResult> GetDocumentAsync(HttpContext context, int number) =>
        await ReadAsync(context, number) is { } view
            ? File(context, SummaryDocument.Write(view, PageFrame.Of(context).Texts), OpenDocument.MediaType, $"workshop-{number}.odt")
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
        var workshop = board.Workshop;
        return new SummaryView(board, near)
        {
            Leader = workshop.Leader is { } leader ? (await people.ListNamesAsync([leader], context.RequestAborted)).GetValueOrDefault(leader) : null,
            Organisation = workshop.Organisation is { } organisation ? (await organisations.FindAsync(organisation, context.RequestAborted))?.Name : null,
        };
    }

    private static IResult File(HttpContext context, string text, string type, string name) => File(context, Encoding.UTF8.GetBytes(text), type, name);

    private static IResult File(HttpContext context, byte[] bytes, string type, string name)
    {
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(bytes, type, name);
    }
}
