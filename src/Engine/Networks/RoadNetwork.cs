namespace Samplan.Engine.Networks;

/// <summary>
/// Streets for cars, bicycles and walking in one graph. A vertex is where streets meet or end; a street joins two vertices and is open to each
/// mode in one direction, both or none (<see cref="StreetUse"/>). Columns are plain arrays or memory that is mapped from a file; the network is immutable
/// and any number of threads may share it. Coordinates are degrees × 10⁷, lengths millimetres, times whole deciseconds: rounded once, here, so that all that is
/// computed from them is exact.
/// </summary>
public sealed class RoadNetwork
{
    /// <summary>No travel: longer than any.</summary>
    public const uint Never = uint.MaxValue;

    /// <summary>East of Greenwich, by vertex; WGS 84 degrees × 10⁷.</summary>
    public required ReadOnlyMemory<int> VertexLongitudes { get; init; }

    /// <summary>North of the equator, by vertex; WGS 84 degrees × 10⁷.</summary>
    public required ReadOnlyMemory<int> VertexLatitudes { get; init; }

    /// <summary>The vertex that each street begins at, as its points are ordered.</summary>
    public required ReadOnlyMemory<uint> StreetFrom { get; init; }

    /// <summary>The vertex that each street ends at; the same as the first for a loop.</summary>
    public required ReadOnlyMemory<uint> StreetTo { get; init; }

    /// <summary>Length of each street along its bends; 0 for a gate past a barrier.</summary>
    public required ReadOnlyMemory<uint> StreetMillimetres { get; init; }

    /// <summary><see cref="StreetUse"/> of each street.</summary>
    public required ReadOnlyMemory<ushort> StreetUse { get; init; }

    /// <summary><see cref="RoadClass"/> of each street.</summary>
    public required ReadOnlyMemory<byte> StreetClass { get; init; }

    /// <summary>Level of traffic stress for cycling, 1 (calm) to 4.</summary>
    public required ReadOnlyMemory<byte> StreetStress { get; init; }

    /// <summary>Deciseconds by car by drive: two a street, street × 2 in the order of its points and plus 1 against it.</summary>
    public required ReadOnlyMemory<uint> CarTimes { get; init; }

    /// <summary>Deciseconds by bicycle in either direction.</summary>
    public required ReadOnlyMemory<uint> BikeTimes { get; init; }

    /// <summary>Deciseconds on foot at <see cref="WalkSpeed"/> in either direction.</summary>
    public required ReadOnlyMemory<uint> WalkTimes { get; init; }

    /// <summary>The way of OpenStreetMap that each street is a piece of.</summary>
    public required ReadOnlyMemory<long> StreetWays { get; init; }

    /// <summary>Where each street's bends begin among the shape points; one more than streets.</summary>
    public required ReadOnlyMemory<uint> FirstShape { get; init; }

    /// <summary>Bends between the vertices, street by street from its first vertex; WGS 84 degrees × 10⁷.</summary>
    public required ReadOnlyMemory<int> ShapeLongitudes { get; init; }

    /// <summary>As many.</summary>
    public required ReadOnlyMemory<int> ShapeLatitudes { get; init; }

    /// <summary>Boxes over the streets, which stand in the order of Hilbert's curve.</summary>
    public required StreetIndex Index { get; init; }

    /// <summary>What a car may do after what, turn restrictions included.</summary>
    public required CarGraph Car { get; init; }

    /// <summary>Kilometres an hour by which <see cref="WalkTimes"/> were made.</summary>
    public required double WalkSpeed { get; init; }

    /// <summary>Where streets meet or end; several at one place where a barrier parts them.</summary>
    public int VertexCount => VertexLongitudes.Length;

    /// <summary>Pieces of ways between two vertices, and gates.</summary>
    public int StreetCount => StreetFrom.Length;

    /// <summary>Who may use a street.</summary>
    public StreetUse UseOf(int street) => (StreetUse)StreetUse.Span[street];

    /// <summary>Deciseconds of each drive (street × 2, plus 1 when backward) by a mode; for walking at <see cref="WalkSpeed"/>.</summary>
    public ReadOnlyMemory<uint> TimesOf(TravelMode mode) =>
        mode switch
        {
            TravelMode.Walk => BothWays(WalkTimes.Span),
            TravelMode.Bike => BothWays(BikeTimes.Span),
            TravelMode.Car => CarTimes,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };

    /// <summary>What holds of streets whichever way one goes, by drive.</summary>
    internal static uint[] BothWays(ReadOnlySpan<uint> streets)
    {
        var drives = new uint[2 * streets.Length];
        for (var street = 0; street < streets.Length; street++)
            drives[2 * street] = drives[2 * street + 1] = streets[street];
        return drives;
    }
}
