using System.Globalization;
using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>Five organisations write, answer, take back, settle, follow and propose as it comes; whatever they do, what must hold holds.</summary>
public sealed class TalkPropertyTests : IAsyncLifetime
{
    private static readonly string[] s_organisations = ["Stads kommun", "Vägverket", "By kommun", "Länet"];

    private TalkWorld _world = null!;

    public async Task InitializeAsync() => _world = await TalkWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData(1, 200)]
    [InlineData(2, 200)]
    [InlineData(20261121, 1_000)]
    public async Task No_comment_is_lost_threads_are_trees_and_nothing_is_told_wider_or_twice(int seed, int operations)
    {
        var actors = await JoinAsync();
        var frozen = await ListChecksumsAsync();
        var talk = new RandomTalk(_world, actors, seed);
        for (var step = 0; step < operations; step++)
            await talk.DoAsync(step);

        var all = await _world.Server.Get<CommentStore>().ListAsync((ObjectAddress?)null);
        Assert.Equal(talk.Written.Order(), all.Select(comment => comment.Number));
        Assert.Equal(all.Count, all.Select(comment => comment.Number).Distinct().Count());
        Assert.True(all.Count > operations / 10, $"{all.Count} comments of {operations} operations.");
        var byNumber = all.ToDictionary(comment => comment.Number);
        Assert.All(all, comment => AssertThreaded(comment, byNumber));
        foreach (var (actor, _) in actors)
            await AssertSightAsync(actor, byNumber);
        await AssertToldOnceAsync(byNumber);
        await AssertHeardAsync(all);
        await talk.AssertFollowsAsync();
        Assert.Equal(frozen, await ListChecksumsAsync());
        Assert.True((await _world.Server.Get<IAudit>().VerifyAsync(default)).IsSound);
    }

    private static void AssertThreaded(Comment comment, Dictionary<int, Comment> all)
    {
        Assert.Equal(comment.Version, comment.Log.Count);
        Assert.Equal(CommentAct.Write, comment.Log[0].Act);
        Assert.Equal(comment.State == CommentState.Withdrawn, comment.Text.Length == 0);
        if (comment.Answers is not { } number)
        {
            Assert.Equal(comment.Number, comment.Thread);
            return;
        }
        var answered = all[number];
        Assert.True(number < comment.Number);
        Assert.Equal((answered.Thread, answered.About), (comment.Thread, comment.About));
        Assert.True(comment.Visibility <= answered.Visibility);
        Assert.True(answered.Visibility != Visibility.Organisation || comment.Organisation == answered.Organisation);
        Assert.NotEqual(CommentState.Resolved, comment.State);
    }

    /// <summary>Whoever sees an answer sees what it answers, and nobody sees what stays in another organisation or what is said of what they may not see.</summary>
    private async Task AssertSightAsync(Actor actor, Dictionary<int, Comment> all)
    {
        var seen = (await _world.Server.Get<CommentDesk>().ListAsync(actor, null, default)).Select(comment => comment.Number).ToHashSet();
        foreach (var comment in all.Values)
        {
            var isOwn = actor is Actor.Person person && person.BelongsTo(comment.Organisation);
            var maySee = comment.Visibility != Visibility.Organisation || isOwn;
            if (comment.About.Kind == "proposal")
                maySee &= (await _world.Server.Get<IProposals>().FindReadersAsync(int.Parse(comment.About.Id, CultureInfo.InvariantCulture)))!(actor);
            Assert.Equal(maySee, seen.Contains(comment.Number));
            Assert.True(!seen.Contains(comment.Number) || comment.Answers is not { } answered || seen.Contains(answered));
        }
    }

    /// <summary>Each step of each comment is told to open pages once, in the order of the steps.</summary>
    private async Task AssertHeardAsync(IReadOnlyList<Comment> all)
    {
        var told = await _world.Server.Workspace.People.ReadAsync(session =>
            session.Connection.QueryAsync<string>("SELECT what FROM live_event WHERE kind = 'comments' ORDER BY number")
        );
        var counts = told.CountBy(number => number).ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
        Assert.Equal(all.Count, counts.Count);
        Assert.All(all, comment => Assert.Equal(comment.Log.Count, counts[comment.Key]));
    }

    private async Task<IReadOnlyList<(int, string)>> ListChecksumsAsync() =>
        [.. (await _world.Server.Get<IEditions>().ListAsync(default)).Select(edition => (edition.Number, edition.Checksum))];

    private async Task AssertToldOnceAsync(Dictionary<int, Comment> all)
    {
        var told = (
            await _world.Server.Workspace.People.ReadAsync(session =>
                session.Connection.QueryAsync<(string Person, string Kind, string Details, string? By)>(
                    "SELECT notice.person, happening.kind, happening.details, happening.person FROM notice JOIN happening ON happening.number = notice.happening"
                )
            )
        ).ToList();
        Assert.DoesNotContain(told, one => one.Person == one.By);
        // Of each answer everybody else in the thread who may see it and has not taken back what they wrote is told, and once.
        foreach (var answer in all.Values.Where(comment => comment is { IsFirst: false, About.Kind: "place" }))
        {
            var notices = told.Where(one => one.Kind == "dialogue.answered" && one.Details == $"{{\"comment\":\"{answer.Number}\"}}")
                .Select(one => one.Person)
                .ToList();
            Assert.Equal(notices.Count, notices.Distinct(StringComparer.Ordinal).Count());
            var asked = all[answer.Answers!.Value];
            if (asked is { State: not CommentState.Withdrawn, Author: { } author } && author != answer.Author && answer.Visibility != Visibility.Organisation)
                Assert.Contains(author.Value, notices);
        }
    }

    private async Task<List<(Actor Actor, OrganisationId Organisation)>> JoinAsync()
    {
        (await _world.Server.JoinAsync(_world.Administrator, "By kommun", "pia", Role.Contributor)).Dispose();
        (await _world.Server.JoinAsync(_world.Administrator, "Länet", "lea", Role.Contributor)).Dispose();
        var actors = new List<(Actor, OrganisationId)>();
        foreach (
            var (name, organisation) in new[]
            {
                ("kim", s_organisations[0]),
                ("mia", s_organisations[1]),
                ("pia", s_organisations[2]),
                ("lea", s_organisations[3]),
                ("eda", null),
            }
        )
            actors.Add((await _world.GetActorAsync(name), (await _world.GetOrganisationAsync(organisation)).Id));
        return actors;
    }
}
