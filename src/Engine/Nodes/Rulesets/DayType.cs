namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>The kind of day that departures are counted on.</summary>
public enum DayType
{
    Weekday,
    Saturday,
    Sunday,

    /// <summary>Saturday and Sunday together.</summary>
    Weekend,
}
