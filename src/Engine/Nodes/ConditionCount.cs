namespace Samplan.Engine.Nodes;

/// <summary>How many of a rule's conditions a place meets, and how many it must.</summary>
/// <param name="Met">Surely met.</param>
/// <param name="Of">All.</param>
/// <param name="Needed">How many must be met: all of them, or the n of "at least n".</param>
/// <param name="Unknown">Neither met nor failed, for a value is missing.</param>
public sealed record ConditionCount(int Met, int Of, int Needed, int Unknown);
