using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Pages.Workshops;
using Samplan.Kernel;

namespace Samplan.Dialogue.Workshops.TakingPart;

/// <summary>What a participant has before them: the questions, what they have written, and in the voting what they can place dots on.</summary>
internal sealed class TakePart(SeatDesk desk, BoardStore boards, WorkshopGround ground, ILiveLog live)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/take-part/{number:int}", (int number, HttpContext context, TakePart page) => page.ShowAsync(context, number, null))
            .WithName(nameof(TakePart))
            .May(WorkshopPermissions.TakePart);

    public async Task<IResult> ShowAsync(HttpContext context, int number, Refusal? refusal)
    {
        if (await desk.FindAsync(context, number) is not { } seat)
            return await WithoutSeatAsync(context, number);
        // Asked before what is shown is read: what happens between is told.
        var after = await live.GetLastNumberAsync();
        var board = (await boards.FindAsync(number))!;
        var view = new TakePartView(
            board,
            seat.Circle,
            [.. board.Cards.Where(card => card.Seat == seat.Number)],
            await boards.ListDotsAsync(seat),
            [.. (await ground.ListPlacesAsync(context.RequestAborted)).Select(one => one.Place.Label).Order(StringComparer.CurrentCulture)],
            after,
            refusal
        );
        return WorkshopAnswers.Page<TakePartPage>(PageFrame.Of(context), view, refusal);
    }

    private async Task<IResult> WithoutSeatAsync(HttpContext context, int number) =>
        await boards.FindAsync(number) is { Workshop.State: WorkshopState.Closed }
            ? WorkshopAnswers.Refused(context, new Refusal("workshops.closed"), StatusCodes.Status200OK)
            : new SeeOther("/join");
}
