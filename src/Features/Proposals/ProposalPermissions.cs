using Samplan.Accounts.Contracts;
using Samplan.Proposals.Contracts;
using Samplan.Proposals.Domain;

namespace Samplan.Proposals;

/// <summary>Who may do what to a proposal, as data.</summary>
internal sealed class ProposalPermissions : IPermissionSource
{
    /// <summary>The own organisation sees its drafts; what has been handed in is seen by every member.</summary>
    public static Permission See { get; } = new("proposals.see", Grant.EveryColleague(), Grant.EveryMember().At(Visibility.Members, Visibility.Public));

    public static Permission Write { get; } = Of("write", ProposalAct.Edit, Grant.Own(Role.Contributor, Role.Releaser));

    public static Permission Release { get; } = Of("release", ProposalAct.Release, Grant.Own(Role.Releaser));

    public static Permission Return { get; } = Of("return", ProposalAct.Return, Grant.Own(Role.Releaser));

    public static Permission Submit { get; } = Of("submit", ProposalAct.Submit, Grant.Own(Role.Releaser));

    public static Permission Withdraw { get; } = Of("withdraw", ProposalAct.Withdraw, Grant.Own(Role.Releaser));

    public static Permission Review { get; } =
        new(
            "proposals.review",
            Grant.Region(Role.Editor).In([.. new[] { ProposalState.Submitted, ProposalState.UnderReview }.Select(state => state.ToString())])
        );

    /// <summary>Put accepted proposals together into the next edition.</summary>
    public static Permission Apply { get; } = new("proposals.apply", Grant.Region(Role.Editor));

    /// <summary>Set up what may be drawn.</summary>
    public static Permission SetUpSketches { get; } = new("proposals.set-up-sketches", Grant.Region(Role.Editor, Role.Administrator));

    public IReadOnlyList<Permission> List() => [See, Write, Release, Return, Submit, Withdraw, Review, Apply, SetUpSketches];

    public static Permission For(ProposalAct act) =>
        act switch
        {
            ProposalAct.Begin or ProposalAct.Edit => Write,
            ProposalAct.Release => Release,
            ProposalAct.Return => Return,
            ProposalAct.Submit => Submit,
            ProposalAct.TakeUp or ProposalAct.Accept or ProposalAct.AcceptWithChanges or ProposalAct.Decline => Review,
            ProposalAct.Withdraw => Withdraw,
        };

    private static Permission Of(string key, ProposalAct act, Grant grant) =>
        new($"proposals.{key}", grant.In([.. ProposalLife.StatesFor(act).Select(state => state.ToString())]));
}
