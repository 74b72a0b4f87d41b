using Samplan.Engine.Flows.Regions;

namespace Samplan.Analyses.Contracts.Regions;

/// <summary>What a method may need of the units besides their flows.</summary>
/// <param name="Neighbours">Which units touch; null leaves contiguity out.</param>
/// <param name="UrbanUnits">Inhabitants and urban centres, one a unit; needed by <c>fua</c> only.</param>
public sealed record RegionGround(UnitNeighbours? Neighbours, IReadOnlyList<UrbanUnit>? UrbanUnits);
