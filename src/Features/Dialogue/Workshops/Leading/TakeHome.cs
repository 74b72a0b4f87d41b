using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops.Domain;
using Samplan.Kernel;
using Samplan.Maps.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Dialogue.Workshops.Leading;

/// <summary>
/// A theme or a card becomes the draft of a proposal, or a comment, which says where it comes from; the workshop says what came of it.
/// </summary>
internal sealed class TakeHome(
    WorkshopDesk desk,
    BoardStore boards,
    WorkshopOutlets outlets,
    WorkshopGround ground,
    IPublicAddress address,
    LeadWorkshop page,
    TimeProvider clock
)
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
        if (board.CardsOn(target) is not { Count: > 0 } cards)
            return await page.ShowAsync(context, number, new Refusal("workshops.no-target"));
        if (await FindAboutAsync(form, cards, context.RequestAborted) is not { } about)
            return await page.ShowAsync(context, number, new Refusal("workshops.no-mark"));
        var texts = Texts.In(LayerLanguage.Of(context.Request));
        var title = board.Themes.FirstOrDefault(theme => Board.TargetOf(theme) == target)?.Name ?? cards[0].Text;
        var yield = new WorkshopYield(
            new OrganisationId($"{form["organisation"]}"),
            Cut(title.ReplaceLineEndings(" "), LongestTitle),
            Cut(ReasonOf(board, cards, texts), LongestReason)
        )
        {
            Edition = form.NumberIn("edition"),
            Back = $"[{texts.Say("workshops.lead.numbered", ("number", board.Workshop.Key))}]({AddressOf(board.Workshop)})",
            About = about,
            Drawings = MarkYield.ListDrawings(cards, kind => SketchIn(form, kind), card => OriginOf(board.Workshop, card, texts), NewId),
        };
        var taken = await put(actor, yield, context.RequestAborted);
        if (taken.Value is not { } place)
            return await page.ShowAsync(context, number, taken.Refusal);
        await boards.NoteResultAsync(number, new WorkshopResult(target, place.Kind, place.Id));
        return new SeeOther(place.Address);
    }

    /// <summary>What a comment is about: what is marked, the place that it lies nearest to, else the edition. Null where a mark is asked for and there is none.</summary>
    private async Task<ObjectAddress?> FindAboutAsync(IFormCollection form, IReadOnlyList<Card> cards, CancellationToken cancellation) =>
        $"{form["about"]}" switch
        {
            "mark" => MarkYield.FindArea(cards),
            "place" => WorkshopGround.FindNear(await ground.ListPlacesAsync(cancellation), MarkYield.Together(cards)) is { } place
                ? new ObjectAddress("place", place.Id)
                : null,
            _ => new ObjectAddress("edition", form.NumberIn("edition").ToString(CultureInfo.InvariantCulture)),
        };

    private static string? SketchIn(IFormCollection form, SketchGeometry kind) => $"{form[$"sketch-{kind}"]}" is { Length: > 0 } key ? key : null;

    private static string OriginOf(Workshop workshop, Card card, Texts texts) =>
        texts.Say("workshops.origin-card", ("number", workshop.Key), ("card", card.Number.ToString(CultureInfo.InvariantCulture)), ("circle", card.Circle));

    private string AddressOf(Workshop workshop) => address.Of($"/workshops/{workshop.Key}").ToString();

    private string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("n");

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
                ("address", AddressOf(workshop))
            )
        );
        foreach (var question in workshop.Questions.Where(question => cards.Any(card => card.Question == question.Number)))
        {
            reason.AppendLine().AppendLine(question.Words);
            foreach (var card in cards.Where(card => card.Question == question.Number))
            {
                var where = MarkYield.Say(card, texts) is { } mark ? $"; {mark}" : "";
                reason.AppendLine(CultureInfo.InvariantCulture, $"– {card.Text} ({card.Circle}{where})");
            }
        }
        return reason.ToString();
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)] + "…";
}
