namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>The year, or the first and last year, that a value stands for.</summary>
public readonly record struct Period(int From, int To);
