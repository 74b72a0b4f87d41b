namespace Samplan.Engine.Networks;

/// <summary>
/// A packed R-tree (Kamel and Faloutsos 1993) over streets that already stand in the order of Hilbert's curve, so that the tree is nothing but its
/// boxes: sixteen streets a leaf, sixteen boxes a node, the levels from the leaves up, the root last. Each box is west, south, east, north in degrees × 10⁷.
/// </summary>
public sealed class StreetIndex
{
    /// <summary>Entries of a node, but for the last of each level, which may have fewer.</summary>
    public const int NodeSize = 16;
    private const int Sides = 4;
    private readonly int[] _levelStarts;

    /// <param name="boxes">As <see cref="Boxes"/>.</param>
    /// <param name="streetCount">How many streets the lowest boxes are of.</param>
    /// <exception cref="ArgumentException">The boxes are not as many as the streets need.</exception>
    public StreetIndex(ReadOnlyMemory<int> boxes, int streetCount)
    {
        (Boxes, StreetCount) = (boxes, streetCount);
        _levelStarts = LevelStarts(streetCount);
        if (boxes.Length != _levelStarts[^1] * Sides)
            throw new ArgumentException("The boxes do not fit the streets.", nameof(boxes));
    }

    /// <summary>Whether there are as many boxes as so many streets need.</summary>
    public static bool Fits(ReadOnlyMemory<int> boxes, int streetCount) => boxes.Length == LevelStarts(streetCount)[^1] * Sides;

    /// <summary>West, south, east, north of each entry, level by level from the streets up; degrees × 10⁷.</summary>
    public ReadOnlyMemory<int> Boxes { get; }

    /// <summary>How many of the boxes are of streets: the first.</summary>
    public int StreetCount { get; }

    /// <summary>Streets are numbered from 0 on the lowest level; each higher level is numbered on from the one below.</summary>
    public int LevelCount => _levelStarts.Length - 1;

    /// <summary>Builds the upper levels over the boxes of streets (four numbers each).</summary>
    public static StreetIndex Build(ReadOnlySpan<int> streetBoxes)
    {
        var count = streetBoxes.Length / Sides;
        var starts = LevelStarts(count);
        var boxes = new int[starts[^1] * Sides];
        streetBoxes.CopyTo(boxes);
        for (var level = 1; level + 1 < starts.Length; level++)
        {
            var below = starts[level] - starts[level - 1];
            for (var i = 0; i < below; i++)
                Include(boxes.AsSpan((starts[level] + i / NodeSize) * Sides, Sides), boxes.AsSpan((starts[level - 1] + i) * Sides, Sides), i % NodeSize == 0);
        }
        return new StreetIndex(boxes, count);
    }

    /// <summary>The entries below a node: their numbers in <see cref="Boxes"/>.</summary>
    public (int Start, int End) ChildrenOf(int level, int node)
    {
        var start = _levelStarts[level - 1] + (node - _levelStarts[level]) * NodeSize;
        return (start, Math.Min(start + NodeSize, _levelStarts[level]));
    }

    /// <summary>The number of the root, on the highest level.</summary>
    public int Root => _levelStarts[^1] - 1;

    private static int[] LevelStarts(int count)
    {
        var starts = new List<int> { 0, count };
        while (count > 1)
        {
            count = (count + NodeSize - 1) / NodeSize;
            starts.Add(starts[^1] + count);
        }
        return [.. starts];
    }

    private static void Include(Span<int> around, ReadOnlySpan<int> box, bool isFirst)
    {
        if (isFirst)
        {
            box.CopyTo(around);
            return;
        }
        around[0] = Math.Min(around[0], box[0]);
        around[1] = Math.Min(around[1], box[1]);
        around[2] = Math.Max(around[2], box[2]);
        around[3] = Math.Max(around[3], box[3]);
    }
}
