namespace Samplan.Engine.Routing;

/// <summary>A place on the globe, in degrees × 10⁷.</summary>
public readonly record struct GeoPoint(int LongitudeE7, int LatitudeE7);
