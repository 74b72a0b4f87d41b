namespace Samplan.Analyses.Contracts;

/// <summary>The cumulative curves of all measures of the nearest service that the ruleset asks for; the table <c>access_curves</c>.</summary>
public sealed record AccessCurveSet(IReadOnlyList<AccessCurve> Curves)
{
    /// <summary>Datasets behind them.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
