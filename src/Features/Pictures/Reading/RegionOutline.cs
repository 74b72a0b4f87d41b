namespace Samplan.Pictures.Reading;

/// <summary>Where the region lies, in degrees.</summary>
/// <param name="Polygons">GeoJSON MultiPolygon coordinates; empty when no municipalities are imported.</param>
internal sealed record RegionOutline(double West, double South, double East, double North, IReadOnlyList<double[][][]> Polygons);
