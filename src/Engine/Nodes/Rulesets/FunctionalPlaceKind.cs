namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What a functional place is merged from.</summary>
public enum FunctionalPlaceKind
{
    /// <summary>Tätort.</summary>
    Locality,

    /// <summary>Småort.</summary>
    SmallerLocality,

    /// <summary>Fritidshusområde.</summary>
    HolidayHomeArea,

    /// <summary>Verksamhetsområde.</summary>
    ActivityArea,
}
