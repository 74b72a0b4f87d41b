using NetTopologySuite.Geometries;

namespace Samplan.Engine.Settlements;

/// <summary>A functional place (funktionell ort): settled areas so near each other that they work as one.</summary>
/// <param name="Name">From the most populous of its areas of the highest kind; null when that area has no name.</param>
/// <param name="Kind">The highest kind among its areas.</param>
/// <param name="Geometry">The union of its areas with their buffers, one polygon.</param>
/// <param name="Areas">Numbers of its areas as given; the one that names the place first, then rising.</param>
public sealed record FunctionalPlace(string? Name, SettlementKind Kind, Geometry Geometry, IReadOnlyList<int> Areas)
{
    /// <summary>Residents of all its areas; null when any of them is not known.</summary>
    public double? PopulationPersons { get; init; }
}
