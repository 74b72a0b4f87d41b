namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A ruleset, or everything that is wrong with it in the order of the file.</summary>
public sealed record RulesetParsing(Ruleset? Ruleset, IReadOnlyList<RulesetError> Errors);
