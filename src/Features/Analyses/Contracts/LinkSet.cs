namespace Samplan.Analyses.Contracts;

/// <summary>The functional links of the region over all dimensions.</summary>
/// <param name="Dimensions">The dimensions that have flows, as the ruleset orders them.</param>
/// <param name="MissingDimensions">Dimensions that the ruleset weighs and nobody has imported: they are left out of the strength, not counted as zero.</param>
/// <param name="Links">One per unordered pair and dimension, every one, also below the map's cut-off.</param>
public sealed record LinkSet(IReadOnlyList<LinkDimensionResult> Dimensions, IReadOnlyList<string> MissingDimensions, IReadOnlyList<Link> Links);
