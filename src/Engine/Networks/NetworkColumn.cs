namespace Samplan.Engine.Networks;

/// <summary>The columns that a stored network consists of. Numbers are part of the file format: never change one, add at the end and raise <see cref="NetworkLayout.Version"/>.</summary>
public enum NetworkColumn
{
    /// <summary><see cref="RoadNetwork.VertexLongitudes"/>, <c>int</c>.</summary>
    VertexLongitudes = 1,

    /// <summary><see cref="RoadNetwork.VertexLatitudes"/>, <c>int</c>.</summary>
    VertexLatitudes = 2,

    /// <summary><see cref="RoadNetwork.StreetFrom"/>, <c>uint</c>.</summary>
    StreetFrom = 3,

    /// <summary><see cref="RoadNetwork.StreetTo"/>, <c>uint</c>.</summary>
    StreetTo = 4,

    /// <summary><see cref="RoadNetwork.StreetMillimetres"/>, <c>uint</c>.</summary>
    StreetMillimetres = 5,

    /// <summary><see cref="RoadNetwork.StreetUse"/>, <c>ushort</c>.</summary>
    StreetUse = 6,

    /// <summary><see cref="RoadNetwork.StreetClass"/>, <c>byte</c>.</summary>
    StreetClass = 7,

    /// <summary><see cref="RoadNetwork.StreetStress"/>, <c>byte</c>.</summary>
    StreetStress = 8,

    /// <summary><see cref="RoadNetwork.CarTimes"/>, <c>uint</c>.</summary>
    CarTimes = 9,

    /// <summary><see cref="RoadNetwork.BikeTimes"/>, <c>uint</c>.</summary>
    BikeTimes = 10,

    /// <summary><see cref="RoadNetwork.WalkTimes"/>, <c>uint</c>.</summary>
    WalkTimes = 11,

    /// <summary><see cref="RoadNetwork.StreetWays"/>, <c>long</c>.</summary>
    StreetWays = 12,

    /// <summary><see cref="RoadNetwork.FirstShape"/>, <c>uint</c>.</summary>
    FirstShape = 13,

    /// <summary><see cref="RoadNetwork.ShapeLongitudes"/>, <c>int</c>.</summary>
    ShapeLongitudes = 14,

    /// <summary><see cref="RoadNetwork.ShapeLatitudes"/>, <c>int</c>.</summary>
    ShapeLatitudes = 15,

    /// <summary><see cref="StreetIndex.Boxes"/>, <c>int</c>.</summary>
    IndexBoxes = 16,

    /// <summary><see cref="CarGraph.FirstOut"/>, <c>uint</c>.</summary>
    CarFirstOut = 17,

    /// <summary><see cref="CarGraph.Heads"/>, <c>uint</c>.</summary>
    CarHeads = 18,

    /// <summary><see cref="CarGraph.Drives"/>, <c>uint</c>.</summary>
    CarDrives = 19,

    /// <summary><see cref="CarGraph.Vertices"/>, <c>uint</c>.</summary>
    CarVertices = 20,

    /// <summary><see cref="CarGraph.Entries"/>, <c>uint</c>.</summary>
    CarEntries = 21,

    /// <summary><see cref="RoadNetwork.WalkSpeed"/>, <c>double</c>, one number.</summary>
    WalkSpeed = 22,

    /// <summary><see cref="Routing.Hierarchy.Positions"/>, <c>uint</c>.</summary>
    Positions = 30,

    /// <summary><see cref="Routing.Hierarchy.FirstUp"/>, <c>uint</c>.</summary>
    FirstUp = 31,

    /// <summary><see cref="Routing.Hierarchy.UpHeads"/>, <c>uint</c>.</summary>
    UpHeads = 32,

    /// <summary><see cref="Routing.Hierarchy.UpWeights"/>, <c>uint</c>.</summary>
    UpWeights = 33,

    /// <summary><see cref="Routing.Hierarchy.FirstDown"/>, <c>uint</c>.</summary>
    FirstDown = 34,

    /// <summary><see cref="Routing.Hierarchy.DownTails"/>, <c>uint</c>.</summary>
    DownTails = 35,

    /// <summary><see cref="Routing.Hierarchy.DownWeights"/>, <c>uint</c>.</summary>
    DownWeights = 36,
}
