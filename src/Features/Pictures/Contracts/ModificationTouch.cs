using NetTopologySuite.Geometries;

namespace Samplan.Pictures.Contracts;

/// <summary>
/// What a change takes hold of. Two changes with the same thing are in conflict, as are two whose areas meet on the same layer.
/// </summary>
/// <param name="Thing"><c>criterion:KEY</c>, <c>place:ID/class</c>, <c>place:ID/indicator:KEY</c>, <c>services:DATASET/ROW</c>, <c>drawing:CLASS</c>,
/// <c>link:FROM~TO/dimension:KEY</c>, <c>streets</c>, <c>transit:LINE</c>.</param>
/// <param name="PlaceId">The place it is about, null when it is about no single place.</param>
/// <param name="Shape">EPSG:3006; null where nothing is drawn. With a shape, only shapes that meet are in conflict.</param>
public sealed record ModificationTouch(string Thing, string? PlaceId = null, Geometry? Shape = null)
{
    public bool MeetsWith(ModificationTouch other) => Thing == other.Thing && (Shape is null || other.Shape is null || Shape.Intersects(other.Shape));
}
