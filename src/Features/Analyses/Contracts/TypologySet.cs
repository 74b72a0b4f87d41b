namespace Samplan.Analyses.Contracts;

/// <summary>The background of the picture: density classes of square cells.</summary>
/// <param name="Classes">Keys of the ruleset's classes, the sparsest first; a cell's class is an index into it.</param>
/// <param name="Years">One per imported year of the population grid, newest first; empty when nobody has imported any.</param>
/// <param name="Grids">The cells of the newest year, one grid a cell size, the smallest first.</param>
public sealed record TypologySet(IReadOnlyList<string> Classes, IReadOnlyList<TypologyYear> Years, IReadOnlyList<TypologyGrid> Grids);
