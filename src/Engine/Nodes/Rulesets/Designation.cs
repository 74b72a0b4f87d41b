namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A list of places that were decided, not computed: by whom, under what decision, and which (by code or name).</summary>
public sealed record Designation(LocalText By, string? Decision, IReadOnlyList<string> Places);
