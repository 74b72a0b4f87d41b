using Samplan.Accessibility;
using Samplan.Accounts;
using Samplan.Accounts.Contracts;
using Samplan.Analyses;
using Samplan.Catalogue;
using Samplan.Dialogue;
using Samplan.Kernel;
using Samplan.Maps;
using Samplan.Pictures;
using Samplan.Proposals;
using Samplan.Storage;

namespace Samplan.Server;

/// <summary>An open workspace with its rooms: what the command line and the server both stand on.</summary>
public sealed class Rooms : IDisposable
{
    private readonly ServiceProvider _services;

    private Rooms(Workspace workspace, TimeProvider clock)
    {
        Workspace = workspace;
        _services = Add(new ServiceCollection(), workspace, clock, AccountsSettings.FromEnvironment()).BuildServiceProvider();
    }

    /// <summary>Makes and opens workspaces with every room's tables.</summary>
    public static Workspaces Workspaces { get; } =
        new([AccountsModule.Schema, CatalogueModule.Schema, AnalysesModule.Schema, PicturesModule.Schema, ProposalsModule.Schema, DialogueModule.Schema]);

    public Workspace Workspace { get; }

    internal IServiceProvider Services => _services;

    public static Outcome<Rooms> Open(string folder, WorkspaceAccess access, TimeProvider clock)
    {
        var opened = Workspaces.Open(folder, access);
        return opened.Value is { } workspace ? new Rooms(workspace, clock) : opened.Refusal!;
    }

    /// <summary>Every room, over one open workspace.</summary>
    public static IServiceCollection Add(IServiceCollection services, Workspace workspace, TimeProvider clock, AccountsSettings accounts) =>
        services
            .AddSingleton(workspace)
            .AddSingleton(clock)
            .AddAccounts(accounts)
            .AddCatalogue()
            .AddMaps()
            .AddAnalyses()
            .AddPictures()
            .AddProposals()
            .AddAccessibility()
            .AddDialogue();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Dispose()
    {
        _services.Dispose();
        Workspace.Dispose();
    }
}
