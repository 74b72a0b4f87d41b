namespace Samplan.Proposals.Contracts;

/// <summary>How far a proposal has come. Who may take it further is another question: see <c>ProposalPermissions</c>.</summary>
public enum ProposalState
{
    /// <summary>Being written; seen by the own organisation only.</summary>
    Draft,

    /// <summary>The organisation's releaser stands behind it; not handed in yet.</summary>
    Released,

    /// <summary>Handed in to the region.</summary>
    Submitted,

    /// <summary>The region has taken it up.</summary>
    UnderReview,

    Accepted,

    /// <summary>Accepted, but not as it was proposed: the decided changes stand beside the proposed.</summary>
    AcceptedWithChanges,

    Declined,

    /// <summary>Taken back by those who made it.</summary>
    Withdrawn,
}
