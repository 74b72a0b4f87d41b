namespace Samplan.Analyses.Pages.Views;

/// <summary>Two divisions side by side.</summary>
/// <param name="Units">Those that are in another region, by number in the later set.</param>
/// <param name="Merges">Names: a region that went up in another.</param>
/// <param name="Splits">Names: the region that a new one came from, and the new.</param>
public sealed record RegionDifference(
    double AdjustedRandIndex,
    IReadOnlyList<FlippedUnit> Flips,
    IReadOnlySet<int> Units,
    IReadOnlyList<(string Before, string After)> Merges,
    IReadOnlyList<(string Before, string After)> Splits
);
