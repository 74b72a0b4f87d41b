namespace Samplan.Maps.Tiles;

/// <summary>
/// Of features that share a pixel the one with the largest value stands for all: what is drawn is always a real feature with its own value,
/// never a mean of several.
/// </summary>
internal sealed class PixelChoice
{
    /// <summary>Units of a pixel where MapLibre draws a tile on 512 pixels.</summary>
    public const int PixelUnits = 8;

    private const int Row = 1 << 16;
    private readonly Dictionary<int, (double Value, long Id)> _chosen = [];

    public void Clear() => _chosen.Clear();

    /// <param name="value">Null is less than any value; of equals the lower id is chosen.</param>
    public void Offer(double x, double y, double? value, long id)
    {
        var (pixel, weight) = (PixelOf(x, y), value ?? double.NegativeInfinity);
        if (!_chosen.TryGetValue(pixel, out var best) || weight > best.Value || (weight == best.Value && id < best.Id))
            _chosen[pixel] = (weight, id);
    }

    public bool IsChosen(double x, double y, long id) => _chosen.TryGetValue(PixelOf(x, y), out var best) && best.Id == id;

    /// <summary>The pixel's square as a ring, in tile units.</summary>
    public static void Square(double x, double y, Span<int> ring)
    {
        var (west, north) = (Low(x), Low(y));
        ReadOnlySpan<int> corners = [west, north, west + PixelUnits, north, west + PixelUnits, north + PixelUnits, west, north + PixelUnits];
        corners.CopyTo(ring);
    }

    private static int PixelOf(double x, double y) => Low(y) / PixelUnits * Row + Low(x) / PixelUnits;

    private static int Low(double ordinate) => (int)Math.Floor(ordinate / PixelUnits) * PixelUnits;
}
