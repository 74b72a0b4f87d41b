using NetTopologySuite.Geometries;

namespace Samplan.Engine.Settlements;

/// <summary>A settled area as its publisher gives it: an area or a point, in metres.</summary>
/// <param name="Code">The publisher's code, unique among the areas.</param>
/// <param name="Name">Its name, if it has one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Geometry">Valid and not empty.</param>
/// <param name="PopulationPersons">Residents; null when not known.</param>
public sealed record SettlementArea(string Code, string? Name, SettlementKind Kind, Geometry Geometry, double? PopulationPersons);
