using System.Globalization;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;

namespace Samplan.Features.Tests.Proposals;

/// <summary>Whatever five organisations and the region do in whatever order, what must hold holds.</summary>
public sealed class ProposalPropertyTests
{
    private const int Operations = 300;
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
    [InlineData(1)]
    [InlineData(20261121)]
    public async Task Frozen_stays_frozen_the_log_is_sound_and_what_is_accepted_is_applied_at_most_once(int seed)
    {
        await using var world = await ProposalWorld.CreateAsync();
        var (random, desk) = (new Random(seed), world.Server.Get<ProposalDesk>());
        Actor[] actors =
        [
            .. Enumerable.Range(1, 5).Select(number => Person(new OrganisationId($"o{number}"), OrganisationKind.Municipality)),
            Person(s_region, OrganisationKind.Region),
        ];
        var checksums = await ChecksumsAsync(world);
        var (done, refused) = (0, 0);
        for (var operation = 0; operation < Operations; operation++)
        {
            var isDone = random.Next(25) == 0 ? await ApplyAsync(world, random) : await DoAsync(desk, actors[random.Next(actors.Length)], random);
            _ = isDone ? done++ : refused++;
        }

        Assert.True(done > 20 && refused > 20, $"{done} done, {refused} refused");
        Assert.All(checksums, edition => Assert.Equal(edition.Value, ChecksumsAsync(world).Result[edition.Key]));
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

    private static async Task<Dictionary<int, string>> ChecksumsAsync(ProposalWorld world) =>
        (await world.Editions.ListAsync(default)).ToDictionary(edition => edition.Number, edition => edition.Checksum);

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
