using Samplan.Accounts.Contracts;
using Samplan.Kernel;

namespace Samplan.Proposals.Contracts;

/// <summary>The proposals, for the rooms that talk of them.</summary>
public interface IProposals
{
    /// <summary>The proposal where the actor may see it, else null: what may not be seen and what is not there look the same.</summary>
    Task<Proposal?> FindAsync(Actor actor, int number);

    /// <summary>Who may see the proposal as it is at this moment; null where there is none.</summary>
    Task<Predicate<Actor>?> FindReadersAsync(int number);

    /// <summary>The organisations in whose name the actor may begin a proposal.</summary>
    Task<IReadOnlyList<Organisation>> ListOwnAsync(Actor actor, CancellationToken cancellation);

    /// <summary>The drafts that the actor may write on, the newest first.</summary>
    Task<IReadOnlyList<Proposal>> ListDraftsAsync(Actor actor);

    /// <summary>What may be drawn in a proposal, by name in Swedish; the closed ones too.</summary>
    Task<IReadOnlyList<SketchClass>> ListSketchClassesAsync();

    /// <summary>Begins a draft for an organisation that the actor may write for.</summary>
    Task<Outcome<Proposal>> BeginAsync(Actor actor, ProposalBeginning beginning);
}
