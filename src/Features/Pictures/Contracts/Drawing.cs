namespace Samplan.Pictures.Contracts;

/// <summary>Something drawn on the map that no computation reads: a corridor, an area, a point, a link.</summary>
/// <param name="Id">Id of the change that drew it.</param>
/// <param name="SketchClass">Key of what may be drawn.</param>
/// <param name="Shape">Well-known binary, EPSG:3006.</param>
public sealed record Drawing(string Id, string SketchClass, string Title, byte[] Shape);
