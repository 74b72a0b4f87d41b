namespace Samplan.Analyses.Contracts;

/// <summary>The background of the picture: density classes of square cells.</summary>
/// <param name="Classes">Keys of the ruleset's classes, the sparsest first; a cell's class is an index into it.</param>
/// <param name="Years">One per imported year of the population grid, newest first; empty when nobody has imported any.</param>
/// <param name="Grids">The cells of the newest year, one grid a cell size, the smallest first.</param>
public sealed record TypologySet(IReadOnlyList<string> Classes, IReadOnlyList<TypologyYear> Years, IReadOnlyList<TypologyGrid> Grids);

/// <param name="Source">Dataset id with year.</param>
/// <param name="Whole">All cells.</param>
/// <param name="Municipalities">In the order of the municipalities, each with the share of each cell that lies in it; empty when nobody has imported any.</param>
/// <param name="Outside">What lies in none of them; null without municipalities.</param>
public sealed record TypologyYear(int? Year, string Source, TypologyCount Whole, IReadOnlyList<TypologyCount> Municipalities, TypologyCount? Outside);

/// <summary>Cells and people by class.</summary>
/// <param name="Id">Id of the municipality; null for all cells and for those outside.</param>
/// <param name="Cells">Cells of each class; a cell on a border counts by the share of it that lies in the municipality.</param>
/// <param name="Persons">People in the cells of each class.</param>
/// <param name="UnclassedPersons">People in cells thinner than the lowest class.</param>
/// <param name="UnknownCells">Cells whose people are not known; they have no class and are in no count.</param>
public sealed record TypologyCount(string? Id, IReadOnlyList<double> Cells, IReadOnlyList<double> Persons, double UnclassedPersons, double UnknownCells)
{
    public double TotalPersons => Persons.Sum() + UnclassedPersons;

    /// <summary>Share 0–1 of the people who live in cells of the class; null where nobody is known to live.</summary>
    public double? ShareOf(int @class) => TotalPersons > 0 ? Persons[@class] / TotalPersons : null;
}

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
