namespace Samplan.Formats.OsmPbf;

/// <summary>A node of OpenStreetMap with its tags. Degrees × 10⁷, which is the precision of OpenStreetMap.</summary>
public sealed record OsmNode(long Id, int LongitudeE7, int LatitudeE7, IReadOnlyList<KeyValuePair<string, string>> Tags);
