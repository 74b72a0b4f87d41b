using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts.Maps;
using Samplan.Proposals.Answering;
using Samplan.Proposals.Applying;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Reading;
using Samplan.Proposals.Sketches;
using Samplan.Proposals.Writing;
using Samplan.Storage;

namespace Samplan.Proposals;

/// <summary>The door of the room where organisations propose changes to the picture and get them answered.</summary>
public static class ProposalsModule
{
    public static SchemaSource Schema { get; } = new("Proposals", typeof(ProposalsModule).Assembly);

    /// <summary>Needs the accounts, the pictures and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddProposals(this IServiceCollection services) =>
        services
            .AddSingleton<IPermissionSource, ProposalPermissions>()
            .AddSingleton<ProposalStore>()
            .AddSingleton<SketchClassStore>()
            .AddSingleton<IDrawingStyles>(services => services.GetRequiredService<SketchClassStore>())
            .AddSingleton<ProposalDesk>()
            .AddSingleton<IProposals>(provider => provider.GetRequiredService<ProposalDesk>())
            .AddSingleton<IProposalDemonstration, DemonstrationProposals>();

    /// <summary>What the pages need besides; <see cref="IRegionDesk"/> is the server's.</summary>
    public static IServiceCollection AddProposalPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services
            .AddSingleton(new PageLink("/proposals", "proposals.page.title", Position: 40, ProposalPermissions.See))
            .AddSingleton<ProposalReading>()
            .AddSingleton<ConsequenceReading>()
            .AddSingleton<ListProposals>()
            .AddSingleton<ShowProposal>()
            .AddSingleton<BeginProposal>()
            .AddSingleton<EditProposal>()
            .AddSingleton<ChangeEntry>()
            .AddSingleton<AddChange>()
            .AddSingleton<CarryChanges>()
            .AddSingleton<ReadDrawnFile>()
            .AddSingleton<ProposalGround>()
            .AddSingleton<ShowGround>()
            .AddSingleton<GetChangeFile>()
            .AddSingleton<AttachFile>()
            .AddSingleton<ActOnProposal>()
            .AddSingleton<AcceptWithChanges>()
            .AddSingleton<ApplyProposals>()
            .AddSingleton<SetUpSketchClasses>();
    }

    /// <summary>Every page of the room.</summary>
    public static IEndpointRouteBuilder MapProposals(this IEndpointRouteBuilder routes)
    {
        ListProposals.Map(routes);
        BeginProposal.Map(routes);
        ApplyProposals.Map(routes);
        SetUpSketchClasses.Map(routes);
        ShowProposal.Map(routes);
        EditProposal.Map(routes);
        AddChange.Map(routes);
        CarryChanges.Map(routes);
        ReadDrawnFile.Map(routes);
        ShowGround.Map(routes);
        GetChangeFile.Map(routes);
        AttachFile.Map(routes);
        ActOnProposal.Map(routes);
        AcceptWithChanges.Map(routes);
        return routes;
    }
}
