using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Notices;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>A drawn picture with an edition under dialogue, the region's editor, a municipality with two writers, and an agency.</summary>
internal sealed class TalkWorld : IAsyncDisposable
{
    public const string Place = "/comments/on/place/lillby";

    private TalkWorld(DrawnServer server, Browser administrator) => (Server, Administrator) = (server, administrator);

    public DrawnServer Server { get; }

    public Browser Administrator { get; }

    public Browser Editor { get; private set; } = null!;

    public Browser Writer { get; private set; } = null!;

    public Browser Colleague { get; private set; } = null!;

    public Browser Agency { get; private set; } = null!;

    public static async Task<TalkWorld> CreateAsync()
    {
        var (server, administrator) = await DrawnServer.StartAsync(
            rooms => rooms.AddProposals().AddProposalPages().AddDialogue().AddDialoguePages(),
            routes => routes.MapProposals().MapDialogue(),
            ProposalsModule.Schema,
            DialogueModule.Schema
        );
        var world = new TalkWorld(server, administrator);
        await server.FreezeAsync("Nuläge", EditionStatus.Dialogue);
        world.Editor = await server.JoinAsync(administrator, null, "eda", Role.Editor);
        world.Writer = await server.JoinAsync(administrator, "Stads kommun", "kim", Role.Contributor);
        world.Colleague = await server.JoinAsync(administrator, "Stads kommun", "lou", Role.Contributor, Role.Releaser);
        world.Agency = await server.JoinAsync(administrator, "Vägverket", "mia", Role.Contributor);
        return world;
    }

    public async Task<Organisation> GetOrganisationAsync(string? name) =>
        (await Server.Get<IOrganisations>().ListAsync(default)).First(one => name is null ? one.Kind == OrganisationKind.Region : one.Name == name);

    public async Task<PersonId> GetPersonAsync(string name)
    {
        foreach (var organisation in await Server.Get<IOrganisations>().ListAsync(default))
        {
            if ((await Server.Get<IPeople>().ListColleaguesAsync(organisation.Id, default)).FirstOrDefault(one => one.Name == name) is { } found)
                return found.Id;
        }
        throw new ArgumentException(name, nameof(name));
    }

    public async Task<Actor> GetActorAsync(string name) => (await Server.Get<IPeople>().FindActorAsync(await GetPersonAsync(name), default))!;

    /// <summary>Writes of the place; the number of the comment.</summary>
    public Task<int> WriteAsync(Browser browser, string? organisation, string text, Visibility visibility = Visibility.Members) =>
        WriteAsync(browser, Place, organisation, text, visibility);

    public async Task<int> WriteAsync(Browser browser, string address, string? organisation, string text, Visibility visibility = Visibility.Members)
    {
        var answer = await SendAsync(browser, address, organisation, text, visibility);
        Assert.True(answer.Location is not null, answer.Sentence);
        return int.Parse(answer.Location.Split("#c")[^1], CultureInfo.InvariantCulture);
    }

    public async Task<Browser.Answer> SendAsync(Browser browser, string address, string? organisation, string text, Visibility visibility) =>
        await browser.PostAsync(
            address,
            ("organisation", (await GetOrganisationAsync(organisation)).Id.Value),
            ("visibility", visibility.ToString()),
            ("text", text)
        );

    /// <summary>Does something to a comment as whoever has just read it.</summary>
    public async Task<Browser.Answer> DoAsync(Browser browser, int number, string act, string text = "") =>
        await browser.PostAsync($"/comments/{number}/{act}", ("version", $"{(await FindAsync(number)).Version}"), ("text", text));

    public async Task<Comment> FindAsync(int number) => (await Server.Get<CommentStore>().FindAsync(number))!;

    /// <summary>What a reader's page says of the place.</summary>
    public static async Task<string> ReadAsync(Browser browser, string address = Place) => (await browser.GetAsync(address)).Sentence;

    public Task SendLettersAsync() => Server.Get<NoticeRound>().RunOnceAsync(default);

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in new[] { Administrator, Editor, Writer, Colleague, Agency })
            browser.Dispose();
        await Server.DisposeAsync();
    }
}
