namespace Samplan.Engine.Nodes.Rulesets;

/// <summary>What is measured from every square where somebody lives.</summary>
public enum AccessForm
{
    /// <summary>The way to the nearest service, or the second nearest and so on.</summary>
    Nearest,

    /// <summary>People, or services, within a limit.</summary>
    Within,

    /// <summary>All people or services, each weighing less the farther away (Hansen 1959).</summary>
    Potential,

    /// <summary>Supply a person where catchments overlap (2SFCA, E2SFCA, balanced).</summary>
    Catchment,

    /// <summary>How many of the kinds have a service within a limit.</summary>
    Nearness,

    /// <summary>How much longer the way would be if the nearest service closed.</summary>
    Detour,

    /// <summary>1 where the service is within a limit today and would not be if the nearest closed, else 0.</summary>
    Stranded,

    /// <summary>1 where a service is within a limit, or over the net where that may stand in for it, else 0.</summary>
    Served,
}
