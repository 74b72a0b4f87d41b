namespace Samplan.Analyses.Contracts;

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
