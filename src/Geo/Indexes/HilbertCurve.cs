namespace Samplan.Geo.Indexes;

/// <summary>Places along Hilbert's curve, which keeps near things near in one dimension. Warren (2013), "Hacker's Delight", chapter 16.</summary>
public static class HilbertCurve
{
    public const int LargestOrder = 31;

    // 65,536 steps a side tell neighbours apart well enough for packing trees.
    private const int PackingOrder = 16;

    /// <summary>Distance along the curve of a cell in a square of 2^order cells a side; 0 ≤ x, y &lt; 2^order.</summary>
    public static ulong Index(uint x, uint y, int order)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, LargestOrder);
        ulong index = 0;
        for (var side = 1u << (order - 1); side > 0; side >>= 1)
        {
            var right = (x & side) != 0 ? 1u : 0;
            var upper = (y & side) != 0 ? 1u : 0;
            index = (index << 2) | ((3 * right) ^ upper);
            if (upper == 0)
            {
                if (right == 1)
                    (x, y) = (side * 2 - 1 - (x & (side * 2 - 1)), side * 2 - 1 - (y & (side * 2 - 1)));
                (x, y) = (y, x);
            }
        }
        return index;
    }

    /// <summary>The numbers of the items in the order of their centres along a curve over all of them. Equal places keep the order given.</summary>
    public static int[] Order(ReadOnlySpan<Bounds> items)
    {
        var all = Bounds.Empty;
        foreach (var item in items)
        {
            if (!item.IsEmpty)
                all = all.Including(item);
        }
        var scaleX = Scale(all.Width);
        var scaleY = Scale(all.Height);
        var keys = new ulong[items.Length];
        var order = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            var x = (uint)((items[i].CentreX - all.MinX) * scaleX);
            var y = (uint)((items[i].CentreY - all.MinY) * scaleY);
            // The item's number in the low bits makes every key its own, so that an unstable sort gives one order.
            keys[i] = (Index(x, y, PackingOrder) << 32) | (uint)i;
            order[i] = i;
        }
        Array.Sort(keys, order);
        return order;
    }

    private static double Scale(double length) => length > 0 ? ((1 << PackingOrder) - 1) / length : 0;
}
