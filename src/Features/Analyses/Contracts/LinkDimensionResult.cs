namespace Samplan.Analyses.Contracts;

/// <param name="WidthBreaks">Lower end in persons of each width class, ascending; class 0 is below the first.</param>
/// <param name="CutoffInsidePersons">The map shows links between places of the region from this number.</param>
/// <param name="IsShareOfResidents">Shares are of resident workers; else of all persons leaving the place in the file, outside ends included.</param>
/// <param name="Hierarchy">Nystuen and Dacey's nodal structure.</param>
public sealed record LinkDimensionResult(
    string Key,
    int? Year,
    string Source,
    IReadOnlyList<double> WidthBreaks,
    double CutoffInsidePersons,
    double CutoffOutsidePersons,
    bool IsShareOfResidents,
    IReadOnlyList<NodalEntry> Hierarchy
);
