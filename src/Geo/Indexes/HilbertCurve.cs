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
        // Each level turns the curve below it: both coordinates complemented, or exchanged. Kept as single bits, so that nothing branches.
        ulong index = 0;
        uint complemented = 0,
            exchanged = 0;
        for (var bit = order - 1; bit >= 0; bit--)
        {
            var right = ((x >> bit) & 1) ^ complemented;
            var upper = ((y >> bit) & 1) ^ complemented;
            var differ = (right ^ upper) & exchanged;
            right ^= differ;
            upper ^= differ;
            index = (index << 2) | ((3 * right) ^ upper);
            var lower = upper ^ 1;
            complemented ^= lower & right;
            exchanged ^= lower;
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
