namespace Samplan.Engine.Overlay;

/// <summary>The number of a point and its straight-line distance.</summary>
public readonly record struct NearestPoint(int Point, double DistanceMetres);
