using System.Globalization;
using System.Net;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue;
using Samplan.Dialogue.Contracts;
using Samplan.Dialogue.Live;
using Samplan.Features.Tests.Accounts;
using Samplan.Features.Tests.Pictures.Editions;
using Samplan.Proposals;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>What is changed is told to the pages that are open, each thing once and in order, to those who may hear of it.</summary>
public sealed class LiveTests : IAsyncLifetime
{
    private static readonly LiveSubject s_subject = new("drawn", "1");

    private static readonly LiveSubject s_witness = new("witness", "1");

    private readonly DrawnAudience _audience = new("drawn");
    private DrawnServer _server = null!;
    private Browser _administrator = null!;

    public async Task InitializeAsync() =>
        (_server, _administrator) = await DrawnServer.StartAsync(
            rooms =>
                rooms
                    .AddProposals()
                    .AddProposalPages()
                    .AddDialogue()
                    .AddDialoguePages()
                    .AddSingleton<ILiveAudience>(_audience)
                    .AddSingleton<ILiveAudience>(new DrawnAudience("witness")),
            routes => routes.MapProposals().MapDialogue(),
            ProposalsModule.Schema,
            DialogueModule.Schema
        );

    public async Task DisposeAsync()
    {
        _administrator.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_happens_is_heard_in_order()
    {
        using var page = Open();
        await page.ConnectAsync();
        foreach (var what in new[] { "a", "b", "c" })
            await TellAsync(what);
        await UntilAsync(() => page.Heard.Count == 3);
        Assert.Equal(["a", "b", "c"], page.Heard.Select(one => one.What));
    }

    [Fact]
    public async Task What_happened_between_the_page_and_its_first_connection_is_heard()
    {
        var seen = await _server.Get<ILiveLog>().GetLastNumberAsync();
        await TellAsync("between");
        using var page = new OpenPage(_server.Address, $"{s_subject}") { After = seen };
        await page.ConnectAsync();
        await TellAsync("after");
        await UntilAsync(() => page.Heard.Count == 2);
        Assert.Equal(["between", "after"], page.Heard.Select(one => one.What));
    }

    [Fact]
    public async Task A_change_that_is_not_kept_is_told_to_nobody()
    {
        using var page = Open();
        await page.ConnectAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _server.Workspace.People.WriteAsync(async session =>
            {
                await _server.Get<ILiveLog>().TellAsync(session, s_subject, "undone");
                throw new InvalidOperationException();
            })
        );
        await TellAsync("kept");
        await UntilAsync(() => !page.Heard.IsEmpty);
        Assert.Equal("kept", Assert.Single(page.Heard).What);
    }

    [Fact]
    public async Task Each_event_is_asked_for_by_whoever_may_hear_it_at_that_moment()
    {
        using var page = Open();
        await page.ConnectAsync();
        await TellAsync("open");
        await UntilAsync(() => page.Heard.Count == 1);
        _audience.IsOpen = false;
        await TellAsync("closed");
        await UntilAllIsToldAsync();
        using var later = new OpenPage(_server.Address, $"{s_subject}") { After = 0 };
        await later.ConnectAsync();
        _audience.IsOpen = true;
        await TellAsync("open again");
        await UntilAsync(() => page.Heard.Count == 2 && later.Heard.Count == 1);
        Assert.Equal(["open", "open again"], page.Heard.Select(one => one.What));
        Assert.Equal(["open again"], later.Heard.Select(one => one.What));
    }

    [Fact]
    public async Task A_proposal_that_one_may_not_see_is_not_heard_of()
    {
        await _server.FreezeAsync("Nuläge", Samplan.Pictures.Contracts.EditionStatus.Dialogue);
        using var writer = await _server.JoinAsync(_administrator, "Stads kommun", "kim", Role.Contributor);
        using var neighbour = await _server.JoinAsync(_administrator, "By kommun", "pia", Role.Contributor);
        using var own = new OpenPage(_server.Address, "proposal:1") { Cookie = $"samplan-session={writer.Session}" };
        using var other = new OpenPage(_server.Address, "proposal:1") { Cookie = $"samplan-session={neighbour.Session}" };
        using var nobody = new OpenPage(_server.Address, "proposal:1");
        foreach (var page in new[] { own, other, nobody })
            await page.ConnectAsync();
        var municipality = (await _server.Get<IOrganisations>().ListAsync(default)).First(one => one.Name == "Stads kommun").Id.Value;

        await writer.PostAsync("/proposals", ("edition", "1"), ("organisation", municipality), ("title", "Hemligt än"), ("reason", "x"));

        await UntilAsync(() => !own.Heard.IsEmpty);
        Assert.Equal("proposals.Begin", Assert.Single(own.Heard).What);
        await UntilAllIsToldAsync();
        Assert.Empty(other.Heard);
        Assert.Empty(nobody.Heard);
    }

    [Fact]
    public async Task A_subject_that_nobody_answers_for_is_told_to_nobody_and_a_call_without_one_is_refused()
    {
        using var client = new HttpClient { BaseAddress = _server.Address };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/live")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/live?about=nothing")).StatusCode);
        var maySee = await _server.Get<LiveHub>().FindAudienceAsync(new LiveEvent(1, new LiveSubject("unknown", "1"), "much"));
        Assert.False(maySee(new LiveListener(new Actor.Local(), new HashSet<int>())));
    }

    [Fact]
    public void A_page_that_reads_too_slowly_loses_its_line_and_nobody_waits_for_it()
    {
        var line = _server.Get<LiveHub>().Open(new LiveListener(new Actor.Local(), new HashSet<int>()), new HashSet<LiveSubject> { s_subject })!;
        for (var number = 1; number <= LiveLine.Capacity + 1; number++)
            line.Send(new LiveEvent(number, s_subject, "much"));
        var read = 0;
        while (line.Events.TryRead(out _))
            read++;
        Assert.Equal(LiveLine.Capacity, read);
        Assert.True(line.Events.Completion.IsCompleted);
        _server.Get<LiveHub>().Close(line);
    }

    [Fact]
    public async Task A_page_that_has_been_away_for_too_long_reads_everything_again()
    {
        await _server.Workspace.People.WriteAsync(async session =>
        {
            for (var count = 0; count <= Listen.MostMissed; count++)
                await _server.Get<ILiveLog>().TellAsync(session, s_subject, "old");
        });
        // What is old has been handed out before anybody listens: a line is cut when more comes at once than it holds.
        await UntilAllIsToldAsync();
        using var away = new OpenPage(_server.Address, $"{s_subject}") { After = 0 };
        using var elsewhere = new OpenPage(_server.Address, $"{s_subject}") { After = 1_000_000 };
        await away.ConnectAsync();
        await elsewhere.ConnectAsync();
        await TellAsync("new");
        await UntilAsync(() => away.Heard.Count == 1 && elsewhere.Heard.Count == 1);
        Assert.Equal((1, 1), (away.Resets, elsewhere.Resets));
    }

    [Fact]
    public async Task Pages_that_come_and_go_hear_everything_once_and_in_order()
    {
        for (var round = 0; round < 8; round++)
            await HoldsAsync(Gen.Choose(0, 3).ListOf(60).Sample(1).Single().ToList(), $"{round}");
    }

    [Fact]
    public async Task Many_pages_hear_at_once()
    {
        var pages = Enumerable.Range(0, 100).Select(_ => Open()).ToList();
        await Task.WhenAll(pages.Select(page => page.ConnectAsync()));
        await TellAsync("to all");
        await UntilAsync(() => pages.All(page => page.Heard.Count == 1));
        foreach (var page in pages)
            page.Dispose();
    }

    // 0 and 1: something happens; 2: the connection breaks or comes back; 3: it breaks while something happens.
    private async Task HoldsAsync(List<int> acts, string name)
    {
        var seen = await _server.Get<ILiveLog>().GetLastNumberAsync();
        using var page = new OpenPage(_server.Address, $"{s_subject}") { After = seen };
        var (isConnected, told) = (false, new List<string>());
        foreach (var (act, index) in acts.Select((act, index) => (act, index)))
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"{name}-{index}");
            var telling = act == 2 ? Task.CompletedTask : TellAsync(what);
            if (act != 2)
                told.Add(what);
            if (act >= 2)
            {
                await (isConnected ? page.DisconnectAsync() : page.ConnectAsync());
                isConnected = !isConnected;
            }
            await telling;
        }
        if (!isConnected)
            await page.ConnectAsync();
        await UntilAsync(() => page.Heard.Count >= told.Count);
        Assert.Equal(told, page.Heard.Select(one => one.What));
        Assert.Equal(page.Heard.Select(one => one.Number).Order(), page.Heard.Select(one => one.Number));
    }

    /// <summary>What comes last has been handed out when everything before it has.</summary>
    private async Task UntilAllIsToldAsync()
    {
        using var witness = new OpenPage(_server.Address, $"{s_witness}");
        await witness.ConnectAsync();
        await TellAsync("last", s_witness);
        await UntilAsync(() => !witness.Heard.IsEmpty);
    }

    private OpenPage Open() => new(_server.Address, $"{s_subject}");

    private Task TellAsync(string what, LiveSubject? about = null) =>
        _server.Workspace.People.WriteAsync(session => _server.Get<ILiveLog>().TellAsync(session, about ?? s_subject, what));

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!holds())
            await Task.Delay(10, patience.Token);
    }

    private sealed class DrawnAudience(string kind) : ILiveAudience
    {
        public bool IsOpen { get; set; } = true;

        public string Kind => kind;

        public ValueTask<Predicate<LiveListener>?> FindAsync(LiveEvent told) =>
            ValueTask.FromResult<Predicate<LiveListener>?>(IsOpen ? static _ => true : null);
    }
}
