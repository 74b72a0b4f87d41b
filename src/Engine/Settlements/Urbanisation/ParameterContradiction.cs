namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Two thresholds that stand the wrong way round: the denser or larger kind asks for less than the other.</summary>
/// <param name="Name">The one that is too low, as <see cref="UrbanisationParameterNames"/> calls it.</param>
/// <param name="Value">What it is.</param>
/// <param name="Other">The one that it may not be lower than.</param>
/// <param name="OtherValue">What that is.</param>
public sealed record ParameterContradiction(string Name, double Value, string Other, double OtherValue);
