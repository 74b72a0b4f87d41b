namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>The map symbol of a class: shape, diameter in CSS pixels and colour.</summary>
public sealed record Symbol(SymbolShape Shape, double SizePixels, ThemeColor Color);
