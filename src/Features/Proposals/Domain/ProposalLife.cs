using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;

namespace Samplan.Proposals.Domain;

/// <summary>What may follow on what in a proposal's life. Pure: the time and the actor come in.</summary>
internal static class ProposalLife
{
    private const int LongestTitle = 200;
    private const int LongestReason = 10_000;
    private const int MostChanges = 200;

    private static readonly Dictionary<ProposalAct, (ProposalState[] From, ProposalState? To, bool NeedsReason)> s_acts = new()
    {
        [ProposalAct.Edit] = ([ProposalState.Draft], null, false),
        [ProposalAct.Release] = ([ProposalState.Draft], ProposalState.Released, false),
        [ProposalAct.Return] = ([ProposalState.Released], ProposalState.Draft, true),
        [ProposalAct.Submit] = ([ProposalState.Released], ProposalState.Submitted, false),
        [ProposalAct.TakeUp] = ([ProposalState.Submitted], ProposalState.UnderReview, false),
        [ProposalAct.Accept] = ([ProposalState.UnderReview], ProposalState.Accepted, false),
        [ProposalAct.AcceptWithChanges] = ([ProposalState.UnderReview], ProposalState.AcceptedWithChanges, true),
        [ProposalAct.Decline] = ([ProposalState.UnderReview], ProposalState.Declined, true),
        [ProposalAct.Withdraw] = (
            [ProposalState.Draft, ProposalState.Released, ProposalState.Submitted, ProposalState.UnderReview],
            ProposalState.Withdrawn,
            false
        ),
    };

    /// <summary>The states in which an act may be done, for those who generate forms and permissions.</summary>
    public static IReadOnlyList<ProposalState> StatesFor(ProposalAct act) => act == ProposalAct.Begin ? [] : s_acts[act].From;

    public static Outcome<Proposal> Begin(int number, ProposalWriting writing, ProposalMoment moment)
    {
        if (Check(writing) is { } refusal)
            return refusal;
        return new Proposal(
            number,
            writing.Edition,
            writing.Organisation,
            moment.By,
            writing.Title.Trim(),
            writing.Reason.Trim(),
            writing.Changes,
            writing.Attachments,
            Decided: null,
            Version: 1,
            [moment.ToStep(ProposalAct.Begin, ProposalState.Draft)]
        );
    }

    /// <summary>Written further: title, reason, changes and attachments are as in the writing; edition and organisation stay.</summary>
    public static Outcome<Proposal> Edit(Proposal proposal, ProposalWriting writing, ProposalMoment moment)
    {
        if (CheckAct(proposal, ProposalAct.Edit, moment) is { } refusal)
            return refusal;
        if (Check(writing) is { } wrong)
            return wrong;
        return Next(proposal, ProposalAct.Edit, ProposalState.Draft, moment) with
        {
            Title = writing.Title.Trim(),
            Reason = writing.Reason.Trim(),
            Changes = writing.Changes,
            Attachments = writing.Attachments,
        };
    }

    /// <summary>Any act that changes nothing but the state.</summary>
    public static Outcome<Proposal> Do(Proposal proposal, ProposalAct act, ProposalMoment moment)
    {
        if (act is ProposalAct.Begin or ProposalAct.Edit or ProposalAct.AcceptWithChanges)
            throw new ArgumentException("The act needs more than a moment.", nameof(act));
        if (CheckAct(proposal, act, moment) is { } refusal)
            return refusal;
        if (act == ProposalAct.Release && proposal.Changes.Count == 0)
            return new Refusal("proposals.nothing-proposed");
        return Next(proposal, act, s_acts[act].To!.Value, moment);
    }

    /// <summary>Accepted, but otherwise than proposed.</summary>
    public static Outcome<Proposal> AcceptWithChanges(Proposal proposal, IReadOnlyList<Modification> decided, ProposalMoment moment)
    {
        if (CheckAct(proposal, ProposalAct.AcceptWithChanges, moment) is { } refusal)
            return refusal;
        if (decided.Count == 0)
            return new Refusal("proposals.nothing-accepted");
        return Next(proposal, ProposalAct.AcceptWithChanges, ProposalState.AcceptedWithChanges, moment) with { Decided = decided };
    }

    private static Refusal? CheckAct(Proposal proposal, ProposalAct act, ProposalMoment moment)
    {
        var (from, _, needsReason) = s_acts[act];
        if (moment.SeenVersion != proposal.Version)
            return Refusal.Of("proposals.changed-meanwhile", ("number", proposal.Key));
        if (!from.Contains(proposal.State))
            return Refusal.Of("proposals.not-now", ("number", proposal.Key));
        if (needsReason && string.IsNullOrWhiteSpace(moment.Reason))
            return new Refusal("proposals.reason-missing");
        return moment.Reason?.Length > LongestReason ? new Refusal("proposals.reason-long") : null;
    }

    private static Refusal? Check(ProposalWriting writing) =>
        string.IsNullOrWhiteSpace(writing.Title) ? new Refusal("proposals.title-missing")
        : writing.Title.Length > LongestTitle ? new Refusal("proposals.title-long")
        : string.IsNullOrWhiteSpace(writing.Reason) ? new Refusal("proposals.reason-missing")
        : writing.Reason.Length > LongestReason ? new Refusal("proposals.reason-long")
        : writing.Changes.Count > MostChanges ? new Refusal("proposals.too-many-changes")
        : null;

    private static Proposal Next(Proposal proposal, ProposalAct act, ProposalState state, ProposalMoment moment) =>
        proposal with
        {
            Version = proposal.Version + 1,
            Log = [.. proposal.Log, moment.ToStep(act, state)],
        };
}
