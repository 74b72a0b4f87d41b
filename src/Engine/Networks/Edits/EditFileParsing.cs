using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Networks.Edits;

/// <summary>A file of changes as it was read; null with everything that is wrong with it.</summary>
public sealed record EditFileParsing(IReadOnlyList<AskedEdit>? Edits, IReadOnlyList<RulesetError> Errors);
