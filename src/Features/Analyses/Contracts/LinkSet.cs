namespace Samplan.Analyses.Contracts;

/// <summary>The functional links of the region over all dimensions.</summary>
/// <param name="Dimensions">The dimensions that have flows, as the ruleset orders them.</param>
/// <param name="MissingDimensions">Dimensions that the ruleset weighs and nobody has imported: they are left out of the strength, not counted as zero.</param>
/// <param name="Links">One per unordered pair and dimension, every one, also below the map's cut-off.</param>
public sealed record LinkSet(IReadOnlyList<LinkDimensionResult> Dimensions, IReadOnlyList<string> MissingDimensions, IReadOnlyList<Link> Links);

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

/// <param name="Place">Place id.</param>
/// <param name="LargestDestination">The end that most of those leaving go to; null when nobody leaves.</param>
/// <param name="IsTerminal">Its largest flow goes to a smaller place: it is nobody's subordinate.</param>
/// <param name="Level">0 for a terminal place, 1 for one directly under it …</param>
public sealed record NodalEntry(string Place, string? LargestDestination, bool IsTerminal, int Level);

/// <summary>What two ends share in one dimension.</summary>
/// <param name="From">Place id or an outside end; an outside end is never <c>From</c> when the other is a place.</param>
/// <param name="There">Persons from From to To; null when the file has no such flow.</param>
/// <param name="ShareThere">Share 0–1 of those leaving From.</param>
/// <param name="Strength">The combined index 0–1 of the pair over all dimensions; null when it cannot be said.</param>
/// <param name="IsPartial">Some weighed dimension says nothing of the pair.</param>
/// <param name="WidthClass">0 for below the first break.</param>
/// <param name="Kind"><c>largest</c>, <c>mutual</c>, <c>significant</c> or <c>other</c>.</param>
public sealed record Link(
    string Dimension,
    string From,
    string To,
    double? There,
    double? Back,
    double? ShareThere,
    double? ShareBack,
    double? MutualDependence,
    double SmartIndex,
    double? Strength,
    bool IsPartial,
    int WidthClass,
    string Kind,
    bool IsMultipleLinkage
)
{
    public double Persons => (There ?? 0) + (Back ?? 0);

    public bool LeavesRegion => Flow.IsOutside(From) || Flow.IsOutside(To);
}
