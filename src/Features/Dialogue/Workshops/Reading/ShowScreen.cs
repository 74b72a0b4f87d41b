using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Pages.Workshops;

namespace Samplan.Dialogue.Workshops.Reading;

/// <summary>What hangs on the wall: the way in, the questions, and what is written as it comes.</summary>
internal sealed class ShowScreen(WorkshopDesk desk, ILiveLog live, IPublicAddress address)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/workshops/{number:int}/screen", (int number, HttpContext context, ShowScreen page) => page.ShowAsync(context, number))
            .WithName(nameof(ShowScreen))
            .May(WorkshopPermissions.See);

    private async Task<IResult> ShowAsync(HttpContext context, int number)
    {
        var after = await live.GetLastNumberAsync();
        if (await desk.FindAsync(context.ActorOf(), number) is not { } board)
            return WorkshopAnswers.NoWorkshop(context, number);
        var join = address.Of("/join");
        var view = new ScreenView(
            board,
            board.Workshop.Code is { } code ? QrPicture.Of(address.Of($"/join/{code}").ToString()) : null,
            $"{join.Authority}{join.AbsolutePath}",
            after
        );
        return WorkshopAnswers.Page<ScreenPage>(PageFrame.Of(context), view);
    }
}
