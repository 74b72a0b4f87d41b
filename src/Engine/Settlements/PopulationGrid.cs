using Samplan.Engine.Overlay;

namespace Samplan.Engine.Settlements;

/// <summary>People per cell, to weigh overlaps by where people live.</summary>
public sealed record PopulationGrid(RegularGrid Grid, IReadOnlyList<double?> PersonsPerCell);
