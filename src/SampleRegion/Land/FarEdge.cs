namespace Samplan.SampleRegion.Land;

/// <summary>
/// The sea and the counties around do not end where the sample does: what touches the frame's edge is drawn out beyond every map of the region,
/// but no farther than where Sweden's coordinates end.
/// </summary>
internal static class FarEdge
{
    private const double BeyondMetres = 150_000;
    private const double LeastEasting = 200_000;
    private const double MostEasting = 950_000;
    private const double LeastNorthing = 6_100_000;
    private const double MostNorthing = 7_650_000;

    public static Shape Beyond(this Shape shape, Frame frame) =>
        new([.. shape.Polygons.Select(rings => rings.Select(ring => ring.Select(point => Beyond(point, frame)).ToArray()).ToArray())]);

    private static Point2 Beyond(Point2 point, Frame frame) =>
        new(
            Beyond(point.X, (frame.West, frame.West + frame.WidthMetres), (LeastEasting, MostEasting), frame.PixelMetres),
            Beyond(point.Y, (frame.South, frame.South + frame.HeightMetres), (LeastNorthing, MostNorthing), frame.PixelMetres)
        );

    private static double Beyond(double at, (double Low, double High) edge, (double Low, double High) end, double pixelMetres) =>
        at < edge.Low + pixelMetres ? Math.Min(at, Math.Max(at - BeyondMetres, end.Low))
        : at > edge.High - pixelMetres ? Math.Max(at, Math.Min(at + BeyondMetres, end.High))
        : at;
}
