namespace Samplan.Pictures.Contracts.Maps;

/// <summary>A text on the map, placed where it covers no other.</summary>
/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
/// <param name="AtX">What it names lies there; it keeps its distance when the map is enlarged.</param>
/// <param name="Sign">Of what it names; null for what is as it was.</param>
public sealed record ChangeMapLabel(string Text, double X, double Y, string Anchor, string? Sign, double AtX, double AtY);
