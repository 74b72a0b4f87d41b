namespace Samplan.Engine.Flows.Regions;

/// <summary>Whether a share that is exactly the threshold still passes. The sources differ, so it is a parameter.</summary>
public enum ThresholdOperator
{
    /// <summary>At most: "får inte överstiga".</summary>
    AtMost,

    /// <summary>Below.</summary>
    Below,
}

/// <summary>The parameters of <see cref="LocalLabourMarkets"/>; the defaults are Statistics Sweden's for municipalities.</summary>
public sealed record LocalLabourMarketRules
{
    /// <summary>Greatest share 0–1 of the employed residents of a self-sufficient unit who work elsewhere.</summary>
    public double MaximumOutShare { get; init; } = 0.20;

    /// <summary>Greatest share 0–1 of them who go to any one unit.</summary>
    public double MaximumSingleShare { get; init; } = 0.075;

    /// <summary>How a share is compared with its threshold.</summary>
    public ThresholdOperator Operator { get; init; } = ThresholdOperator.AtMost;

    /// <summary>Most links between a unit and its centre; a longer chain is cut at its weakest link.</summary>
    public int MaximumLinks { get; init; } = 2;

    /// <summary>
    /// The first parameter that cannot be: <c>out-share</c> or <c>single-share</c> outside 0–1, <c>links</c> below 1; null when all can.
    /// </summary>
    public string? FindFault()
    {
        if (MaximumOutShare is not (>= 0 and <= 1))
            return "out-share";
        if (MaximumSingleShare is not (>= 0 and <= 1))
            return "single-share";
        return MaximumLinks < 1 ? "links" : null;
    }

    internal bool IsSelfSufficient(double outShare, double singleShare) =>
        Operator == ThresholdOperator.AtMost
            ? outShare <= MaximumOutShare && singleShare <= MaximumSingleShare
            : outShare < MaximumOutShare && singleShare < MaximumSingleShare;
}
