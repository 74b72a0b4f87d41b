using Samplan.Cli.Networks;

namespace Samplan.Cli.Accessibility;

/// <summary>Where people are, and what they want to reach.</summary>
internal sealed record AccessibilityInput(PointFile Origins, PointFile Opportunities)
{
    /// <summary>The column of what sort of service an opportunity is.</summary>
    public const string KindColumn = "kind";

    /// <summary>Opportunities that a cascade begins with.</summary>
    public IReadOnlyList<int> Closed { get; init; } = [];

    /// <summary>How much each opportunity is; each counts 1 where the table does not say.</summary>
    public double[] Supply { get; } = Opportunities.Amounts is null ? [.. Enumerable.Repeat(1.0, Opportunities.Ids.Count)] : Opportunities.KnownAmounts();
}
