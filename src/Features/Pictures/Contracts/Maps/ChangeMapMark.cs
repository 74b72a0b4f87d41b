namespace Samplan.Pictures.Contracts.Maps;

/// <summary>A mark of another room at its place on the map; several at the same place lead to the first.</summary>
public sealed record ChangeMapMark(double X, double Y, string Name, string Address, int Count);
