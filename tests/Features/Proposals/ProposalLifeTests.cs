using FsCheck;
using FsCheck.Fluent;
using Samplan.Accounts.Contracts;
using Samplan.Pictures.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;

namespace Samplan.Features.Tests.Proposals;

public sealed class ProposalLifeTests
{
    private static readonly OrganisationId s_municipality = new("kommunen");
    private static readonly DateTimeOffset s_monday = new(2026, 5, 18, 8, 0, 0, TimeSpan.Zero);

    private static readonly Modification s_change = new(
        "m1",
        "threshold",
        new Dictionary<string, string> { ["criterion"] = "big", ["threshold"] = "450" },
        "skäl"
    );

    [Fact]
    public void A_proposal_is_written_released_handed_in_taken_up_and_accepted_each_step_dated()
    {
        var proposal = Begin();
        foreach (var act in (ProposalAct[])[ProposalAct.Release, ProposalAct.Submit, ProposalAct.TakeUp, ProposalAct.Accept])
            proposal = Done(ProposalLife.Do(proposal, act, Now(proposal)));

        Assert.Equal(
            [ProposalState.Draft, ProposalState.Released, ProposalState.Submitted, ProposalState.UnderReview, ProposalState.Accepted],
            proposal.Log.Select(step => step.State)
        );
        Assert.Equal(5, proposal.Version);
        Assert.Equal([s_change], proposal.AcceptedChanges);
    }

    [Fact]
    public void What_is_accepted_otherwise_than_proposed_stands_beside_it_with_the_reason()
    {
        var proposal = UnderReview();
        var decided = s_change with
        {
            Values = new Dictionary<string, string> { ["criterion"] = "big", ["threshold"] = "475" },
        };

        Assert.Equal("proposals.reason-missing", ProposalLife.AcceptWithChanges(proposal, [decided], Now(proposal)).Refusal!.Code);
        var accepted = Done(ProposalLife.AcceptWithChanges(proposal, [decided], Now(proposal) with { Reason = "475 räcker för Lillby" }));

        Assert.Equal(s_change, Assert.Single(accepted.Changes));
        Assert.Equal(decided, Assert.Single(accepted.AcceptedChanges));
        Assert.Equal("475 räcker för Lillby", accepted.Answer!.Reason);
    }

    [Fact]
    public void A_no_needs_a_reason()
    {
        var proposal = UnderReview();
        Assert.Equal("proposals.reason-missing", ProposalLife.Do(proposal, ProposalAct.Decline, Now(proposal)).Refusal!.Code);
        Assert.Equal(ProposalState.Declined, Done(ProposalLife.Do(proposal, ProposalAct.Decline, Now(proposal) with { Reason = "Nej" })).State);
    }

    [Fact]
    public void Whoever_has_not_seen_the_newest_is_refused()
    {
        var proposal = Begin();
        var edited = Done(ProposalLife.Edit(proposal, Writing() with { Title = "Ny rubrik" }, Now(proposal)));

        Assert.Equal("proposals.changed-meanwhile", ProposalLife.Do(edited, ProposalAct.Release, Now(proposal)).Refusal!.Code);
    }

    [Fact]
    public void An_empty_proposal_is_not_released()
    {
        var empty = Done(ProposalLife.Begin(1, Writing() with { Changes = [] }, Now(null)));
        Assert.Equal("proposals.nothing-proposed", ProposalLife.Do(empty, ProposalAct.Release, Now(empty)).Refusal!.Code);
    }

    /// <summary>Whatever is tried, in any order: a decided proposal stays decided, the log only grows, and a no is never without a reason.</summary>
    [Fact]
    public void No_order_of_acts_breaks_a_life()
    {
        var acts = Gen.Elements(Enum.GetValues<ProposalAct>()).Where(act => act != ProposalAct.Begin).ListOf(30).ToArbitrary();
        Prop.ForAll(
                acts,
                tried =>
                {
                    var proposal = Begin();
                    foreach (var act in tried)
                    {
                        var before = proposal;
                        proposal = Try(proposal, act);
                        Assert.True(ReferenceEquals(before, proposal) || proposal.Version == before.Version + 1);
                        Assert.Equal(before.Log, proposal.Log.Take(before.Log.Count));
                        Assert.True(before.Answer is null || ReferenceEquals(before, proposal));
                    }
                    Assert.True(proposal.State != ProposalState.Declined || proposal.Answer!.Reason is not null);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static Proposal Try(Proposal proposal, ProposalAct act)
    {
        var moment = Now(proposal) with { Reason = act is ProposalAct.Decline or ProposalAct.Return or ProposalAct.AcceptWithChanges ? "skäl" : null };
        var done = act switch
        {
            ProposalAct.Edit => ProposalLife.Edit(proposal, Writing(), moment),
            ProposalAct.AcceptWithChanges => ProposalLife.AcceptWithChanges(proposal, [s_change], moment),
            _ => ProposalLife.Do(proposal, act, moment),
        };
        return done.Value ?? proposal;
    }

    private static Proposal UnderReview()
    {
        var proposal = Begin();
        foreach (var act in (ProposalAct[])[ProposalAct.Release, ProposalAct.Submit, ProposalAct.TakeUp])
            proposal = Done(ProposalLife.Do(proposal, act, Now(proposal)));
        return proposal;
    }

    private static Proposal Begin() => Done(ProposalLife.Begin(14, Writing(), Now(null)));

    private static ProposalWriting Writing() => new(3, s_municipality, "Ramnäs ska fortsatt vara serviceort", "Skolan finns kvar", [s_change], []);

    private static ProposalMoment Now(Proposal? proposal) =>
        new(s_monday.AddHours(proposal?.Version ?? 0), new PersonId("kim"), s_municipality, proposal?.Version ?? 0);

    private static Proposal Done(Kernel.Outcome<Proposal> outcome) => outcome.Value ?? throw new InvalidOperationException(outcome.Refusal!.Code);
}
