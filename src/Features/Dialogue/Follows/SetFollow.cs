using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Kernel;

namespace Samplan.Dialogue.Follows;

/// <summary>Somebody follows an object from now on, or no longer.</summary>
internal sealed class SetFollow(FollowStore follows, SubjectBook subjects)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/follows", (HttpContext context, SetFollow use) => use.SetAsync(context))
            .WithName(nameof(SetFollow))
            .AsForm()
            .May(TalkPermissions.Follow);

    private async Task<IResult> SetAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var about = new ObjectAddress($"{form["kind"]}", $"{form["id"]}");
        var isFollowed = form["follow"] != "no";
        // What can no longer be seen can still be let go of.
        var subject = await subjects.FindAsync(context.ActorOf(), about, Texts.In("sv"), context.RequestAborted);
        if (isFollowed && subject is null)
            return TalkAnswers.Missing(context, TalkAnswers.NoSubject);
        if (context.ActorOf().PersonId is { } person)
            await follows.SetAsync(person, subject?.Address ?? about, isFollowed);
        return new SeeOther(LocalAddress.Find(form["return"]) ?? "/notices");
    }
}
