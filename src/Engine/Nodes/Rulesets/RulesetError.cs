namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>One thing wrong in a ruleset file. The sentence of <paramref name="Code"/> is in the texts; <paramref name="Line"/> counts from 1.</summary>
/// <param name="Line">Line of the value or property that is wrong.</param>
/// <param name="Path">JSON path: <c>$.classes[2].rule.all[0]</c>.</param>
/// <param name="Code">Stable key of the sentence: <c>rulesets.unknown-property</c>.</param>
/// <param name="Arguments">Named parts of the sentence.</param>
public sealed record RulesetError(int Line, string Path, string Code, IReadOnlyDictionary<string, string> Arguments);
