using Dapper;
using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Domain;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>Five organisations write, answer, take back and settle as it comes; whatever they do, what must hold holds.</summary>
public sealed class TalkPropertyTests : IAsyncLifetime
{
    private const int Operations = 250;

    private static readonly string[] s_organisations = ["Stads kommun", "Vägverket", "By kommun", "Länet"];
    private static readonly string[] s_places = ["lillby", "storby", "torp"];
    private static readonly CommentAct[] s_acts = [CommentAct.Edit, CommentAct.Withdraw, CommentAct.Resolve, CommentAct.Reopen];

    private TalkWorld _world = null!;

    public async Task InitializeAsync() => _world = await TalkWorld.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_comment_is_lost_threads_are_trees_and_nothing_is_told_wider_or_twice(int seed)
    {
        var actors = await JoinAsync();
        var random = new Random(seed);
        var (desk, store) = (_world.Server.Get<CommentDesk>(), _world.Server.Get<CommentStore>());
        var written = new List<int>();
        for (var step = 0; step < Operations; step++)
        {
            var (actor, organisation) = actors[random.Next(actors.Count)];
            if (written.Count == 0 || random.Next(3) > 0)
            {
                int? answers = written.Count > 0 && random.Next(3) > 0 ? written[random.Next(written.Count)] : null;
                var about = answers is { } known ? (await store.FindAsync(known))!.About : new ObjectAddress("place", s_places[random.Next(s_places.Length)]);
                var entry = new CommentEntry(answers, organisation.Value, (Visibility)random.Next(3), $"Ord {step}", "", 0);
                if ((await desk.WriteAsync(actor, about, entry, default)).Value is { } comment)
                    written.Add(comment.Number);
            }
            else
            {
                var number = written[random.Next(written.Count)];
                var entry = new CommentEntry(number, organisation.Value, null, $"Nya ord {step}", "", (await store.FindAsync(number))!.Version);
                await desk.ActAsync(actor, number, s_acts[random.Next(s_acts.Length)], entry, default);
            }
        }

        var all = await store.ListAsync((ObjectAddress?)null);
        Assert.Equal(written, all.Select(comment => comment.Number));
        var byNumber = all.ToDictionary(comment => comment.Number);
        Assert.All(all, comment => AssertThreaded(comment, byNumber));
        foreach (var (actor, _) in actors)
            await AssertSightAsync(desk, actor, byNumber);
        await AssertToldOnceAsync(byNumber);
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

    /// <summary>Whoever sees an answer sees what it answers, and nobody sees what stays in another organisation.</summary>
    private static async Task AssertSightAsync(CommentDesk desk, Actor actor, Dictionary<int, Comment> all)
    {
        var seen = (await desk.ListAsync(actor, null, default)).Select(comment => comment.Number).ToHashSet();
        foreach (var comment in all.Values)
        {
            var isOwn = actor is Actor.Person person && person.BelongsTo(comment.Organisation);
            Assert.Equal(comment.Visibility != Visibility.Organisation || isOwn, seen.Contains(comment.Number));
            Assert.True(!seen.Contains(comment.Number) || comment.Answers is not { } answered || seen.Contains(answered));
        }
    }

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
        foreach (var answer in all.Values.Where(comment => !comment.IsFirst))
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
