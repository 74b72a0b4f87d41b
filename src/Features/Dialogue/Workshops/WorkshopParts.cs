using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments.Subjects;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Live;
using Samplan.Dialogue.Workshops.Leading;
using Samplan.Dialogue.Workshops.Reading;
using Samplan.Dialogue.Workshops.TakingPart;

namespace Samplan.Dialogue.Workshops;

/// <summary>What workshops are made of.</summary>
internal static class WorkshopParts
{
    public static IServiceCollection AddWorkshops(this IServiceCollection services) =>
        services
            .AddSingleton<IPermissionSource, WorkshopPermissions>()
            .AddSingleton<WorkshopStore>()
            .AddSingleton<SeatStore>()
            .AddSingleton<BoardStore>()
            .AddSingleton<WorkshopDesk>()
            .AddSingleton<ISubjectSource, WorkshopSubjects>()
            .AddSingleton<ILiveAudience, WorkshopAudience>()
            .AddSingleton(new AuditedKind(WorkshopAudience.SubjectKind));

    public static IServiceCollection AddWorkshopPages(this IServiceCollection services) =>
        services
            .AddSingleton(new PageLink("/workshops", "workshops.list.title", Position: 50, WorkshopPermissions.See))
            .AddSingleton<GuessLimit>()
            .AddSingleton<SeatDesk>()
            .AddSingleton<ILiveSeats>(provider => provider.GetRequiredService<SeatDesk>())
            .AddSingleton<WorkshopGround>()
            .AddSingleton<WorkshopForm>()
            .AddSingleton<BeginWorkshop>()
            .AddSingleton<LeadWorkshop>()
            .AddSingleton<ArrangeCards>()
            .AddSingleton<WorkshopOutlets>()
            .AddSingleton<TakeHome>()
            .AddSingleton<IObjectAside, WorkshopAside>()
            .AddSingleton<ShowScreen>()
            .AddSingleton<ShowSummary>()
            .AddSingleton<JoinWorkshop>()
            .AddSingleton<TakePart>()
            .AddSingleton<WriteCard>()
            .AddSingleton<GetWorkshopMap>();

    public static void MapWorkshops(this IEndpointRouteBuilder routes)
    {
        BeginWorkshop.Map(routes);
        LeadWorkshop.Map(routes);
        ArrangeCards.Map(routes);
        TakeHome.Map(routes);
        ShowScreen.Map(routes);
        ShowSummary.Map(routes);
        JoinWorkshop.Map(routes);
        TakePart.Map(routes);
        WriteCard.Map(routes);
        GetWorkshopMap.Map(routes);
    }
}
