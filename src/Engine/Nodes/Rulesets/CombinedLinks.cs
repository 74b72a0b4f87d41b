namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>
/// How the combined index of the dimensions, 0–1, is drawn: the least index for a link to be drawn within the region and out of it, and the width
/// classes, <paramref name="Breaks"/> the lower end of each and <paramref name="Pixels"/> its width. It decides nothing.
/// </summary>
public sealed record CombinedLinks(double CutoffInside, double CutoffOutside, IReadOnlyList<double> Breaks, IReadOnlyList<double> Pixels)
{
    /// <summary>Where a ruleset does not say.</summary>
    public static CombinedLinks Default { get; } = new(0.05, 0.1, [0.05, 0.1, 0.15, 0.2, 0.3, 0.5], [1, 1.6, 2.8, 4.4, 6.4, 9]);
}
