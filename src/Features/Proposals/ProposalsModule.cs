using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Storage;

namespace Samplan.Proposals;

/// <summary>The door of the room where organisations propose changes to the picture and get them answered.</summary>
public static class ProposalsModule
{
    public static SchemaSource Schema { get; } = new("Proposals", typeof(ProposalsModule).Assembly);

    public static IServiceCollection AddProposals(this IServiceCollection services) =>
        services.AddSingleton<IPermissionSource, ProposalPermissions>().AddSingleton<ProposalStore>();
}
