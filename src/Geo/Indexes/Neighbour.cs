namespace Samplan.Geo.Indexes;

/// <summary>An item near a point, by its number, and how far away it is in metres.</summary>
public readonly record struct Neighbour(int Item, double DistanceMetres);
