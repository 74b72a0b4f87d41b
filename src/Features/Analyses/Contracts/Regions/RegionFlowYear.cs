namespace Samplan.Analyses.Contracts.Regions;

/// <summary>The flows of one year between the units, by their numbers.</summary>
/// <param name="Year">Null where the file states none.</param>
/// <param name="Source">Dataset id with year.</param>
/// <param name="From">Flow i goes from this unit …</param>
/// <param name="To">… to this one. A flow from a unit to itself is who lives and works there.</param>
/// <param name="Persons">Null where the publisher hides the number: it is not zero.</param>
public sealed record RegionFlowYear(int? Year, string Source, IReadOnlyList<int> From, IReadOnlyList<int> To, IReadOnlyList<double?> Persons)
{
    /// <summary>Whether the file tells who works where they live, or how many employed live in each unit.</summary>
    public required bool TellsWhoStays { get; init; }

    /// <summary>Persons of flows with one end in no unit: they are left out.</summary>
    public double OutsidePersons { get; init; }

    /// <summary>Names of ends that are no unit; a few of them are shown.</summary>
    public int OutsideNames { get; init; }

    /// <summary>Flows whose number is hidden.</summary>
    public int HiddenCount => Persons.Count(persons => persons is null);
}
