namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>
/// A part of a ruleset as canonical JSON (keys in ordinal order, no white space, shortest round-trip numbers) with its SHA-256 in lower-case
/// hexadecimal: the parameter hash of the results computed from it. Names, symbols and colours are left out, save in <see cref="RulesetPart.Whole"/>.
/// </summary>
public sealed record RulesetFragment(string CanonicalJson, string Sha256);
