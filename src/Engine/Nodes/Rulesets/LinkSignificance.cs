namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A flow is significant when it is at least this share (0 to 1) of all that leave the place and at least this many persons.</summary>
public sealed record LinkSignificance(double ShareThreshold, double MinimumPersons);
