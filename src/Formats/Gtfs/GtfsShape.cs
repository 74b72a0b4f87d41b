namespace Samplan.Formats.Gtfs;

/// <summary>A line of shapes.txt, whole: WGS 84 degrees × 10⁷ in order, and the distances that the feed states in whatever unit (rising; null where it states none that can be).</summary>
internal sealed record GtfsShape(int[] Longitudes, int[] Latitudes, float[]? Alongs);
