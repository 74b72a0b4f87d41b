namespace Samplan.SampleRegion.Land;

/// <summary>
/// The sea and the areas around do not end where the sample does: what touches the frame's edge is drawn out beyond every map of the region,
/// but no farther than where Sweden's coordinates end. A border wanders on its way there, the same way for everyone who shares it.
/// </summary>
internal static class FarEdge
{
    private const double BeyondMetres = 150_000;
    private const double LeastEasting = 200_000;
    private const double MostEasting = 950_000;
    private const double LeastNorthing = 6_100_000;
    private const double MostNorthing = 7_650_000;

    private const double StepMetres = 4_000;

    /// <summary>So far a border goes on straight, which is farther than what lies just outside the frame reaches: there the two lie on each other.</summary>
    private const double StraightMetres = 14_000;

    /// <summary>Along this much at either end the border comes out of its line and back into it.</summary>
    private const double TaperMetres = 12_000;

    /// <summary>
    /// How fast the waves shift from one border to the next. Two borders at a distance d differ by less than
    /// d · share · 2π · Σ reach/length = 0.41 d, and so never cross.
    /// </summary>
    private const double PhaseShare = 0.5;

    private static readonly (double LengthMetres, double ReachMetres)[] s_waves = [(47_000, 1_900), (17_000, 800), (9_500, 400)];

    public static Shape Beyond(this Shape shape, Frame frame) => new([.. shape.Polygons.Select(rings => rings.Select(ring => Beyond(ring, frame)).ToArray())]);

    /// <summary>What ends at the frame gets a border of its own a little beyond it, uneven as borders are; its middle stays about where it is.</summary>
    public static Shape WithOutskirts(this Shape shape, Frame frame) =>
        new([.. shape.Polygons.Select(rings => rings.Select(ring => WithOutskirts(ring, frame)).ToArray())]);

    private static Point2[] WithOutskirts(Point2[] ring, Frame frame)
    {
        var drawn = new List<Point2> { Outwards(ring[0], frame) };
        foreach (var (before, after) in ring.Zip(ring.Skip(1)))
        {
            var isAtEdge = Outwards(before, frame) != before && Outwards(after, frame) != after;
            var pieces = isAtEdge ? (int)Math.Ceiling(Math.Max(Math.Abs(after.X - before.X), Math.Abs(after.Y - before.Y)) / StepMetres) : 1;
            for (var piece = 1; piece < pieces; piece++)
            {
                var share = (double)piece / pieces;
                drawn.Add(Outwards(new Point2(before.X + (share * (after.X - before.X)), before.Y + (share * (after.Y - before.Y))), frame));
            }
            drawn.Add(Outwards(after, frame));
        }
        return [.. drawn];
    }

    private static Point2[] Beyond(Point2[] ring, Frame frame)
    {
        var drawn = new List<Point2>(ring.Length);
        for (var i = 0; i < ring.Length; i++)
        {
            var far = Beyond(ring[i], frame);
            if (i > 0)
                drawn.AddRange(Way(ring[i - 1], ring[i], drawn[^1], far));
            drawn.Add(far);
        }
        return [.. drawn];
    }

    /// <summary>The points between two points of a ring, of which one lies at the edge and is moved: seen from the one that is not.</summary>
    private static IEnumerable<Point2> Way(Point2 before, Point2 after, Point2 movedBefore, Point2 movedAfter) =>
        (before == movedBefore, after == movedAfter) switch
        {
            (true, false) => Wander(before, movedAfter),
            (false, true) => Wander(after, movedBefore).Reverse(),
            _ => [],
        };

    private static IEnumerable<Point2> Wander(Point2 from, Point2 to)
    {
        var (east, north) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((east * east) + (north * north));
        for (var along = StepMetres; along < length; along += StepMetres)
        {
            var aside = Math.Clamp(Math.Min(along - StraightMetres, length - along) / TaperMetres, 0, 1) * Aside(from, along);
            yield return new Point2(
                Math.Round(from.X + (((east * along) - (north * aside)) / length)),
                Math.Round(from.Y + (((north * along) + (east * aside)) / length))
            );
        }
    }

    private static double Aside(Point2 from, double along) =>
        s_waves.Sum(wave => wave.ReachMetres * Math.Sin(2 * Math.PI * (along + (PhaseShare * (from.X + from.Y))) / wave.LengthMetres));

    private static Point2 Beyond(Point2 point, Frame frame) =>
        new(
            Moved(point.X, BeyondMetres, (frame.West, frame.West + frame.WidthMetres), (LeastEasting, MostEasting), frame.PixelMetres),
            Moved(point.Y, BeyondMetres, (frame.South, frame.South + frame.HeightMetres), (LeastNorthing, MostNorthing), frame.PixelMetres)
        );

    private static Point2 Outwards(Point2 point, Frame frame) =>
        new(
            Moved(point.X, OutskirtsMetres(point.Y), (frame.West, frame.West + frame.WidthMetres), (LeastEasting, MostEasting), frame.PixelMetres),
            Moved(point.Y, OutskirtsMetres(point.X), (frame.South, frame.South + frame.HeightMetres), (LeastNorthing, MostNorthing), frame.PixelMetres)
        );

    /// <summary>Between 2 and 12 km, by where along the edge.</summary>
    private static double OutskirtsMetres(double along) =>
        Math.Round(7_000 + (3_200 * Math.Sin(2 * Math.PI * along / 41_000)) + (1_800 * Math.Sin(2 * Math.PI * along / 15_300)));

    private static double Moved(double at, double metres, (double Low, double High) edge, (double Low, double High) end, double pixelMetres) =>
        at < edge.Low + pixelMetres ? Math.Min(at, Math.Max(at - metres, end.Low))
        : at > edge.High - pixelMetres ? Math.Max(at, Math.Min(at + metres, end.High))
        : at;
}
