namespace Samplan.Proposals.Contracts;

/// <summary>What is done to a proposal. Each is dated, by whom and for whom.</summary>
public enum ProposalAct
{
    /// <summary>The first writing.</summary>
    Begin,

    /// <summary>Written further.</summary>
    Edit,

    /// <summary>The releaser lets it out of the writers' hands.</summary>
    Release,

    /// <summary>The releaser gives it back to the writers, with the reason.</summary>
    Return,

    /// <summary>Handed in.</summary>
    Submit,

    /// <summary>The region's editor begins to look at it.</summary>
    TakeUp,

    Accept,

    /// <summary>With the changes that are accepted in place of the proposed, and the reason.</summary>
    AcceptWithChanges,

    /// <summary>With the reason.</summary>
    Decline,

    /// <summary>Taken back by those who made it.</summary>
    Withdraw,
}
