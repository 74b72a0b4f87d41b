namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>The background of the picture: density classes of cells (ascending) and classes of municipalities.</summary>
public sealed record TypologyRules(double CellSizeMetres, IReadOnlyList<CellClass> Cells, IReadOnlyList<MunicipalityClass> Municipalities);
