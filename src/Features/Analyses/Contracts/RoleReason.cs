namespace Samplan.Analyses.Contracts;

/// <param name="Code">Of the rule: <c>self-sufficient</c>, <c>leans-on</c>, <c>largest-flow-too-small</c>, <c>mutual-dependence</c>,
/// <c>chain-broken</c>, <c>others-lean-on-it</c>, <c>none-leans-on-it</c>, <c>too-few-satellites</c>, <c>missing-flows</c> or <c>missing-resident-workers</c>.</param>
/// <param name="Other">The other end that it is about, where there is one.</param>
/// <param name="Numbers">The numbers behind it by name: shares 0–1, persons, places.</param>
public sealed record RoleReason(string Code, string? Other, IReadOnlyDictionary<string, double> Numbers);
