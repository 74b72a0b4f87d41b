namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>How link widths are put in classes.</summary>
public enum LinkWidthMethod
{
    Fixed,
    Quantile,
    NaturalBreaks,
}
