namespace Samplan.Engine.Flows.Regions;

/// <summary>What a unit is in the division it was put in.</summary>
public enum RegionRole
{
    /// <summary>In no region: it has no flows, or nothing that the method could attach it by.</summary>
    Unassigned,

    /// <summary>The unit that gives the region its name.</summary>
    Centre,

    /// <summary>Attached through its largest outflow; <see cref="UnitRegion.Level"/> says by how many links.</summary>
    Linked,

    /// <summary>One of the units that were brought together.</summary>
    Member,

    /// <summary>Could not be placed while the regions grew and was put where its cohesion is greatest afterwards.</summary>
    Reserve,

    /// <summary>Part of the city of a functional urban area, without being its largest unit.</summary>
    City,

    /// <summary>Part of the commuting zone of a functional urban area.</summary>
    CommutingZone,

    /// <summary>Taken in because one region surrounds it.</summary>
    Enclave,
}
