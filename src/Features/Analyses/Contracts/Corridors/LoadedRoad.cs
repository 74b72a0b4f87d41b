namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>A piece of road that carries the same people all along.</summary>
/// <param name="There">Persons in the direction of the line.</param>
/// <param name="Back">The other way.</param>
/// <param name="Line">Easting, northing, easting, northing … in EPSG:3006, metres.</param>
public sealed record LoadedRoad(double There, double Back, double LengthMetres, IReadOnlyList<double> Line);
