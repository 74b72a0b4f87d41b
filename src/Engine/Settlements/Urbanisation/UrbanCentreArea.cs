namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>One urban centre.</summary>
/// <param name="Persons">Known persons in it.</param>
/// <param name="CellCount">Its cells, of one square kilometre each.</param>
/// <param name="Row">The middle of its people, in rows from the north; whole numbers are the middles of cells.</param>
/// <param name="Column">The same, in columns from the west.</param>
public readonly record struct UrbanCentreArea(double Persons, int CellCount, double Row, double Column);
