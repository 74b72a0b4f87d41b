namespace Samplan.Geo.Definitions;

/// <summary>The three or seven numbers of a TOWGS84 clause (position vector convention, metres and arc seconds).</summary>
internal static class ShiftValues
{
    private static readonly double[] s_rt90 = [414.1, 41.3, 603.1, -0.855, 2.141, -7.023, 0];

    /// <summary>No shift, or the very shift that we apply to RT 90; the millimetre versions of it (414.0978567149 …) count as the same.</summary>
    public static bool IsZeroOrRt90(IEnumerable<double> values)
    {
        var list = values.ToArray();
        return list.All(value => value == 0) || (list.Length == s_rt90.Length && list.Zip(s_rt90).All(pair => Math.Abs(pair.First - pair.Second) < 0.02));
    }
}
