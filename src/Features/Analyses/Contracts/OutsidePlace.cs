namespace Samplan.Analyses.Contracts;

/// <param name="Easting">EPSG:3006; null when no dataset has a feature of exactly that name, or several: the map lists it at its frame.</param>
/// <param name="Source">The dataset that tells.</param>
public sealed record OutsidePlace(string Name, double? Easting, double? Northing, string? Source);
