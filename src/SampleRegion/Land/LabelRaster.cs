namespace Samplan.SampleRegion.Land;

/// <summary>A label for every pixel of a frame, 0 or above.</summary>
internal sealed class LabelRaster(Frame frame)
{
    public Frame Frame { get; } = frame;

    public int[] Labels { get; } = new int[frame.Count];

    /// <summary>
    /// Gives every pixel pattern "a b / b a" (either diagonal) one of its labels straight across, so that no area touches itself
    /// in a point: what <see cref="CoverageTracer"/> needs for valid polygons.
    /// </summary>
    public void JoinDiagonals()
    {
        // Each change raises the sum of all labels, so the passes end.
        for (var changed = true; changed; )
        {
            changed = false;
            for (var row = 0; row + 1 < Frame.Rows; row++)
            {
                for (var column = 0; column + 1 < Frame.Columns; column++)
                    changed |= JoinAt((row * Frame.Columns) + column);
            }
        }
    }

    /// <summary>
    /// Gives areas (four-connected pixels of one label) the label most common around them, where <paramref name="isUnwanted"/>
    /// (first pixel, label, pixels) says so. An area with nothing but <paramref name="sea"/> around it stays.
    /// </summary>
    public void Absorb(Func<int, int, int, bool> isUnwanted, int? sea = null)
    {
        var seen = new bool[Frame.Count];
        var area = new List<int>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start])
                continue;
            Collect(start, seen, area);
            if (isUnwanted(start, Labels[start], area.Count) && LabelAround(area, sea) is { } label)
            {
                foreach (var pixel in area)
                    Labels[pixel] = label;
            }
        }
    }

    /// <summary>The number of the four-connected area each pixel lies in, and each area's size.</summary>
    public (int[] Areas, List<int> Sizes) ListAreas()
    {
        var seen = new bool[Frame.Count];
        var areas = new int[Frame.Count];
        var sizes = new List<int>();
        var area = new List<int>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (seen[start])
                continue;
            Collect(start, seen, area);
            foreach (var pixel in area)
                areas[pixel] = sizes.Count;
            sizes.Add(area.Count);
        }
        return (areas, sizes);
    }

    public IEnumerable<int> NeighboursOf(int pixel)
    {
        var column = pixel % Frame.Columns;
        if (column > 0)
            yield return pixel - 1;
        if (column + 1 < Frame.Columns)
            yield return pixel + 1;
        if (pixel >= Frame.Columns)
            yield return pixel - Frame.Columns;
        if (pixel + Frame.Columns < Frame.Count)
            yield return pixel + Frame.Columns;
    }

    private bool JoinAt(int pixel)
    {
        ref var southWest = ref Labels[pixel];
        ref var southEast = ref Labels[pixel + 1];
        ref var northWest = ref Labels[pixel + Frame.Columns];
        ref var northEast = ref Labels[pixel + Frame.Columns + 1];
        if (southWest == northEast && southEast != southWest && northWest != southWest)
            return Join(ref southWest, ref southEast, ref northWest);
        if (southEast == northWest && southWest != southEast && northEast != southEast)
            return Join(ref southEast, ref southWest, ref northEast);
        return false;
    }

    /// <summary>Label 0 (the sea, where a raster divides the land) is changed only where nothing else can be.</summary>
    private static bool Join(ref int twice, ref int one, ref int other)
    {
        if (one != 0 && one < twice)
            one = twice;
        else if (other != 0 && other < twice)
            other = twice;
        else if (one > twice)
            twice = one;
        else if (other > twice)
            twice = other;
        else
            one = twice;
        return true;
    }

    private int? LabelAround(List<int> area, int? sea)
    {
        var label = Labels[area[0]];
        var counts = new SortedDictionary<int, int>();
        foreach (var pixel in area)
        {
            foreach (var neighbour in NeighboursOf(pixel))
            {
                if (Labels[neighbour] != label && Labels[neighbour] != sea)
                    counts[Labels[neighbour]] = counts.GetValueOrDefault(Labels[neighbour]) + 1;
            }
        }
        return counts.Count == 0 ? null : counts.MaxBy(count => count.Value).Key;
    }

    private void Collect(int start, bool[] seen, List<int> area)
    {
        area.Clear();
        area.Add(start);
        seen[start] = true;
        for (var i = 0; i < area.Count; i++)
        {
            var pixel = area[i];
            var column = pixel % Frame.Columns;
            Add(pixel - 1, column > 0);
            Add(pixel + 1, column + 1 < Frame.Columns);
            Add(pixel - Frame.Columns, pixel >= Frame.Columns);
            Add(pixel + Frame.Columns, pixel + Frame.Columns < Frame.Count);
        }
        void Add(int neighbour, bool exists)
        {
            if (!exists || seen[neighbour] || Labels[neighbour] != Labels[start])
                return;
            seen[neighbour] = true;
            area.Add(neighbour);
        }
    }
}
