namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>Areas are buffered and merged where they touch; the name comes from the kind that stands first in the priority.</summary>
public sealed record FunctionalPlaceRule(double BufferMetres, IReadOnlyList<FunctionalPlaceKind> Priority);
