using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;
using Samplan.Proposals.Contracts;

namespace Samplan.Features.Tests.Proposals;

/// <summary>An edition under dialogue, the region's editor, and a municipality with a writer and a releaser.</summary>
internal sealed class ProposalWorld : IAsyncDisposable
{
    private ProposalWorld(DrawnServer server, Browser administrator) => (Server, Administrator) = (server, administrator);

    public DrawnServer Server { get; }

    public Browser Administrator { get; }

    public Browser Editor { get; private set; } = null!;

    public Browser Writer { get; private set; } = null!;

    public Browser Releaser { get; private set; } = null!;

    public string Municipality { get; private set; } = "";

    public IEditions Editions => Server.Get<IEditions>();

    public static Task<ProposalWorld> CreateAsync() => CreateAsync(static _ => { }, static _ => { }, static _ => Task.CompletedTask);

    /// <param name="addRooms">Rooms above this one.</param>
    /// <param name="draw">Puts more into the region before the edition is frozen.</param>
    public static async Task<ProposalWorld> CreateAsync(Action<IServiceCollection> addRooms, Action<IEndpointRouteBuilder> map, Func<DrawnServer, Task> draw)
    {
        var (server, administrator) = await DrawnServer.StartAsync(
            rooms => addRooms(rooms.AddProposals().AddProposalPages()),
            routes =>
            {
                routes.MapProposals();
                map(routes);
            },
            ProposalsModule.Schema
        );
        await draw(server);
        var world = new ProposalWorld(server, administrator);
        await server.FreezeAsync("Nuläge", EditionStatus.Dialogue);
        world.Editor = await server.JoinAsync(administrator, null, "eda", Role.Editor);
        world.Writer = await server.JoinAsync(administrator, "Stads kommun", "kim", Role.Contributor);
        world.Releaser = await server.JoinAsync(administrator, "Stads kommun", "rut", Role.Releaser);
        world.Municipality = (await server.Get<IOrganisations>().ListAsync(default)).First(one => one.Name == "Stads kommun").Id.Value;
        return world;
    }

    public async Task<Proposal> FindAsync(int number) => (await Server.Get<ProposalStore>().FindAsync(number))!;

    /// <summary>Does something to a proposal as whoever has just read it.</summary>
    public async Task<Browser.Answer> DoAsync(Browser browser, int number, string act, params IReadOnlyList<(string Name, string Value)> fields) =>
        await browser.PostAsync($"/proposals/{number}/{act}", [("version", $"{(await FindAsync(number)).Version}"), .. fields]);

    /// <summary>A proposal with one change, as far as submitted.</summary>
    public async Task<int> SubmitAsync(string title, params IReadOnlyList<(string Name, string Value)> change)
    {
        var number = await BeginAsync(title);
        await DoAsync(Writer, number, "changes", change);
        await DoAsync(Releaser, number, "release");
        await DoAsync(Releaser, number, "submit");
        return number;
    }

    public async Task<int> BeginAsync(string title)
    {
        var begun = await Writer.PostAsync("/proposals", ("edition", "1"), ("organisation", Municipality), ("title", title), ("reason", "Skolan växer"));
        return int.Parse(begun.Location!.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task AcceptAsync(int number)
    {
        await DoAsync(Editor, number, "take-up");
        await DoAsync(Editor, number, "accept");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Administrator, Editor, Writer, Releaser })
            browser.Dispose();
        await Server.DisposeAsync();
    }
}
