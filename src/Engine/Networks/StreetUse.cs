namespace Samplan.Engine.Networks;

/// <summary>Who may use a street in which direction, and what else is true of it.</summary>
[Flags]
public enum StreetUse : ushort
{
    /// <summary>Closed to all.</summary>
    None = 0,

    /// <summary>On foot, in the order of the street's points.</summary>
    WalkForward = 1,

    /// <summary>On foot, against it.</summary>
    WalkBackward = 2,

    /// <summary>By bicycle, in the order of the street's points.</summary>
    BikeForward = 4,

    /// <summary>By bicycle, against it.</summary>
    BikeBackward = 8,

    /// <summary>By car, in the order of the street's points.</summary>
    CarForward = 16,

    /// <summary>By car, against it.</summary>
    CarBackward = 32,

    /// <summary>Lies in a part of the network that few streets can be reached from, on foot.</summary>
    WalkIsland = 64,

    /// <summary>The same by bicycle.</summary>
    BikeIsland = 128,

    /// <summary>The same by car.</summary>
    CarIsland = 256,

    /// <summary>A crossing: its seconds do not change with the speed of the traveller.</summary>
    Ferry = 512,

    /// <summary>Nobody lives on it: motorways, ferries, tunnels and gates. Points are not linked to it.</summary>
    NotLinkable = 1024,

    /// <summary>Lies in a built-up place, by its tags or by how many junctions are around it.</summary>
    Urban = 2048,
}
