namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>A kind of flow (commuting, migration, …) with its weight in the combined index and its colour.</summary>
public sealed record LinkDimension(string Key, LocalText Name, double Weight, ThemeColor Color);
