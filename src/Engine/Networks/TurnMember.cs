namespace Samplan.Engine.Networks;

/// <summary>A member of a mapped turn restriction.</summary>
/// <param name="IsNode">A node, else a way.</param>
/// <param name="Role">from, via or to.</param>
public readonly record struct TurnMember(bool IsNode, long Id, string Role);
