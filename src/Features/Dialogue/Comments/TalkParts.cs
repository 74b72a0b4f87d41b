using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Feed;
using Samplan.Dialogue.Follows;
using Samplan.Dialogue.Notices;
using Samplan.Pictures.Contracts.Maps;

namespace Samplan.Dialogue.Comments;

/// <summary>Comments, follows, notices and the feed, as the room puts them in.</summary>
internal static class TalkParts
{
    public static IServiceCollection AddTalk(this IServiceCollection services) =>
        services
            .AddSingleton<IPermissionSource, TalkPermissions>()
            .AddSingleton<HappeningStore>()
            .AddSingleton<IHappeningListener>(provider => provider.GetRequiredService<HappeningStore>())
            .AddSingleton<FollowStore>()
            .AddSingleton<IHandover>(provider => provider.GetRequiredService<FollowStore>())
            .AddSingleton<NoticeStore>()
            .AddSingleton<LetterStore>()
            .AddSingleton<CommentStore>();

    public static IServiceCollection AddTalkPages(this IServiceCollection services) =>
        services
            .AddSingleton(new PageLink("/comments", "dialogue.list.title", Position: 50, TalkPermissions.See))
            .AddSingleton<RegionSight>()
            .AddSingleton<ISubjectSource, PictureSubjects>()
            .AddSingleton<ISubjectSource, AreaSubjects>()
            .AddSingleton<ISubjectSource, RecordSubjects>()
            .AddSingleton<SubjectBook>()
            .AddSingleton<MentionBook>()
            .AddSingleton<CommentDesk>()
            .AddSingleton<TalkReading>()
            .AddSingleton<HappeningReading>()
            .AddSingleton<Unsubscription>()
            .AddSingleton<NoticeLetters>()
            .AddSingleton<OverdueDatasets>()
            .AddSingleton<NoticeRound>()
            .AddHostedService(provider => provider.GetRequiredService<NoticeRound>())
            .AddSingleton<ILiveAudience, CommentAudience>()
            .AddSingleton<IObjectAside, CommentAside>()
            .AddSingleton<IMapMarks, CommentMarks>()
            .AddSingleton<IFrameLink, UnreadLink>()
            .AddSingleton<ShowTalk>()
            .AddSingleton<WriteComment>()
            .AddSingleton<AreaEntry>()
            .AddSingleton<ListComments>()
            .AddSingleton<GetCommentFile>()
            .AddSingleton<SetFollow>()
            .AddSingleton<ShowNotices>()
            .AddSingleton<EndLetters>()
            .AddSingleton<ShowFeed>();

    public static void MapTalk(this IEndpointRouteBuilder routes)
    {
        ShowTalk.Map(routes);
        WriteComment.Map(routes);
        ListComments.Map(routes);
        GetCommentFile.Map(routes);
        SetFollow.Map(routes);
        ShowNotices.Map(routes);
        EndLetters.Map(routes);
        ShowFeed.Map(routes);
    }
}
