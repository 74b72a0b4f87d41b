namespace Samplan.Analyses.Pages.Views;

/// <summary>A unit on a drawn map.</summary>
/// <param name="Path">Data of an SVG path; empty where the unit is a point.</param>
/// <param name="X">Where its point or name stands, in pixels.</param>
/// <param name="Fill">Name of its tint: <c>region-0</c> …, <c>degree-1</c> …, or <c>none</c>.</param>
/// <param name="Title">What it is, in words.</param>
/// <param name="IsMarked">Hatched and outlined: it has moved, or flips.</param>
public sealed record MapArea(string Path, double X, double Y, double Radius, string Fill, string Title, bool IsMarked);
