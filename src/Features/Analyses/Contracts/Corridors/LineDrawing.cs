namespace Samplan.Analyses.Contracts.Corridors;

/// <summary>Links drawn in one way other than straight. What several have in common is one piece.</summary>
/// <param name="PiecesByDetail">For each of <see cref="LinkLines.TolerancesMetres"/> the pieces: easting, northing, easting, northing … in EPSG:3006, metres.</param>
/// <param name="Links">One a pair; a pair that is not among them is straight.</param>
public sealed record LineDrawing(IReadOnlyList<IReadOnlyList<IReadOnlyList<double>>> PiecesByDetail, IReadOnlyList<LinkLine> Links);
