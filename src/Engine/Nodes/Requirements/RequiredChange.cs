namespace Samplan.Engine.Nodes.Requirements;

/// <summary>One indicator that must have another value.</summary>
/// <param name="Indicator">Key of the indicator.</param>
/// <param name="From">The value now.</param>
/// <param name="To">The nearest value, in the indicator's decimals, that turns the criteria.</param>
/// <param name="RelativeChange">The step as a part of the larger of the two values (0 to 2).</param>
/// <param name="Criteria">Keys of the criteria that it turns.</param>
public sealed record RequiredChange(string Indicator, double From, double To, double RelativeChange, IReadOnlyList<string> Criteria);
