namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A density class of grid cells: from this many persons per square kilometre up to the next class.</summary>
public sealed record CellClass(string Key, LocalText Name, double FromPersonsPerSquareKilometre, ThemeColor Color);
