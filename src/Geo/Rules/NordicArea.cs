namespace Samplan.Geo.Rules;

/// <summary>
/// Where data of a Nordic region may lie: the Nordic countries from Iceland to Karelia with a wide margin. Coordinates outside it are in
/// another coordinate system than stated, or have their axes the wrong way round.
/// </summary>
public static class NordicArea
{
    /// <summary>SWEREF 99 TM, metres: 26° W to 36° E, 53° N to 73° N, generously.</summary>
    private static readonly Bounds s_bounds = new(-1_700_000, 5_850_000, 1_600_000, 8_300_000);

    /// <summary>Systems to suggest, likeliest first.</summary>
    private static readonly string[] s_likely = ["EPSG:3006", "EPSG:4326", "EPSG:3857", "EPSG:3021", "EPSG:3035"];

    /// <summary>Sweden with its waters, SWEREF 99 TM: what a suggestion must fit.</summary>
    private static readonly Bounds s_sweden = new(230_000, 6_100_000, 960_000, 7_700_000);

    public static bool Contains(double easting, double northing) => s_bounds.Contains(easting, northing);

    public static bool Contains(in Bounds bounds) => s_bounds.Contains(bounds);

    /// <summary>The likely system in which the coordinate lies in Sweden, null when none.</summary>
    public static CoordinateSystem? SuggestSystem(double first, double second) =>
        s_likely.Select(CoordinateSystems.Get).FirstOrDefault(system => LiesIn(s_sweden, system, first, second));

    public static bool LiesIn(CoordinateSystem system, double first, double second) => LiesIn(s_bounds, system, first, second);

    private static bool LiesIn(in Bounds area, CoordinateSystem system, double first, double second)
    {
        if (system.IsGeographic && (Math.Abs(first) > 180 || Math.Abs(second) > 90))
            return false;
        var (easting, northing) = Sweref.From(system).Apply(first, second);
        return area.Contains(easting, northing);
    }
}
