using Samplan.Engine.Nodes.Rulesets;

namespace Samplan.Analyses.Indicators;

/// <summary>Whether values of parts may be added up to that of the whole: persons may, percentages and indices may not.</summary>
internal static class Additive
{
    public static bool Is(IndicatorUnit unit) => unit is IndicatorUnit.Persons or IndicatorUnit.Count or IndicatorUnit.SquareKilometres;
}
