namespace Samplan.Engine.Networks;

/// <summary>The columns of a network's streets while they are filled, in their final order.</summary>
internal sealed class StreetColumns(int count)
{
    public uint[] From { get; } = new uint[count];
    public uint[] To { get; } = new uint[count];
    public uint[] Millimetres { get; } = new uint[count];
    public ushort[] Use { get; } = new ushort[count];
    public byte[] Class { get; } = new byte[count];
    public byte[] Stress { get; } = new byte[count];

    /// <summary>By drive: street × 2, plus 1 when backward.</summary>
    public uint[] Car { get; } = new uint[2 * count];
    public uint[] Bike { get; } = new uint[count];
    public uint[] Walk { get; } = new uint[count];
    public long[] Ways { get; } = new long[count];
    public uint[] FirstShape { get; } = new uint[count + 1];
    public int[] Boxes { get; } = new int[4 * count];
    public List<int> ShapeLongitudes { get; } = [];
    public List<int> ShapeLatitudes { get; } = [];
}
