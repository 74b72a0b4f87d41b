namespace Samplan.Engine.Networks;

/// <summary>A turn restriction for cars as it is mapped: from one way over a node or ways to another.</summary>
/// <param name="Id">OpenStreetMap's id of the relation.</param>
/// <param name="IsOnly">The turn is the only one allowed (only_*), else it is forbidden (no_*).</param>
/// <param name="From">Ways one comes from.</param>
/// <param name="ViaNode">The node one turns at; null when the turn goes over ways.</param>
/// <param name="ViaWays">Ways that one turns over, in order.</param>
/// <param name="To">Ways one may not, or must, go on to.</param>
public sealed record TurnRelation(long Id, bool IsOnly, IReadOnlyList<long> From, long? ViaNode, IReadOnlyList<long> ViaWays, IReadOnlyList<long> To);
