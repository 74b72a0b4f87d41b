using System.Globalization;
using Samplan.Engine.Accessibility.BasicAccess;
using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Contracts;

/// <summary>A criterion of basic accessibility asked of every place or municipality.</summary>
public sealed record BasicQuestion(Geography From, IndicatorMethod.BasicAccess Asked)
{
    /// <summary>Names the question: two that ask the same have the same, whatever their levels are called.</summary>
    public string Key =>
        string.Join(
            ':',
            From.ToString().ToLowerInvariant(),
            Asked.IsFromService ? "from" : "to",
            string.Join('+', Asked.Kinds),
            string.Join(' ', Asked.Levels.Select(Say)),
            Asked.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "weekday"
        );

    /// <summary>The question that an indicator's method asks, null for one that asks none.</summary>
    public static BasicQuestion? Of(IndicatorMethod method, Geography from) =>
        method is IndicatorMethod.BasicAccess asked ? new BasicQuestion(from, asked) : null;

    private static string Say(CriterionLevel level) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{level.EarliestDeparture}-{level.LatestArrival}-{level.EarliestReturn}-{level.LatestHome}-{level.LeastStaySeconds}-{level.LongestTravelSeconds}-{level.MostChanges}"
        );
}
