namespace Samplan.Analyses.Contracts.Urbanisation;

/// <summary>Cells of an urban cluster, with any centre in it, on both sides of a border.</summary>
/// <param name="Persons">By country, in their order.</param>
/// <param name="HasCentre">Whether some of it is an urban centre.</param>
public sealed record BorderCluster(IReadOnlyList<double> Persons, int Cells, bool HasCentre);
