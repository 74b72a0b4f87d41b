using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Samplan.Engine.Routing.Transit;

/// <summary>Rows of 16-bit times, one a departure or one a destination, sixteen at a time. A sum that would pass 65,535 stays there: "never" plus a walk is never.</summary>
internal static class Lanes
{
    /// <summary>best = min(best, times + seconds), lane by lane. Both have the same length, a multiple of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Improve(Span<ushort> best, ReadOnlySpan<ushort> times, ushort seconds)
    {
        ref var to = ref MemoryMarshal.GetReference(best);
        ref var from = ref MemoryMarshal.GetReference(times);
        var added = Vector256.Create(seconds);
        for (nuint i = 0; i < (nuint)best.Length; i += TransitPlan.LaneGroup)
        {
            var sum = Vector256.AddSaturate(Vector256.LoadUnsafe(ref from, i), added);
            Vector256.Min(Vector256.LoadUnsafe(ref to, i), sum).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>best = min(best, times), lane by lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Improve(Span<ushort> best, ReadOnlySpan<ushort> times)
    {
        ref var to = ref MemoryMarshal.GetReference(best);
        ref var from = ref MemoryMarshal.GetReference(times);
        for (nuint i = 0; i < (nuint)best.Length; i += TransitPlan.LaneGroup)
            Vector256.Min(Vector256.LoadUnsafe(ref to, i), Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
    }

    /// <summary>Whoever sets out earlier can do what one who sets out later does: each lane gets the least of itself and those after it.</summary>
    public static void SettleBackwards(Span<ushort> row)
    {
        var least = TransitPlan.Never;
        for (var i = row.Length - 1; i >= 0; i--)
        {
            least = Math.Min(least, row[i]);
            row[i] = least;
        }
    }
}
