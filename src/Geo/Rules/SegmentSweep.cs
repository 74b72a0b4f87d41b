namespace Samplan.Geo.Rules;

/// <summary>
/// The segments of some closed rings, and whether it is certain that none of them touches another except where it follows on it. A sweep along
/// the longer side of their bounds meets only pairs that overlap in that direction. Orientation is decided in doubles with Shewchuk's
/// (1997) bound of the error: what the bound leaves open counts as touching, so a yes is proof and a no is none.
/// </summary>
internal sealed class SegmentSweep(int mostSegments)
{
    // (3 + 16ε)ε, Shewchuk (1997), Adaptive precision floating-point arithmetic, section 4.2.
    private const double OrientationError = 3.3306690738754716e-16;

    private readonly List<Segment> _segments = new(mostSegments);
    private readonly double[] _starts = new double[mostSegments];
    private readonly int[] _order = new int[mostSegments];
    private readonly int[] _active = new int[mostSegments];

    /// <param name="Previous">Index of the segment before it in its ring.</param>
    /// <param name="Next">Index of the segment after it in its ring.</param>
    private readonly record struct Segment(double X1, double Y1, double X2, double Y2, int Previous, int Next);

    /// <summary>Adds a ring of first, second, first, second …, whose last vertex is its first. False when a vertex stands twice in a row.</summary>
    public bool AddRing(ReadOnlySpan<double> ring)
    {
        var count = ring.Length / 2 - 1;
        var first = _segments.Count;
        for (var i = 0; i < count; i++)
        {
            var at = 2 * i;
            if (ring[at] == ring[at + 2] && ring[at + 1] == ring[at + 3])
                return false;
            var previous = first + (i == 0 ? count - 1 : i - 1);
            var next = first + (i == count - 1 ? 0 : i + 1);
            _segments.Add(new Segment(ring[at], ring[at + 1], ring[at + 2], ring[at + 3], previous, next));
        }
        return count >= 3;
    }

    /// <param name="isWide">The bounds are wider than high: sweep along the first coordinate.</param>
    public bool AreSurelyApart(bool isWide)
    {
        Sort(isWide);
        var active = 0;
        for (var i = 0; i < _segments.Count; i++)
        {
            var index = _order[i];
            var segment = _segments[index];
            var kept = 0;
            for (var j = 0; j < active; j++)
            {
                var other = _segments[_active[j]];
                if (End(other, isWide) < _starts[i])
                    continue;
                _active[kept++] = _active[j];
                if (MayTouchAcross(segment, other, isWide) && !AreSurelyApart(segment, index, other, _active[j]))
                    return false;
            }
            _active[kept] = index;
            active = kept + 1;
        }
        return true;
    }

    private void Sort(bool isWide)
    {
        for (var i = 0; i < _segments.Count; i++)
        {
            var segment = _segments[i];
            _starts[i] = isWide ? Math.Min(segment.X1, segment.X2) : Math.Min(segment.Y1, segment.Y2);
            _order[i] = i;
        }
        Array.Sort(_starts, _order, 0, _segments.Count);
    }

    private static double End(in Segment segment, bool isWide) => isWide ? Math.Max(segment.X1, segment.X2) : Math.Max(segment.Y1, segment.Y2);

    private static bool MayTouchAcross(in Segment one, in Segment other, bool isWide) =>
        isWide
            ? Math.Max(one.Y1, one.Y2) >= Math.Min(other.Y1, other.Y2) && Math.Max(other.Y1, other.Y2) >= Math.Min(one.Y1, one.Y2)
            : Math.Max(one.X1, one.X2) >= Math.Min(other.X1, other.X2) && Math.Max(other.X1, other.X2) >= Math.Min(one.X1, one.X2);

    private static bool AreSurelyApart(in Segment one, int oneIndex, in Segment other, int otherIndex)
    {
        if (one.Next == otherIndex)
            return GoesOn(one, other);
        if (one.Previous == otherIndex)
            return GoesOn(other, one);
        return IsOneSide(one, other) || IsOneSide(other, one);
    }

    /// <summary>The second segment does not turn back over the first, which it follows on.</summary>
    private static bool GoesOn(in Segment first, in Segment second) =>
        Side(first, second.X2, second.Y2) != 0 || (first.X2 - first.X1) * (second.X2 - second.X1) + (first.Y2 - first.Y1) * (second.Y2 - second.Y1) > 0;

    /// <summary>Both ends of the other lie surely on one side of the line through the segment.</summary>
    private static bool IsOneSide(in Segment segment, in Segment other) =>
        Side(segment, other.X1, other.Y1) is var side and not 0 && Side(segment, other.X2, other.Y2) == side;

    /// <summary>1 on the left, −1 on the right, 0 where the error bound leaves it open.</summary>
    private static int Side(in Segment segment, double x, double y)
    {
        var left = (segment.X1 - x) * (segment.Y2 - y);
        var right = (segment.Y1 - y) * (segment.X2 - x);
        var turn = left - right;
        var bound = OrientationError * (Math.Abs(left) + Math.Abs(right));
        return turn > bound ? 1
            : turn < -bound ? -1
            : 0;
    }
}
