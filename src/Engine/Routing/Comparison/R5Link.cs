namespace Samplan.Engine.Routing.Comparison;

/// <summary>Where a point meets the streets: the nearest edge, how far it is, and how far along it either end lies.</summary>
public sealed record R5Link(int Edge, int ToEdgeMillimetres, int ToFromMillimetres, int ToToMillimetres);
