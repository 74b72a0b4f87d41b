namespace Samplan.Engine.Accessibility.Isochrones;

/// <summary>How streets become an area.</summary>
/// <param name="CellMetres">The grid on which costs are laid out: finer is slower and truer. Where streets end, the area is true to half a cell.</param>
/// <param name="BesideMetres">How far from a street one may walk.</param>
/// <param name="BesideCostPerMetre">What a metre beside a street costs, in the costs' unit: 9 deciseconds at 4 km/h.</param>
public sealed record IsochroneRules(double CellMetres = 100, double BesideMetres = 200, double BesideCostPerMetre = 9);
