namespace Samplan.Analyses.Contracts;

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
