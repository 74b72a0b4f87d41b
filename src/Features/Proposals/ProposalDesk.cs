using Samplan.Accounts.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;
using Samplan.Proposals.Sketches;

namespace Samplan.Proposals;

/// <summary>Does to proposals what somebody asks for, where permission and state let it; who may and what may follow are asked at the same moment.</summary>
internal sealed class ProposalDesk(ProposalStore store, SketchClassStore sketches, IOrganisations organisations, TimeProvider clock) : IProposals
{
    /// <summary>The proposal where the actor may see it, else null: what may not be seen and what is not there look the same.</summary>
    public async Task<Proposal?> FindAsync(Actor actor, int number) =>
        await store.FindAsync(number) is { } proposal && actor.May(ProposalPermissions.See, proposal.Facts) ? proposal : null;

    public async Task<Predicate<Actor>?> FindReadersAsync(int number) =>
        await store.FindAsync(number) is { } proposal ? actor => actor.May(ProposalPermissions.See, proposal.Facts) : null;

    public Task<IReadOnlyList<SketchClass>> ListSketchClassesAsync() => sketches.ListAsync();

    public async Task<IReadOnlyList<Proposal>> ListDraftsAsync(Actor actor) =>
        [
            .. (await ListAsync(actor))
                .Where(proposal => proposal.State == ProposalState.Draft && actor.May(ProposalPermissions.Write, proposal.Facts))
                .OrderByDescending(proposal => proposal.Number),
        ];

    public Task<Outcome<Proposal>> BeginAsync(Actor actor, ProposalBeginning beginning) =>
        BeginAsync(actor, new ProposalWriting(beginning.Edition, beginning.Organisation, beginning.Title, beginning.Reason, beginning.Changes, []));

    public async Task<IReadOnlyList<Proposal>> ListAsync(Actor actor) =>
        [.. (await store.ListAsync()).Where(proposal => actor.May(ProposalPermissions.See, proposal.Facts))];

    public Task<Outcome<Proposal>> BeginAsync(Actor actor, ProposalWriting writing) =>
        store.BeginAsync(
            actor,
            number =>
                actor.May(ProposalPermissions.Write, DraftOf(writing.Organisation))
                    ? ProposalLife.Begin(number, writing, MomentOf(actor, writing.Organisation, 0))
                    : new Refusal("proposals.may-not")
        );

    public Task<Outcome<Proposal>> EditAsync(Actor actor, int number, int seenVersion, Func<Proposal, Outcome<ProposalWriting>> write) =>
        DoAsync(
            actor,
            number,
            ProposalAct.Edit,
            proposal =>
            {
                var writing = write(proposal);
                return writing.Value is { } written
                    ? ProposalLife.Edit(proposal, written, MomentOf(actor, proposal.Organisation, seenVersion))
                    : writing.Refusal!;
            }
        );

    /// <summary>An act that changes nothing but the state. Of the own organisation's acts the mandate is noted that the actor holds there.</summary>
    public async Task<Outcome<Proposal>> ActAsync(Actor actor, int number, ProposalAct act, int seenVersion, string? reason)
    {
        var mandate = await FindMandateAsync(actor, number, act);
        return await DoAsync(
            actor,
            number,
            act,
            proposal => ProposalLife.Do(proposal, act, MomentOf(actor, OrganisationOf(actor, proposal, act), seenVersion, reason) with { Mandate = mandate })
        );
    }

    public async Task<Outcome<Proposal>> AcceptWithChangesAsync(Actor actor, int number, int seenVersion, string? reason, IReadOnlyList<Modification> decided)
    {
        var mandate = await FindMandateAsync(actor, number, ProposalAct.AcceptWithChanges);
        return await DoAsync(
            actor,
            number,
            ProposalAct.AcceptWithChanges,
            proposal =>
                ProposalLife.AcceptWithChanges(
                    proposal,
                    decided,
                    MomentOf(actor, OrganisationOf(actor, proposal, ProposalAct.AcceptWithChanges), seenVersion, reason) with
                    {
                        Mandate = mandate,
                    }
                )
        );
    }

    /// <summary>What permissions ask of a proposal that is not there yet.</summary>
    public static ObjectFacts DraftOf(OrganisationId organisation) => new() { Organisation = organisation, State = nameof(ProposalState.Draft) };

    /// <summary>The organisations for which the actor may write.</summary>
    public async Task<IReadOnlyList<Organisation>> ListOwnAsync(Actor actor, CancellationToken cancellation) =>
        [.. (await organisations.ListAsync(cancellation)).Where(one => !one.IsClosed && actor.May(ProposalPermissions.Write, DraftOf(one.Id)))];

    private Task<Outcome<Proposal>> DoAsync(Actor actor, int number, ProposalAct act, Func<Proposal, Outcome<Proposal>> change) =>
        store.DoAsync(
            actor,
            number,
            proposal =>
                !actor.May(ProposalPermissions.See, proposal.Facts) ? Refusal.Of("proposals.no-proposal", ("number", proposal.Key))
                : !ProposalLife.StatesFor(act).Contains(proposal.State) ? Refusal.Of("proposals.not-now", ("number", proposal.Key))
                : !actor.May(ProposalPermissions.For(act), proposal.Facts) ? new Refusal("proposals.may-not")
                : change(proposal)
        );

    private async Task<string?> FindMandateAsync(Actor actor, int number, ProposalAct act)
    {
        if (actor.PersonId is not { } person || await store.FindAsync(number) is not { } proposal)
            return null;
        if (OrganisationOf(actor, proposal, act) is not { } organisation)
            return null;
        var mandates = await organisations.ListMandatesAsync(organisation, CancellationToken.None);
        return mandates.FirstOrDefault(mandate => mandate.Person == person && mandate.HoldsOn(SwedishTime.Today(clock)))?.Id;
    }

    /// <summary>The region's own acts are done for the region; all others for those who propose.</summary>
    private static OrganisationId? OrganisationOf(Actor actor, Proposal proposal, ProposalAct act) =>
        act is ProposalAct.TakeUp or ProposalAct.Accept or ProposalAct.AcceptWithChanges or ProposalAct.Decline
            ? (actor as Actor.Person)?.Memberships.FirstOrDefault(one => one.Kind == OrganisationKind.Region)?.Organisation
            : proposal.Organisation;

    private ProposalMoment MomentOf(Actor actor, OrganisationId? organisation, int seenVersion, string? reason = null) =>
        new(clock.GetUtcNow(), actor.PersonId, organisation, seenVersion, reason);
}
