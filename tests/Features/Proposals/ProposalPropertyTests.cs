using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;

namespace Samplan.Features.Tests.Proposals;

/// <summary>Whatever five organisations and the region do in whatever order, what must hold holds.</summary>
public sealed class ProposalPropertyTests
{
    private static readonly OrganisationId s_region = new("region");
    private static readonly ProposalAct[] s_acts =
    [
        ProposalAct.Release,
        ProposalAct.Return,
        ProposalAct.Submit,
        ProposalAct.TakeUp,
        ProposalAct.Accept,
        ProposalAct.Decline,
        ProposalAct.Withdraw,
    ];

    [Theory]
    [InlineData(1, 200)]
    [InlineData(20261121, 1_000)]
    public async Task Frozen_stays_frozen_the_log_is_sound_and_what_is_accepted_is_applied_at_most_once(int seed, int operations)
    {
        await using var world = await ProposalWorld.CreateAsync();
        var (random, desk) = (new Random(seed), world.Server.Get<ProposalDesk>());
        Actor[] actors =
        [
            .. Enumerable.Range(1, 5).Select(number => Person(new OrganisationId($"o{number}"), OrganisationKind.Municipality)),
            Person(s_region, OrganisationKind.Region),
        ];
        var frozen = new FrozenSoFar(world);
        var (done, refused) = (0, 0);
        for (var operation = 0; operation < operations; operation++)
        {
            var isDone = random.Next(100) switch
            {
                < 4 => await ApplyAsync(world, random),
                < 8 => await SetStatusAsync(world, random),
                8 => (await world.Editions.FreezeAsync(new FreezeRequest("Utkast"), default)).IsDone,
                9 => await AmendAsync(world, random),
                _ => await DoAsync(desk, actors[random.Next(actors.Length)], random),
            };
            _ = isDone ? done++ : refused++;
            if (operation % 20 == 0)
                await frozen.CheckAsync();
        }

        Assert.True(done > 20 && refused > 20, $"{done} done, {refused} refused");
        await frozen.CheckAsync();
        Assert.True((await world.Server.Get<IAudit>().VerifyAsync(default)).IsSound);
        var proposals = await world.Server.Get<ProposalStore>().ListAsync();
        var editions = await world.Editions.ListAsync(default);
        Assert.All(editions, edition => Assert.True(world.Editions.OpenAsync(edition.Number, default).Result.IsDone));
        var changes = (await world.Editions.ListChangesAsync(default)).Values;
        Assert.All(changes, one => Assert.Equal(one.Count, one.Select(change => change.Change.Id).Distinct().Count()));
        Assert.All(changes.SelectMany(one => one), change => Assert.True(proposals.First(one => one.Key == change.Proposal).IsAccepted));
        // An edition that rests on a proposal inherits it from the one it was made from, or is the only one to have brought it in.
        foreach (var proposal in proposals)
            Assert.True(await CountOriginsAsync(world, editions, proposal.Key) <= 1, $"proposal {proposal.Key} was applied twice");
    }

    /// <summary>Whoever has more roles may do what they could before, and more: in every state, at every visibility, for every permission there is.</summary>
    [Fact]
    public async Task More_roles_never_permit_less()
    {
        await using var world = await ProposalWorld.CreateAsync();
        var permissions = world.Server.Services.GetServices<IPermissionSource>().SelectMany(source => source.List()).ToList();
        var states = permissions.SelectMany(one => one.Grants).SelectMany(grant => grant.States).Distinct().ToArray();
        var random = new Random(20261121);
        var permitted = 0;
        for (var time = 0; time < 20_000; time++)
        {
            var all = Enumerable.Range(0, 6).Select(_ => MembershipOf(random)).ToArray();
            var fewer = new Actor.Person(new PersonId("p"), "Någon", all[..random.Next(all.Length)]);
            var more = fewer with { Memberships = all };
            var facts = new ObjectFacts
            {
                Organisation = new OrganisationId($"o{random.Next(3)}"),
                Person = random.Next(2) == 0 ? new PersonId("p") : null,
                State = states[random.Next(states.Length)],
                Visibility = (Visibility)random.Next(3),
            };
            var permission = permissions[random.Next(permissions.Count)];
            permitted += fewer.May(permission, facts) ? 1 : 0;
            Assert.True(!fewer.May(permission, facts) || more.May(permission, facts), $"{permission.Key} for {facts}");
            Assert.True(!more.May(permission, facts) || more.MayEver(permission), $"{permission.Key} could be permitted and never is");
        }
        Assert.True(permitted > 1_000);
    }

    private static Membership MembershipOf(Random random)
    {
        var number = random.Next(3);
        var role = (Role)random.Next(Enum.GetValues<Role>().Length);
        return new Membership(new OrganisationId($"o{number}"), number == 0 ? OrganisationKind.Region : OrganisationKind.Municipality, role);
    }

    private static async Task<int> CountOriginsAsync(ProposalWorld world, IReadOnlyList<Edition> editions, string proposal)
    {
        var changes = await world.Editions.ListChangesAsync(default);
        return editions.Count(edition => Names(edition.Number) && !(edition.BasedOn is { } from && Names(from)));

        bool Names(int number) => changes[number].Any(change => change.Proposal == proposal);
    }

    private static async Task<bool> DoAsync(ProposalDesk desk, Actor actor, Random random)
    {
        var own = ((Actor.Person)actor).Memberships[0].Organisation;
        var seen = await desk.ListAsync(actor);
        if (random.Next(4) == 0 || seen.Count == 0)
            return (await desk.BeginAsync(actor, new ProposalWriting(1, own, "Förslag", "Skäl", [Change(random)], []))).IsDone;
        var proposal = seen[random.Next(seen.Count)];
        // Sometimes somebody has not seen the newest.
        var version = proposal.Version - (random.Next(8) == 0 ? 1 : 0);
        if (random.Next(6) == 0)
            return (
                await desk.EditAsync(
                    actor,
                    proposal.Number,
                    version,
                    one => new ProposalWriting(1, one.Organisation, "Ändrat", "Skäl", [.. one.Changes, Change(random)], [])
                )
            ).IsDone;
        return (await desk.ActAsync(actor, proposal.Number, s_acts[random.Next(s_acts.Length)], version, random.Next(3) == 0 ? null : "Därför")).IsDone;
    }

    private static async Task<bool> ApplyAsync(ProposalWorld world, Random random)
    {
        var editions = await world.Editions.ListAsync(default);
        var accepted = (await world.Server.Get<ProposalStore>().ListAsync())
            .Where(one => one.IsAccepted)
            .Select(one => ("proposal", one.Key))
            .Take(2)
            .ToArray();
        var from = editions[random.Next(editions.Count)].Number.ToString(CultureInfo.InvariantCulture);
        var answer = await world.Editor.PostAsync("/proposals/apply", [("edition", from), ("title", "Nästa"), .. accepted]);
        return answer.Status == System.Net.HttpStatusCode.SeeOther;
    }

    private static async Task<bool> SetStatusAsync(ProposalWorld world, Random random)
    {
        var editions = await world.Editions.ListAsync(default);
        EditionStatus[] statuses = [EditionStatus.Dialogue, EditionStatus.Referral, EditionStatus.Adopted];
        var request = new EditionStatusRequest(editions[random.Next(editions.Count)].Number, statuses[random.Next(statuses.Length)], "RV 1");
        return (await world.Editions.SetStatusAsync(request, default)).IsDone;
    }

    private static async Task<bool> AmendAsync(ProposalWorld world, Random random)
    {
        var request = new AmendmentRequest("Torp", null, "population", random.Next(1, 2_000), "Räknat på nytt", "Kim");
        return (await world.Server.Get<IPictures>().AmendAndBuildAsync(request, default)).IsDone;
    }

    /// <summary>Every edition as it was first seen: neither number nor checksum nor title is ever another, no status goes back, and one at most is adopted.</summary>
    private sealed class FrozenSoFar(ProposalWorld world)
    {
        private readonly Dictionary<int, Edition> _seen = [];

        public async Task CheckAsync()
        {
            var editions = await world.Editions.ListAsync(default);
            foreach (var edition in editions)
            {
                var before = _seen.GetValueOrDefault(edition.Number, edition);
                Assert.Equal((before.Checksum, before.Title), (edition.Checksum, edition.Title));
                Assert.True(edition.Status >= before.Status, $"edition {edition.Number} went from {before.Status} back to {edition.Status}");
                Assert.Equal(before.Log, edition.Log.Take(before.Log.Count));
                _seen[edition.Number] = edition;
            }
            Assert.Equal(_seen.Count, editions.Count);
            Assert.True(editions.Count(one => one is { Status: EditionStatus.Adopted, TargetYear: null }) <= 1);
        }
    }

    private static Modification Change(Random random)
    {
        string[] places = ["storby", "lillby", "mellby", "torp"];
        var values = new Dictionary<string, string>
        {
            ["place"] = places[random.Next(places.Length)],
            ["indicator"] = "population",
            ["value"] = $"{random.Next(1, 2_000)}",
            ["source"] = "prognos",
        };
        return new Modification($"{random.NextInt64():x}", "value", values, "Skäl");
    }

    private static Actor.Person Person(OrganisationId organisation, OrganisationKind kind) =>
        new(new PersonId($"p-{organisation}"), "Någon", [.. Enum.GetValues<Role>().Select(role => new Membership(organisation, kind, role))]);
}
