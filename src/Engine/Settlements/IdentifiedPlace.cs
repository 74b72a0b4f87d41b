using NetTopologySuite.Geometries;

namespace Samplan.Engine.Settlements;

/// <summary>A place with the identity it has had so far.</summary>
public sealed record IdentifiedPlace(string Id, Geometry Geometry);
