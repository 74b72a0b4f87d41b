using Samplan.Engine.Nodes.Rulesets;
using M = Samplan.Engine.Nodes.Rulesets.IndicatorMethod;

namespace Samplan.Analyses.Indicators;

/// <summary>From a declared method to what computes it.</summary>
internal static class IndicatorMethods
{
    public static IIndicatorMethod For(Indicator indicator) =>
        indicator.Method switch
        {
            M.Column column => new ColumnIndicator(column.Name, indicator.Period),
            M.NetCommuting net => new FlowIndicator(net.Dimension, FlowCount.Net),
            M.Incoming incoming => new FlowIndicator(incoming.Dimension, FlowCount.Incoming),
            M.Outgoing outgoing => new FlowIndicator(outgoing.Dimension, FlowCount.Outgoing),
            M.Ratio ratio => new CombinedIndicator([ratio.Of, ratio.Per], parts => parts[1] == 0 ? null : parts[0] / parts[1]),
            M.Difference difference => new CombinedIndicator([difference.Of, difference.Minus], parts => parts[0] - parts[1]),
            M.Sum sum => new CombinedIndicator(sum.Of, parts => parts.Sum()),
            M.Share share => new CombinedIndicator([share.Of, share.Whole], parts => parts[1] == 0 ? null : Scale(indicator.Unit) * parts[0] / parts[1]),
            M.Change change => new ChangeIndicator(change.Of, change.Between, change.OverYears, change.IsRelative ? Scale(indicator.Unit) : null),
            _ => throw new NotSupportedException($"No computation for {indicator.Method.GetType().Name}."),
        };

    private static double Scale(IndicatorUnit unit) => unit == IndicatorUnit.Percent ? 100 : 1;
}
