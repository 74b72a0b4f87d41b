namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>The functional links of the picture.</summary>
public sealed record LinkRules(IReadOnlyList<LinkDimension> Dimensions, LinkCutoff Cutoff, LinkWidth Width, LinkSignificance Significance)
{
    public CombinedLinks Combined { get; init; } = CombinedLinks.Default;

    public SatelliteRule? Satellites { get; init; }
}
