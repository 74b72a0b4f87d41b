using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Engine.Networks;

/// <summary>A profile, or everything that is wrong with its file; codes and lines as for rulesets.</summary>
public sealed record ProfileParsing(RoutingProfile? Profile, IReadOnlyList<RulesetError> Errors);
