namespace Samplan.Analyses.Contracts;

/// <summary>Another value of an indicator for one place.</summary>
/// <param name="Indicator">Key of the indicator.</param>
/// <param name="Place">Its index in the <see cref="PlaceSet"/>.</param>
public sealed record ChangedValue(string Indicator, int Place, double Value);
