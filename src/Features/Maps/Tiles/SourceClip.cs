using Samplan.Geo;

namespace Samplan.Maps.Tiles;

/// <summary>
/// Cuts geometry to a rectangle that surely holds the tile, in EPSG:3006, before it is transformed: of a municipality's thousand vertices a
/// deep tile needs a few. Edges are straight where the data lies, so the cut is exact and the same for both neighbours of a border.
/// </summary>
internal sealed class SourceClip
{
    private readonly TilePath _even = new();
    private readonly TilePath _odd = new();

    public Bounds Box { get; set; }

    /// <summary>A closed ring cut by the four sides (Sutherland and Hodgman 1974), closed again; empty when nothing is left.</summary>
    public ReadOnlySpan<double> Ring(ReadOnlySpan<double> ring)
    {
        SkipOutside(ring, _even);
        if (_even.Length < 8)
            return default;
        Cut(_even.Ordinates, _odd, 0, Box.MinX, keepsAbove: true);
        Cut(_odd.Ordinates, _even, 0, Box.MaxX, keepsAbove: false);
        Cut(_even.Ordinates, _odd, 1, Box.MinY, keepsAbove: true);
        Cut(_odd.Ordinates, _even, 1, Box.MaxY, keepsAbove: false);
        return _even.Ordinates;
    }

    /// <summary>
    /// The next part of a line that may meet the box: vertices from the first segment that is not wholly beyond one side, to the last such in a
    /// row. <paramref name="at"/> is the vertex to go on from, and stands behind the part afterwards; empty when there is no more.
    /// </summary>
    public ReadOnlySpan<double> NextPart(ReadOnlySpan<double> line, ref int at)
    {
        var count = line.Length / 2;
        while (at + 1 < count && (Side(line, at) & Side(line, at + 1)) != 0)
            at++;
        var first = at;
        while (at + 1 < count && (Side(line, at) & Side(line, at + 1)) == 0)
            at++;
        return at == first ? default : line[(first * 2)..((at + 1) * 2)];
    }

    // A vertex whose neighbours lie beyond the same side can go: the ring changes beyond that side only.
    private void SkipOutside(ReadOnlySpan<double> ring, TilePath output)
    {
        output.Clear();
        if (ring.Length < 8)
            return;
        output.Add(ring[0], ring[1]);
        var (before, here) = (Side(ring, 0), Side(ring, 1));
        var last = ring.Length / 2 - 1;
        for (var i = 1; i < last; i++)
        {
            var next = Side(ring, i + 1);
            if ((before & here & next) == 0)
            {
                output.Add(ring[2 * i], ring[2 * i + 1]);
                before = here;
            }
            here = next;
        }
        output.Add(ring[2 * last], ring[2 * last + 1]);
    }

    private int Side(ReadOnlySpan<double> vertices, int vertex)
    {
        var (x, y) = (vertices[2 * vertex], vertices[2 * vertex + 1]);
        return (x < Box.MinX ? 1 : 0) | (x > Box.MaxX ? 2 : 0) | (y < Box.MinY ? 4 : 0) | (y > Box.MaxY ? 8 : 0);
    }

    private static void Cut(ReadOnlySpan<double> ring, TilePath output, int axis, double border, bool keepsAbove)
    {
        output.Clear();
        for (var i = 0; i + 3 < ring.Length; i += 2)
        {
            var (from, to) = (ring[i + axis], ring[i + 2 + axis]);
            var (fromIn, toIn) = keepsAbove ? (from >= border, to >= border) : (from <= border, to <= border);
            if (fromIn)
                output.Add(ring[i], ring[i + 1]);
            if (fromIn == toIn)
                continue;
            var other = Crossing(ring[i..(i + 4)], axis, border);
            if (axis == 0)
                output.Add(border, other);
            else
                output.Add(other, border);
        }
        if (output.Length > 0)
            output.Add(output.Ordinates[0], output.Ordinates[1]);
    }

    // From the lower end always, so that two rings that share the edge in opposite directions get the same vertex to the last bit.
    private static double Crossing(ReadOnlySpan<double> edge, int axis, double border)
    {
        var (low, high) = edge[axis] < edge[2 + axis] ? (0, 2) : (2, 0);
        var along = (border - edge[low + axis]) / (edge[high + axis] - edge[low + axis]);
        return edge[low + 1 - axis] + along * (edge[high + 1 - axis] - edge[low + 1 - axis]);
    }
}
