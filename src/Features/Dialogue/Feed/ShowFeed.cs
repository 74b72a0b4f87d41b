using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Follows;
using Samplan.Dialogue.Notices;
using Samplan.Dialogue.Pages;
using Samplan.Dialogue.Pages.Views;
using Samplan.Kernel;

namespace Samplan.Dialogue.Feed;

/// <summary>What has happened to an object, by a person, for an organisation or in the whole region; as a page and as Atom (RFC 4287).</summary>
internal sealed class ShowFeed(
    HappeningStore happenings,
    HappeningReading reading,
    SubjectBook subjects,
    IOrganisations organisations,
    IPeople people,
    FollowStore follows,
    IPublicAddress address
)
{
    private const int PageLength = 50;
    private const int MostRead = 2_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/feed", (HttpContext context, ShowFeed page) => page.ShowAsync(context)).WithName(nameof(ShowFeed)).May(TalkPermissions.See);
        routes.MapGet("/feed.atom", (HttpContext context, ShowFeed page) => page.WriteAsync(context)).WithName("GetFeedFile").May(TalkPermissions.See);
    }

    private async Task<IResult> ShowAsync(HttpContext context)
    {
        var query = FeedQuery.Of(context);
        var frame = PageFrame.Of(context) with { Kept = FeedQuery.Kept(query) };
        var (shown, older) = await ListAsync(context.ActorOf(), query, frame.Texts, context.RequestAborted);
        var view = new FeedView(
            await FindNameAsync(context.ActorOf(), query, frame.Texts, context.RequestAborted),
            shown,
            older,
            [.. (await organisations.ListAsync(context.RequestAborted)).Select(one => (one.Id.Value, one.Name))],
            query.Organisation?.Value ?? ""
        )
        {
            Followable = await FindFollowableAsync(context.ActorOf(), query, frame.Texts, context.RequestAborted),
        };
        return TalkAnswers.Page<FeedPage>(frame, view);
    }

    private async Task<IResult> WriteAsync(HttpContext context)
    {
        var query = FeedQuery.Of(context);
        var frame = PageFrame.Of(context);
        var (shown, _) = await ListAsync(context.ActorOf(), query, frame.Texts, context.RequestAborted);
        var name = await FindNameAsync(context.ActorOf(), query, frame.Texts, context.RequestAborted);
        var title = $"{frame.RegionName}: {name ?? frame.Texts["dialogue.feed.title"]}";
        var self = address.Of($"/feed?{FeedQuery.Kept(query)}".TrimEnd('&', '?'));
        return TypedResults.Bytes(AtomText.Write(title, self, shown, path => address.Of(path)), "application/atom+xml; charset=utf-8", "feed.atom");
    }

    /// <summary>A page of what the reader may know, and where the next begins.</summary>
    private async Task<(IReadOnlyList<HappeningView> Shown, long? Older)> ListAsync(
        Actor actor,
        HappeningQuery query,
        Texts texts,
        CancellationToken cancellation
    )
    {
        var shown = new List<HappeningView>();
        var (before, read) = (query.Before, 0);
        while (read < MostRead)
        {
            var kept = await happenings.ListAsync(query with { Before = before, Limit = PageLength });
            read += kept.Count;
            shown.AddRange(await reading.ListAsync(actor, kept, texts, cancellation));
            if (kept.Count < PageLength)
                return shown.Count > PageLength ? ([.. shown.Take(PageLength)], shown[PageLength - 1].Number) : (shown, null);
            before = kept[^1].Number;
            if (shown.Count >= PageLength)
                return ([.. shown.Take(PageLength)], shown[PageLength - 1].Number);
        }
        return (shown, before);
    }

    private async Task<(ObjectAddress, bool)?> FindFollowableAsync(Actor actor, HappeningQuery query, Texts texts, CancellationToken cancellation)
    {
        ObjectAddress? asked = query.About ?? (query.Organisation is { } organisation ? new ObjectAddress("organisation", organisation.Value) : null);
        return asked is { } about && actor.PersonId is { } person && await subjects.FindAsync(actor, about, texts, cancellation) is { } subject
            ? (subject.Address, await follows.IsFollowedAsync(person, subject.Address))
            : null;
    }

    private async Task<string?> FindNameAsync(Actor actor, HappeningQuery query, Texts texts, CancellationToken cancellation) =>
        query.About is { } about ? (await subjects.FindAsync(actor, about, texts, cancellation))?.Name
        : query.Person is { } person && actor is not Actor.Anonymous ? (await people.ListNamesAsync([person], cancellation)).GetValueOrDefault(person)
        : query.Organisation is { } organisation ? (await organisations.FindAsync(organisation, cancellation))?.Name
        : null;
}
