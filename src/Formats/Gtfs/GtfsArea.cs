namespace Samplan.Formats.Gtfs;

/// <summary>An area of areas.txt with its stops from stop_areas.txt; in GTFS Sweden, a national stop place (rikshållplats).</summary>
/// <param name="Stops">Positions among the feed's stops.</param>
public sealed record GtfsArea(string Id, string Name, IReadOnlyList<int> Stops);
