using NetTopologySuite.Geometries;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>The inhabited cells of one publisher, in the coordinate system that they are to be placed in; there they are seldom squares along the axes.</summary>
/// <param name="Cells">Areas that do not lie over each other.</param>
/// <param name="Persons">One a cell, null where not known.</param>
public sealed record SourceGrid(IReadOnlyList<Geometry> Cells, IReadOnlyList<double?> Persons);
