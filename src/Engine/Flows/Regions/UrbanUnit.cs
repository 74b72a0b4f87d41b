namespace Samplan.Engine.Flows.Regions;

/// <summary>What a functional urban area needs to know of a unit besides its flows.</summary>
/// <param name="Population">Inhabitants.</param>
/// <param name="UrbanCentre">Number of the urban centre (contiguous cells of at least 1,500 inhabitants a km²) it has a part of; null without one.</param>
/// <param name="UrbanCentrePopulation">Those of its inhabitants who live in that centre.</param>
public readonly record struct UrbanUnit(double Population, int? UrbanCentre, double UrbanCentrePopulation);
