namespace Samplan.Engine.Nodes.Requirements;

/// <summary>A value that a variable may take, what it costs, and the truth of each condition on the variable then.</summary>
internal sealed record SearchChoice(double? Value, double Cost, IReadOnlyList<Truth> Truths);
