using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops;
using Samplan.Dialogue.Workshops.Domain;

namespace Samplan.Features.Tests.Security;

/// <summary>Workshops and comments of the organisation <c>own</c> in each of their states.</summary>
internal static class SecuredTalk
{
    /// <summary>The card that somebody has written in each workshop that was ever open.</summary>
    public const string Card = "0123456789abcdef0123456789abcdef";

    // The shortest life that ends in each state.
    private static readonly (WorkshopState State, WorkshopAct[] Acts)[] s_workshops =
    [
        (WorkshopState.Draft, []),
        (WorkshopState.Open, [WorkshopAct.Open]),
        (WorkshopState.Voting, [WorkshopAct.Open, WorkshopAct.Vote]),
        (WorkshopState.Closed, [WorkshopAct.Open, WorkshopAct.Close]),
    ];

    private static readonly (CommentState State, CommentAct? Act)[] s_comments =
    [
        (CommentState.Open, null),
        (CommentState.Resolved, CommentAct.Resolve),
        (CommentState.Withdrawn, CommentAct.Withdraw),
    ];

    public static async Task<IReadOnlyDictionary<WorkshopState, int>> HoldWorkshopsAsync(SecuredServer server)
    {
        var workshops = new Dictionary<WorkshopState, int>();
        foreach (var (state, acts) in s_workshops)
            workshops[state] = await HoldAsync(server, acts, state);
        return workshops;
    }

    public static async Task<IReadOnlyDictionary<CommentState, int>> CommentAsync(SecuredServer server, int proposal)
    {
        var desk = server.Services.GetRequiredService<CommentDesk>();
        var actor = server.ActorOf(SecuredServer.Own, Role.Contributor, Role.Releaser);
        var about = new ObjectAddress("proposal", proposal.ToString(CultureInfo.InvariantCulture));
        var comments = new Dictionary<CommentState, int>();
        foreach (var (state, act) in s_comments)
        {
            var comment = (await desk.WriteAsync(actor, about, EntryOf(0, $"Kommentar {state}"), default)).Value!;
            if (act is { } next)
                comment = (await desk.ActAsync(actor, comment.Number, next, EntryOf(comment.Version, "Svar"), default)).Value!;
            Assert.Equal(state, comment.State);
            comments[state] = comment.Number;
        }
        return comments;
    }

    private static CommentEntry EntryOf(int version, string text) => new(null, SecuredServer.Own, Visibility.Members, text, "", version);

    private static async Task<int> HoldAsync(SecuredServer server, WorkshopAct[] acts, WorkshopState end)
    {
        var desk = server.Services.GetRequiredService<WorkshopDesk>();
        var actor = server.ActorOf(SecuredServer.Own, Role.Contributor, Role.Releaser);
        var writing = new WorkshopWriting(
            new OrganisationId(SecuredServer.Own),
            $"Workshop {end}",
            [new Question(1, QuestionKind.Text, "Vad är viktigt?", [], 0)],
            new WorkshopView(null, 40, []),
            ["Bord 1"]
        );
        var workshop = (await desk.BeginAsync(actor, writing)).Value!;
        foreach (var act in acts)
        {
            workshop = (await desk.ActAsync(actor, workshop.Number, act, workshop.Version, 3)).Value!;
            if (act == WorkshopAct.Open)
                await WriteAsync(server, workshop.Number);
        }
        Assert.Equal(end, workshop.State);
        return workshop.Number;
    }

    private static async Task WriteAsync(SecuredServer server, int number)
    {
        var boards = server.Services.GetRequiredService<BoardStore>();
        var seat = (await server.Services.GetRequiredService<SeatStore>().SitDownAsync(number, "Bord 1", $"hash-{number}")).Value!;
        Assert.True((await boards.WriteCardAsync(seat, new Card(Card, 0, 1, seat.Number, seat.Circle, "Skolan", null, null))).IsDone);
        Assert.True((await boards.PutAsync(number, Card, null, "Barn")).IsDone);
    }
}
