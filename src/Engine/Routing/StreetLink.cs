namespace Samplan.Engine.Routing;

/// <summary>A point's place at the nearest street.</summary>
/// <param name="Street">The street's number.</param>
/// <param name="AlongMillimetres">How far along it from its first vertex.</param>
/// <param name="OffRoadMillimetres">From the point to the street, as the crow flies.</param>
public readonly record struct StreetLink(int Street, uint AlongMillimetres, uint OffRoadMillimetres);
