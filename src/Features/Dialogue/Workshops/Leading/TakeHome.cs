using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Kernel;
using Samplan.Maps.Contracts;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>
/// A theme or a card becomes the draft of a proposal, or a comment on an edition, which says where it comes from; the workshop says what came of it.
/// </summary>
internal sealed class TakeHome(WorkshopDesk desk, BoardStore boards, WorkshopOutlets outlets, IPublicAddress address, LeadWorkshop page, TimeProvider clock)
{
    private const int LongestTitle = 200;
    private const int LongestReason = 9_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost(
                "/workshops/{number:int}/proposals",
                (int number, HttpContext context, TakeHome use) => use.TakeAsync(context, number, use.Outlets.ProposeAsync)
            )
            .WithName("ProposeFromWorkshop")
            .AsForm()
            .May(WorkshopPermissions.Lead);
        routes
            .MapPost(
                "/workshops/{number:int}/comments",
                (int number, HttpContext context, TakeHome use) => use.TakeAsync(context, number, use.Outlets.CommentAsync)
            )
            .WithName("CommentFromWorkshop")
            .AsForm()
            .May(WorkshopPermissions.Lead);
    }

    private WorkshopOutlets Outlets => outlets;

    private async Task<IResult> TakeAsync(HttpContext context, int number, Func<Actor, WorkshopYield, CancellationToken, Task<Outcome<YieldPlace>>> put)
    {
        var actor = context.ActorOf();
        if (await desk.FindAsync(actor, number) is not { } board)
            return WorkshopAnswers.NoWorkshop(context, number);
        if (!actor.May(WorkshopPermissions.Lead, board.Workshop.Facts))
            return await page.ShowAsync(context, number, new Refusal("workshops.may-not"));
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var target = $"{form["target"]}";
        if (Find(board, target) is not var (title, cards))
            return await page.ShowAsync(context, number, new Refusal("workshops.no-target"));
        var texts = Texts.In(LayerLanguage.Of(context.Request));
        var yield = new WorkshopYield(
            form.NumberIn("edition"),
            new OrganisationId($"{form["organisation"]}"),
            Cut(title.ReplaceLineEndings(" "), LongestTitle),
            Cut(ReasonOf(board, cards, texts), LongestReason)
        );
        var taken = await put(actor, yield, context.RequestAborted);
        if (taken.Value is not { } place)
            return await page.ShowAsync(context, number, taken.Refusal);
        await boards.NoteResultAsync(number, new WorkshopResult(target, place.Kind, place.Id));
        return new SeeOther(place.Address);
    }

    private static (string Title, IReadOnlyList<Card> Cards)? Find(Board board, string target)
    {
        if (board.Themes.FirstOrDefault(theme => Board.TargetOf(theme) == target) is { } theme)
            return (theme.Name, [.. board.CardsIn(theme)]);
        return board.Cards.FirstOrDefault(card => Board.TargetOf(card) == target) is { } card ? (card.Text, [card]) : null;
    }

    private string ReasonOf(Board board, IReadOnlyList<Card> cards, Texts texts)
    {
        var workshop = board.Workshop;
        var reason = new StringBuilder();
        reason.AppendLine(
            texts.Say(
                "workshops.origin",
                ("number", workshop.Key),
                ("title", workshop.Title),
                ("day", SwedishTime.DayOf(workshop.OpenedAt ?? clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("address", address.Of($"/workshops/{workshop.Key}").ToString())
            )
        );
        foreach (var question in workshop.Questions.Where(question => cards.Any(card => card.Question == question.Number)))
        {
            reason.AppendLine().AppendLine(question.Words);
            foreach (var card in cards.Where(card => card.Question == question.Number))
                reason.AppendLine(CultureInfo.InvariantCulture, $"– {card.Text} ({card.Circle})");
        }
        return reason.ToString();
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
