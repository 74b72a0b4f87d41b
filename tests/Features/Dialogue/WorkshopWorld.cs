using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue;
using Samplan.Dialogue.Contracts.Workshops;
using Samplan.Dialogue.Workshops;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>A municipality whose releaser holds workshops, a colleague, a neighbour, and as many phones as are opened.</summary>
internal sealed class WorkshopWorld : IAsyncDisposable
{
    public const string Words = "Vad är viktigast?";
    private readonly List<Browser> _browsers = [];

    private WorkshopWorld(DrawnServer server) => Server = server;

    public DrawnServer Server { get; }

    public Browser Administrator { get; private set; } = null!;

    public Browser Leader { get; private set; } = null!;

    public Browser Colleague { get; private set; } = null!;

    public Browser Neighbour { get; private set; } = null!;

    public string Municipality { get; private set; } = "";

    public static async Task<WorkshopWorld> CreateAsync()
    {
        var (server, administrator) = await DrawnServer.StartAsync(
            rooms => rooms.AddProposals().AddProposalPages().AddDialogue().AddDialoguePages(),
            routes => routes.MapProposals().MapDialogue(),
            ProposalsModule.Schema,
            DialogueModule.Schema
        );
        var world = new WorkshopWorld(server);
        world._browsers.Add(administrator);
        world.Administrator = administrator;
        await server.FreezeAsync("Nuläge", EditionStatus.Dialogue);
        world.Leader = await world.JoinOrganisationAsync(administrator, "Stads kommun", "rut", Role.Releaser, Role.Contributor);
        world.Colleague = await world.JoinOrganisationAsync(administrator, "Stads kommun", "kim", Role.Reader);
        world.Neighbour = await world.JoinOrganisationAsync(administrator, "By kommun", "pia", Role.Releaser);
        world.Municipality = (await server.Get<IOrganisations>().ListAsync(default)).First(one => one.Name == "Stads kommun").Id.Value;
        return world;
    }

    /// <summary>A workshop with a question of each kind, open.</summary>
    public async Task<Workshop> OpenWorkshopAsync()
    {
        var number = await PrepareAsync();
        await DoAsync(number, "open");
        return (await BoardAsync(number)).Workshop;
    }

    public async Task<int> PrepareAsync()
    {
        var begun = await Leader.PostAsync(
            "/workshops",
            ("organisation", Municipality),
            ("title", "Ortens framtid"),
            ("words-1", Words),
            ("kind-1", "Text"),
            ("words-2", "Var?"),
            ("kind-2", "Mark"),
            ("words-3", "Hur ofta?"),
            ("kind-3", "Choice"),
            ("options-3", "Ofta\nSällan"),
            ("words-4", "Vad väljer vi?"),
            ("kind-4", "Dots"),
            ("options-4", "Buss\nTåg\nCykel"),
            ("dots-4", "2"),
            ("circles", "Bord 1\nBord 2")
        );
        Assert.NotNull(begun.Location);
        return int.Parse(begun.Location.Split('/')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Does something as the leader who has just read the page.</summary>
    public async Task<Browser.Answer> DoAsync(int number, string act, params IReadOnlyList<(string Name, string Value)> fields) =>
        await Leader.PostAsync($"/workshops/{number}/{act}", [("version", $"{(await BoardAsync(number)).Workshop.Version}"), .. fields]);

    public async Task<Browser> SitDownAsync(Workshop workshop, string circle = "Bord 1")
    {
        var phone = OpenPhone();
        var joined = await phone.PostAsync("/join", ("code", workshop.Code!), ("circle", circle));
        Assert.Equal($"/take-part/{workshop.Number}", joined.Location);
        return phone;
    }

    public Browser OpenPhone()
    {
        var phone = Server.Open();
        _browsers.Add(phone);
        return phone;
    }

    public static Task<Browser.Answer> WriteAsync(Browser phone, int number, string text, string? id = null, int question = 1) =>
        phone.PostAsync($"/take-part/{number}/cards", ("id", id ?? NewId()), ("question", $"{question}"), ("text", text));

    public static string NewId() => Guid.NewGuid().ToString("n");

    public async Task<Board> BoardAsync(int number) => (await Server.Get<BoardStore>().FindAsync(number))!;

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers)
            browser.Dispose();
        await Server.DisposeAsync();
    }

    private async Task<Browser> JoinOrganisationAsync(Browser administrator, string organisation, string name, params Role[] roles)
    {
        var browser = await Server.JoinAsync(administrator, organisation, name, roles);
        _browsers.Add(browser);
        return browser;
    }
}
