namespace Samplan.Engine.Nodes;

/// <summary>The computed proof, untouched, and beside it the one in force when amendments are laid over.</summary>
/// <param name="Computed">From the values and rules alone.</param>
/// <param name="Effective">With amended values and classes; the same as computed where nothing is amended.</param>
/// <param name="Applied">The amendments of this place, in their order.</param>
public sealed record AmendedProof(NodeProof Computed, NodeProof Effective, IReadOnlyList<Amendment> Applied);
