namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>A square kilometre that cells of other grids lie in.</summary>
/// <param name="Column">Its lower-left corner's first coordinate in kilometres.</param>
/// <param name="Row">Its lower-left corner's second coordinate in kilometres.</param>
/// <param name="Persons">Null where any cell that lies in it is not known.</param>
/// <param name="Grid">Number of the grid that most of its people come from; of equals the first.</param>
public readonly record struct PlacedSquare(int Column, int Row, double? Persons, int Grid);
