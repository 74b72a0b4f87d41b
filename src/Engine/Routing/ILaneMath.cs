using System.Runtime.Intrinsics;

namespace Samplan.Engine.Routing;

/// <summary>How distances of several origins are kept side by side in one vector of 512 bits.</summary>
internal interface ILaneMath<T>
    where T : unmanaged
{
    static abstract T Unreached { get; }

    static abstract T Of(uint distance);

    static abstract uint ToDistance(T lane);

    /// <summary>The sum, which never passes <see cref="Unreached"/>.</summary>
    static abstract Vector512<T> Add(Vector512<T> distances, T weight);

    /// <summary>The farthest that is still reached.</summary>
    static abstract T Farthest { get; }

    /// <summary>Adds an amount to the sums of the lanes that are within a limit: the first sixteen lanes to <paramref name="low"/>, the others to <paramref name="high"/>.</summary>
    static abstract void AddWithin(Vector512<T> distances, Vector512<T> limit, Vector512<uint> amount, ref Vector512<uint> low, ref Vector512<uint> high);
}

/// <summary>32 lanes of 16 bits that stop at 65,535, which means unreached.</summary>
internal readonly struct ShortLanes : ILaneMath<ushort>
{
    public static ushort Unreached => ushort.MaxValue;

    public static ushort Of(uint distance) => (ushort)Math.Min(distance, ushort.MaxValue);

    public static uint ToDistance(ushort lane) => lane == ushort.MaxValue ? uint.MaxValue : lane;

    public static Vector512<ushort> Add(Vector512<ushort> distances, ushort weight) => Vector512.AddSaturate(distances, Vector512.Create(weight));

    public static ushort Farthest => ushort.MaxValue - 1;

    public static void AddWithin(
        Vector512<ushort> distances,
        Vector512<ushort> limit,
        Vector512<uint> amount,
        ref Vector512<uint> low,
        ref Vector512<uint> high
    )
    {
        // Widened with its sign, a mask stays a mask.
        var (first, last) = Vector512.Widen(Vector512.LessThanOrEqual(distances, limit).AsInt16());
        low += first.AsUInt32() & amount;
        high += last.AsUInt32() & amount;
    }
}

/// <summary>16 lanes of 32 bits. Weights are below 2³¹, so that a sum never wraps around.</summary>
internal readonly struct LongLanes : ILaneMath<uint>
{
    public static uint Unreached => int.MaxValue;

    public static uint Of(uint distance) => Math.Min(distance, int.MaxValue);

    public static uint ToDistance(uint lane) => lane >= int.MaxValue ? uint.MaxValue : lane;

    public static Vector512<uint> Add(Vector512<uint> distances, uint weight) => distances + Vector512.Create(weight);

    public static uint Farthest => int.MaxValue - 1;

    public static void AddWithin(Vector512<uint> distances, Vector512<uint> limit, Vector512<uint> amount, ref Vector512<uint> low, ref Vector512<uint> high) =>
        low += Vector512.LessThanOrEqual(distances, limit) & amount;
}
