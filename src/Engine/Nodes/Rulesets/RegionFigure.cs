namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What a rule can ask of the functional region that a unit is part of.</summary>
public enum RegionFigure
{
    /// <summary>Employed persons who live in the region.</summary>
    Residents,

    /// <summary>Persons who work in the region.</summary>
    Jobs,

    /// <summary>Share of those residents who work in it.</summary>
    SupplySelfContainment,

    /// <summary>Share of those jobs that residents hold.</summary>
    DemandSelfContainment,

    /// <summary>1 for the unit that the region is named after, else 0.</summary>
    IsCentre,

    /// <summary>The unit's distance to the threshold that decides.</summary>
    Margin,
}
