using Samplan.Accounts.Contracts;
using Samplan.Dialogue.Comments;
using Samplan.Dialogue.Comments.Domain;
using Samplan.Dialogue.Follows;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;

namespace Samplan.Features.Tests.Dialogue;

/// <summary>Organisations that do one thing after the other as a seed has it, and what must have come of it.</summary>
internal sealed class RandomTalk(TalkWorld world, IReadOnlyList<(Actor Actor, OrganisationId Organisation)> actors, int seed)
{
    private static readonly string[] s_places = ["lillby", "storby", "torp"];
    private static readonly CommentAct[] s_acts = [CommentAct.Edit, CommentAct.Withdraw, CommentAct.Resolve, CommentAct.Reopen];
    private static readonly ProposalAct[] s_steps = [ProposalAct.Release, ProposalAct.Submit, ProposalAct.TakeUp, ProposalAct.Decline, ProposalAct.Withdraw];

    private readonly Random _random = new(seed);
    private readonly HashSet<(PersonId Person, string Place)> _followed = [];
    private readonly CommentStore _store = world.Server.Get<CommentStore>();

    /// <summary>Numbers of every comment that was acknowledged.</summary>
    public List<int> Written { get; } = [];

    public async Task DoAsync(int step)
    {
        var (actor, organisation) = actors[_random.Next(actors.Count)];
        await (
            _random.Next(20) switch
            {
                < 2 => FollowAsync(actor),
                < 5 => ProposeAsync(actor, organisation),
                < 14 => WriteAsync(actor, organisation, step),
                _ => ActAsync(actor, organisation, step),
            }
        );
    }

    /// <summary>Everybody follows the places that they chose last, and no others.</summary>
    public async Task AssertFollowsAsync()
    {
        foreach (var person in actors.Select(one => one.Actor.PersonId).OfType<PersonId>())
        {
            var kept = (await world.Server.Get<FollowStore>().ListAsync(person)).Where(one => one.Kind == "place").Select(one => one.Id);
            Assert.Equal(_followed.Where(one => one.Person == person).Select(one => one.Place).Order(), kept.Order());
        }
    }

    private async Task FollowAsync(Actor actor)
    {
        var (person, place, isFollowed) = (actor.PersonId!.Value, s_places[_random.Next(s_places.Length)], _random.Next(3) > 0);
        await world.Server.Get<FollowStore>().SetAsync(person, new ObjectAddress("place", place), isFollowed);
        _ = isFollowed ? _followed.Add((person, place)) : _followed.Remove((person, place));
    }

    private async Task ProposeAsync(Actor actor, OrganisationId organisation)
    {
        var desk = world.Server.Get<ProposalDesk>();
        var seen = await desk.ListAsync(actor);
        if (seen.Count == 0 || _random.Next(4) == 0)
        {
            var values = new Dictionary<string, string>
            {
                ["place"] = "torp",
                ["indicator"] = "population",
                ["value"] = $"{_random.Next(1, 2_000)}",
                ["source"] = "prognos",
            };
            var change = new Modification($"{_random.NextInt64():x}", "value", values, "Skäl");
            await desk.BeginAsync(actor, new ProposalWriting(1, organisation, "Förslag", "Skäl", [change], []));
            return;
        }
        var proposal = seen[_random.Next(seen.Count)];
        await desk.ActAsync(actor, proposal.Number, s_steps[_random.Next(s_steps.Length)], proposal.Version, "Därför");
    }

    private async Task WriteAsync(Actor actor, OrganisationId organisation, int step)
    {
        int? answers = Written.Count > 0 && _random.Next(3) > 0 ? Written[_random.Next(Written.Count)] : null;
        var about = answers is { } known ? (await _store.FindAsync(known))!.About : await ChooseAsync(actor);
        var entry = new CommentEntry(answers, organisation.Value, (Visibility)_random.Next(3), $"Ord {step}", "", 0);
        if ((await world.Server.Get<CommentDesk>().WriteAsync(actor, about, entry, default)).Value is { } comment)
            Written.Add(comment.Number);
    }

    private async Task ActAsync(Actor actor, OrganisationId organisation, int step)
    {
        if (Written.Count == 0)
            return;
        var number = Written[_random.Next(Written.Count)];
        // Sometimes somebody has not seen the newest.
        var version = (await _store.FindAsync(number))!.Version - (_random.Next(8) == 0 ? 1 : 0);
        var entry = new CommentEntry(number, organisation.Value, null, $"Nya ord {step}", "", version);
        await world.Server.Get<CommentDesk>().ActAsync(actor, number, s_acts[_random.Next(s_acts.Length)], entry, default);
    }

    private async Task<ObjectAddress> ChooseAsync(Actor actor)
    {
        var proposals = _random.Next(3) == 0 ? await world.Server.Get<ProposalDesk>().ListAsync(actor) : [];
        return proposals.Count > 0 ? new ObjectAddress("proposal", proposals[_random.Next(proposals.Count)].Key)
            : _random.Next(6) == 0 ? new ObjectAddress("edition", "1")
            : new ObjectAddress("place", s_places[_random.Next(s_places.Length)]);
    }
}
