using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Links;

/// <summary>The width class of a number of persons: how many breaks it has reached.</summary>
internal static class WidthClasses
{
    /// <summary>Lower ends of the classes for the links of one dimension.</summary>
    public static IReadOnlyList<double> Breaks(LinkWidth width, IReadOnlyList<double> persons) =>
        width.Method switch
        {
            LinkWidthMethod.Fixed => width.Breaks,
            LinkWidthMethod.Quantile or LinkWidthMethod.NaturalBreaks => throw new NotSupportedException(),
        };

    public static int Of(double persons, IReadOnlyList<double> breaks)
    {
        var reached = 0;
        while (reached < breaks.Count && persons >= breaks[reached])
            reached++;
        return reached;
    }
}
