using Samplan.SampleRegion.Chance;

namespace Samplan.SampleRegion.Land;

/// <summary>
/// Height of the land at a point, in no particular unit: above 0 land, below 0 sea. A coast to the east whose grain runs from
/// north-west to south-east (fissure valleys), so that bays, headlands and an archipelago come of themselves; and lakes inland.
/// </summary>
internal sealed class Terrain(Frame frame, ulong seed)
{
    private readonly Noise _coast = new(Prng.Mix(seed ^ 0xC0A57));
    private readonly Noise _rough = new(Prng.Mix(seed ^ 0x20C6));
    private readonly Noise _lake = new(Prng.Mix(seed ^ 0x1A4E));

    /// <summary>Metres inland of the smoothed coastline; negative at sea.</summary>
    public double Inland(Point2 point)
    {
        var bend = (9_000 * _coast.At(point.Y / 60_000, 0.5)) + (4_000 * _coast.At(point.Y / 23_000, 7.5));
        return frame.WidthMetres - Frame.SeaMetres + bend - point.X;
    }

    public double Height(Point2 point)
    {
        var inland = Inland(point);
        if (inland > 26_000)
            return 2;
        // The archipelago: the sea floor falls slowly for 14 km, then steeply.
        var slope = inland > 0 ? inland / 9_500 : (Math.Max(inland, -17_000) / 26_000) + (Math.Min(0, inland + 17_000) / 4_000);
        var (along, across) = ((point.X * 0.6) - (point.Y * 0.8), (point.X * 0.8) + (point.Y * 0.6));
        var grain = _rough.Fractal(along / 19_000, across / 8_000, 7, 0.66);
        return slope + (0.95 * grain) - 0.12;
    }

    /// <summary>Above 0 in a lake. Two or three large ones and many small; none near the coast.</summary>
    public double LakeDepth(Point2 point)
    {
        if (Inland(point) < 9_000)
            return -1;
        var (along, across) = ((point.X * 0.5) - (point.Y * 0.866), (point.X * 0.866) + (point.Y * 0.5));
        var large = _lake.Fractal(along / 34_000, across / 19_000, 6, 0.52) - 0.74;
        var small = _lake.Fractal((along / 8_500) + 91, (across / 4_200) + 37, 5, 0.5) - 0.84;
        return Math.Max(large, small);
    }
}
