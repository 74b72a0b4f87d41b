using Microsoft.AspNetCore.Builder;
using Samplan.Accessibility;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Proposals;

namespace Samplan.Features.Tests.Accessibility;

/// <summary>The pages of travel times on a server of their own, in a <see cref="TravelWorld"/>.</summary>
public abstract class TravelPages : IAsyncLifetime
{
    internal DrawnServer Server { get; private set; } = null!;

    internal Browser Reader { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        (Server, Reader) = await DrawnServer.StartAsync(
            services => services.AddProposals().AddAccessibility().AddAccessibilityPages(),
            routes => routes.MapGroup("").MaySeeRegion().MapAccessibility(),
            ProposalsModule.Schema
        );
        await ImportAsync();
        await TravelWorld.DrawAsync(Server);
    }

    public async Task DisposeAsync()
    {
        Reader.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>What is there besides the world, before anything is computed.</summary>
    protected virtual Task ImportAsync() => Task.CompletedTask;
}
