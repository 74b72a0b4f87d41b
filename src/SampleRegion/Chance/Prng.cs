namespace Samplan.SampleRegion.Chance;

/// <summary>xoshiro256** (Blackman and Vigna 2018) seeded by SplitMix64: the same numbers on every machine and every version of .NET.</summary>
internal sealed class Prng
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <param name="stream">Names an independent sequence, so that one part of the region can change without moving the others.</param>
    public Prng(ulong seed, string stream)
    {
        foreach (var letter in stream)
            seed = Mix(seed ^ letter);
        _a = Mix(seed + 1);
        _b = Mix(_a);
        _c = Mix(_b);
        _d = Mix(_c);
    }

    /// <summary>SplitMix64's step and finaliser.</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>In [0, 1).</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>In [low, high).</summary>
    public double Between(double low, double high) => low + ((high - low) * Share());

    /// <summary>In [0, count).</summary>
    public int Index(int count) => (int)(Share() * count);

    public bool Happens(double probability) => Share() < probability;

    /// <summary>Mean 0, standard deviation 1: the sum of twelve uniforms, which needs no logarithm.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
            sum += Share();
        return sum;
    }

    /// <summary>A whole number whose expectation is <paramref name="amount"/>.</summary>
    public int Whole(double amount)
    {
        var floor = Math.Floor(amount);
        return (int)floor + (Share() < amount - floor ? 1 : 0);
    }

    private ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }
}
