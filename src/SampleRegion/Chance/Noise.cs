namespace Samplan.SampleRegion.Chance;

/// <summary>Gradient noise (Perlin 2002: quintic fade, eight directions) and its fractal sum. Values about -1 to 1, mean 0.</summary>
internal sealed class Noise(ulong seed)
{
    private const double Diagonal = 0.70710678118654752;

    public double At(double x, double y)
    {
        var left = Math.Floor(x);
        var below = Math.Floor(y);
        var (column, row) = ((long)left, (long)below);
        var (dx, dy) = (x - left, y - below);
        var (u, v) = (Fade(dx), Fade(dy));
        var low = Lerp(Slope(column, row, dx, dy), Slope(column + 1, row, dx - 1, dy), u);
        var high = Lerp(Slope(column, row + 1, dx, dy - 1), Slope(column + 1, row + 1, dx - 1, dy - 1), u);
        return Lerp(low, high, v) * 1.5;
    }

    /// <summary>Sum of octaves, each of half the wavelength and <paramref name="gain"/> times the height of the one before.</summary>
    public double Fractal(double x, double y, int octaves, double gain)
    {
        double sum = 0,
            height = 1;
        for (var octave = 0; octave < octaves; octave++)
        {
            sum += height * At(x + (octave * 17.3), y - (octave * 9.1));
            height *= gain;
            x *= 2;
            y *= 2;
        }
        return sum;
    }

    private static double Fade(double t) => t * t * t * ((t * ((t * 6) - 15)) + 10);

    private static double Lerp(double a, double b, double t) => a + (t * (b - a));

    private double Slope(long column, long row, double dx, double dy) =>
        (Prng.Mix(seed ^ ((ulong)column * 0x9E3779B97F4A7C15) ^ Prng.Mix((ulong)row)) & 7) switch
        {
            0 => dx,
            1 => -dx,
            2 => dy,
            3 => -dy,
            4 => (dx + dy) * Diagonal,
            5 => (dx - dy) * Diagonal,
            6 => (dy - dx) * Diagonal,
            _ => -(dx + dy) * Diagonal,
        };
}
