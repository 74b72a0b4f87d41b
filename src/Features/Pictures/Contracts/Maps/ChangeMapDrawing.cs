namespace Samplan.Pictures.Contracts.Maps;

/// <summary>Something drawn by hand.</summary>
/// <param name="Kind"><c>point</c>, <c>line</c> or <c>area</c>.</param>
/// <param name="Style">Null where nobody knows its class any more.</param>
/// <param name="Path">Data of an SVG path.</param>
public sealed record ChangeMapDrawing(string Kind, string Title, string SketchClass, DrawingStyle? Style, string Path);
