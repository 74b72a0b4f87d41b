namespace Samplan.Engine.Networks;

/// <summary>Who may use a street in which direction, and what else is true of it.</summary>
[Flags]
public enum StreetUse : ushort
{
    None = 0,
    WalkForward = 1,
    WalkBackward = 2,
    BikeForward = 4,
    BikeBackward = 8,
    CarForward = 16,
    CarBackward = 32,

    /// <summary>Lies in a part of the network that few streets can be reached from, on foot.</summary>
    WalkIsland = 64,
    BikeIsland = 128,
    CarIsland = 256,

    /// <summary>A crossing: its seconds do not change with the speed of the traveller.</summary>
    Ferry = 512,

    /// <summary>Nobody lives on it: motorways, ferries, tunnels and gates. Points are not linked to it.</summary>
    NotLinkable = 1024,
    Urban = 2048,
}
