namespace Samplan.Engine.Flows.Regions;

/// <summary>Two units that lie over each other.</summary>
/// <param name="First">The unit with the lower number.</param>
/// <param name="Second">The other.</param>
/// <param name="SquareMetres">The area they have in common.</param>
/// <param name="Share">That area as a share 0–1 of the smaller unit.</param>
public readonly record struct PolygonOverlap(int First, int Second, double SquareMetres, double Share);
