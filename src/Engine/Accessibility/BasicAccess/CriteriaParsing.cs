using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Accessibility.BasicAccess;

/// <summary>A file of criteria as it was read; null with everything that is wrong with it.</summary>
public sealed record CriteriaParsing(IReadOnlyList<AskedCriterion>? Criteria, IReadOnlyList<RulesetError> Errors);
