namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What an indicator's value counts.</summary>
public enum IndicatorUnit
{
    Persons,
    Percent,

    /// <summary>A part of the whole, 0 to 1.</summary>
    Share,
    Metres,
    Minutes,
    Count,
    Index,
    Ratio,
    SquareKilometres,
    PersonsPerSquareKilometre,
    Kronor,
}
