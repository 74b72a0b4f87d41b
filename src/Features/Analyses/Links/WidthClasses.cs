using Samplan.Engine.Nodes.Rulesets;
using Samplan.Engine.Statistics;

namespace Samplan.Analyses.Links;

/// <summary>The width class of a number of persons: how many breaks it has reached.</summary>
internal static class WidthClasses
{
    private const int FewestClasses = 2;
    private const int MostClasses = 9;

    /// <summary>Lower ends of the classes for the links of one dimension.</summary>
    /// <param name="shownPersons">Persons of the links that the map shows; those below the cut-off do not move the breaks.</param>
    public static IReadOnlyList<double> Breaks(LinkWidth width, IReadOnlyList<double> shownPersons) =>
        width.Method switch
        {
            LinkWidthMethod.Fixed => width.Breaks,
            LinkWidthMethod.Quantile => Find(ClassMethod.Quantile, width.Pixels.Count, shownPersons),
            LinkWidthMethod.NaturalBreaks => Find(ClassMethod.NaturalBreaks, width.Pixels.Count, shownPersons),
        };

    public static int Of(double persons, IReadOnlyList<double> breaks)
    {
        var reached = 0;
        while (reached < breaks.Count && persons >= breaks[reached])
            reached++;
        return reached;
    }

    private static IReadOnlyList<double> Find(ClassMethod method, int classes, IReadOnlyList<double> persons) =>
        ClassBreaks.Find(method, [.. persons.Select(count => (double?)count)], Math.Clamp(classes, FewestClasses, MostClasses))?.LowerBounds ?? [];
}
