namespace Samplan.Geo.Indexes;

/// <summary>
/// A static R-tree over bounds, packed in the order of Hilbert's curve (Kamel and Faloutsos 1993). Items are known by their number in the span
/// given. Built once in n log n; immutable, so that threads may share it. Empty bounds, and bounds with NaN, may be given: they are never found.
/// </summary>
public sealed class PackedRTree
{
    private const int NodeSize = 16;

    // Entries of the leaves in curve order, then those of each level above; the root's box comes last.
    private readonly Bounds[] _boxes;

    // Below the first level's end the item's number, above it the first entry of the child node.
    private readonly int[] _links;
    private readonly int[] _levelEnds;

    public PackedRTree(ReadOnlySpan<Bounds> items)
    {
        Count = items.Length;
        _levelEnds = LevelEnds(items.Length);
        _boxes = new Bounds[items.Length == 0 ? 0 : _levelEnds[^1]];
        _links = new int[_boxes.Length];
        var order = HilbertCurve.Order(items);
        for (var i = 0; i < order.Length; i++)
        {
            // NaN sides would spoil every box above.
            _boxes[i] = items[order[i]].IsEmpty ? Bounds.Empty : items[order[i]];
            _links[i] = order[i];
        }
        for (int level = 0, start = 0; level + 1 < _levelEnds.Length; start = _levelEnds[level], level++)
            PackLevel(start, _levelEnds[level]);
    }

    public int Count { get; }

    /// <summary>What holds all items.</summary>
    public Bounds Bounds => _boxes.Length == 0 ? Bounds.Empty : _boxes[^1];

    /// <summary>Adds to the list the numbers of all items that meet the bounds, edges included, in no particular but always the same order.</summary>
    public void Search(in Bounds query, List<int> found)
    {
        if (_boxes.Length == 0 || !_boxes[^1].Intersects(query))
            return;
        Span<int> stack = stackalloc int[NodeSize * 9];
        var depth = 0;
        stack[depth++] = _links[^1];
        while (depth > 0)
        {
            var start = stack[--depth];
            var end = EndOfNode(start);
            for (var entry = start; entry < end; entry++)
            {
                if (!_boxes[entry].Intersects(query))
                    continue;
                if (entry < Count)
                    found.Add(_links[entry]);
                else
                    stack[depth++] = _links[entry];
            }
        }
    }

    /// <summary>The numbers of all items that meet the bounds.</summary>
    public IReadOnlyList<int> Search(in Bounds query)
    {
        var found = new List<int>();
        Search(query, found);
        return found;
    }

    /// <summary>
    /// The nearest item to a point, or null when none lies within the distance (itself included). Distances go to the items' bounds, 0 inside,
    /// unless a way to measure them is given, which must never give less than that. Of equally near ones the lowest number.
    /// </summary>
    public Neighbour? FindNearest(double x, double y, double withinMetres = double.PositiveInfinity, Func<int, double>? distanceTo = null)
    {
        var nearest = ListNearest(x, y, 1, withinMetres, distanceTo);
        return nearest.Count == 0 ? null : nearest[0];
    }

    /// <summary>Up to so many items, nearest first, lowest number first where equally near; see <see cref="FindNearest"/>.</summary>
    public IReadOnlyList<Neighbour> ListNearest(
        double x,
        double y,
        int count,
        double withinMetres = double.PositiveInfinity,
        Func<int, double>? distanceTo = null
    )
    {
        var nearest = new List<Neighbour>();
        if (_boxes.Length == 0 || count <= 0)
            return nearest;
        // Nodes before measured items at one distance, then items by number.
        var queue = new PriorityQueue<(int Node, int Item), (double Distance, int Item)>();
        queue.Enqueue((_links[^1], -1), (0, -1));
        while (queue.TryDequeue(out var next, out var at) && nearest.Count < count)
        {
            if (next.Item >= 0)
            {
                nearest.Add(new Neighbour(next.Item, at.Distance));
                continue;
            }
            var end = EndOfNode(next.Node);
            for (var entry = next.Node; entry < end; entry++)
            {
                var isItem = entry < Count;
                var distance = DistanceTo(_boxes[entry], x, y);
                if (isItem && distanceTo is not null && distance <= withinMetres)
                    distance = distanceTo(_links[entry]);
                if (distance <= withinMetres && distance < double.PositiveInfinity)
                    queue.Enqueue(isItem ? (-1, _links[entry]) : (_links[entry], -1), (distance, isItem ? _links[entry] : -1));
            }
        }
        return nearest;
    }

    // Each level has a box per node below; the last level is the root's single box.
    private static int[] LevelEnds(int count)
    {
        var ends = new List<int> { count };
        var total = count;
        while (count > 1 || ends.Count == 1)
        {
            count = Math.Max(1, (count + NodeSize - 1) / NodeSize);
            total += count;
            ends.Add(total);
        }
        return [.. ends];
    }

    private void PackLevel(int start, int end)
    {
        var parent = end;
        for (var node = start; node < end; node += NodeSize, parent++)
        {
            var box = Bounds.Empty;
            for (var entry = node; entry < Math.Min(node + NodeSize, end); entry++)
                box = box.Including(_boxes[entry]);
            _boxes[parent] = box;
            _links[parent] = node;
        }
    }

    private int EndOfNode(int start)
    {
        foreach (var levelEnd in _levelEnds)
        {
            if (start < levelEnd)
                return Math.Min(start + NodeSize, levelEnd);
        }
        return start;
    }

    private static double DistanceTo(in Bounds box, double x, double y)
    {
        var across = Math.Max(0, Math.Max(box.MinX - x, x - box.MaxX));
        var along = Math.Max(0, Math.Max(box.MinY - y, y - box.MaxY));
        return Math.Sqrt(across * across + along * along);
    }
}
