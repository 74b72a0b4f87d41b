namespace Samplan.Engine.Flows;

/// <summary>Which number of a link is its strength in one dimension.</summary>
public enum LinkMeasure
{
    /// <summary>Persons both ways.</summary>
    Persons,

    /// <summary>The larger of the two shares: a small place that leans on a large one.</summary>
    LargerShare,

    /// <summary>The smaller of the two shares: two places that lean on each other.</summary>
    MutualDependence,
}
