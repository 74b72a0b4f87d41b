namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What several stops of one place are together.</summary>
public enum StopAggregation
{
    /// <summary>Departures of all stops added up: a bus that stops three times in the place counts three times.</summary>
    Sum,

    /// <summary>Those of the stop that has most: a bus counts once, and lines that meet at no common stop are not added up.</summary>
    LargestStop,
}
