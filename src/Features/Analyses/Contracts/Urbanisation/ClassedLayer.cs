namespace Samplan.Analyses.Contracts.Urbanisation;

/// <param name="Key"><c>places</c>, <c>municipalities</c> or the id of a dataset of boundaries.</param>
/// <param name="Units">In the order of the layer.</param>
public sealed record ClassedLayer(string Key, IReadOnlyList<ClassedUnit> Units);
