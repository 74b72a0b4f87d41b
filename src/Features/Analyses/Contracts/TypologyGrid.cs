namespace Samplan.Analyses.Contracts;

/// <summary>Cells as columns, so that all of Sweden's are a few megabytes. The lower-left corner is column and row times the size.</summary>
/// <param name="Populations">Null where not known.</param>
/// <param name="CellClasses">Null where the people are not known or too few for the lowest class.</param>
public sealed record TypologyGrid(
    double CellSizeMetres,
    IReadOnlyList<int> Columns,
    IReadOnlyList<int> Rows,
    IReadOnlyList<double?> Populations,
    IReadOnlyList<int?> CellClasses
);
