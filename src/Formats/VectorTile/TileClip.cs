namespace Samplan.Formats.VectorTile;

/// <summary>Cuts geometry to a tile before it is quantised. One instance a thread: it keeps its scratch.</summary>
public sealed class TileClip(TileBox box)
{
    private readonly TileVertices _even = new();
    private readonly TileVertices _odd = new();

    /// <summary>
    /// A closed ring cut by the four sides (Sutherland and Hodgman 1974), closed again; empty when nothing is left. Parts of a ring that
    /// leaves and comes back stay joined along the box's side, in the buffer, where they are not drawn.
    /// </summary>
    public void Ring(ReadOnlySpan<double> ring, TileVertices output)
    {
        output.Clear();
        var relation = box.Relation(ring);
        if (relation is BoxRelation.Apart || ring.Length < 8)
            return;
        if (relation is BoxRelation.Inside)
        {
            Copy(ring, output);
            return;
        }
        Cut(ring, _even, 0, box.Min, keepsAbove: true);
        Cut(_even.Ordinates, _odd, 0, box.Max, keepsAbove: false);
        Cut(_odd.Ordinates, _even, 1, box.Min, keepsAbove: true);
        Cut(_even.Ordinates, output, 1, box.Max, keepsAbove: false);
        if (output.Length < 8)
            output.Clear();
    }

    /// <summary>
    /// The parts of a line inside the box (Liang and Barsky 1984), each handed over as it is finished.
    /// </summary>
    public void Line(ReadOnlySpan<double> line, TileVertices scratch, Action<TileVertices> part)
    {
        scratch.Clear();
        if (box.IsApartFrom(line))
            return;
        for (var i = 0; i + 3 < line.Length; i += 2)
        {
            var (from, to) = ((line[i], line[i + 1]), (line[i + 2], line[i + 3]));
            if (!ClipSegment(ref from, ref to))
                continue;
            var continues = scratch.Length > 0 && scratch.Ordinates[^2] == from.Item1 && scratch.Ordinates[^1] == from.Item2;
            if (!continues)
            {
                Finish(scratch, part);
                scratch.Add(from.Item1, from.Item2);
            }
            scratch.Add(to.Item1, to.Item2);
        }
        Finish(scratch, part);
    }

    private static void Finish(TileVertices scratch, Action<TileVertices> part)
    {
        if (scratch.Length >= 4)
            part(scratch);
        scratch.Clear();
    }

    /// <summary>Keeps what lies on one side of an upright (axis 0) or level (axis 1) border. The input is closed, and so is the output.</summary>
    private static void Cut(ReadOnlySpan<double> ring, TileVertices output, int axis, double border, bool keepsAbove)
    {
        output.Clear();
        for (var i = 0; i + 3 < ring.Length; i += 2)
        {
            var (fromIn, toIn) = (IsIn(ring[i + axis], border, keepsAbove), IsIn(ring[i + 2 + axis], border, keepsAbove));
            if (fromIn)
                output.Add(ring[i], ring[i + 1]);
            if (fromIn == toIn)
                continue;
            var along = (border - ring[i + axis]) / (ring[i + 2 + axis] - ring[i + axis]);
            var other = ring[i + 1 - axis] + along * (ring[i + 3 - axis] - ring[i + 1 - axis]);
            if (axis == 0)
                output.Add(border, other);
            else
                output.Add(other, border);
        }
        if (output.Length > 0)
            output.Add(output.Ordinates[0], output.Ordinates[1]);
    }

    private static bool IsIn(double value, double border, bool keepsAbove) => keepsAbove ? value >= border : value <= border;

    private bool ClipSegment(ref (double X, double Y) from, ref (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var (enter, leave) = (0.0, 1.0);
        var isVisible =
            Narrow(-dx, from.X - box.Min, ref enter, ref leave)
            && Narrow(dx, box.Max - from.X, ref enter, ref leave)
            && Narrow(-dy, from.Y - box.Min, ref enter, ref leave)
            && Narrow(dy, box.Max - from.Y, ref enter, ref leave);
        if (!isVisible)
            return false;
        var start = from;
        if (enter > 0)
            from = (start.X + enter * dx, start.Y + enter * dy);
        if (leave < 1)
            to = (start.X + leave * dx, start.Y + leave * dy);
        return true;
    }

    private static bool Narrow(double direction, double distance, ref double enter, ref double leave)
    {
        if (direction == 0)
            return distance >= 0;
        var at = distance / direction;
        if (direction < 0)
            enter = Math.Max(enter, at);
        else
            leave = Math.Min(leave, at);
        return enter <= leave;
    }

    private static void Copy(ReadOnlySpan<double> ordinates, TileVertices output)
    {
        for (var i = 0; i + 1 < ordinates.Length; i += 2)
            output.Add(ordinates[i], ordinates[i + 1]);
    }
}
