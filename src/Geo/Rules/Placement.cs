namespace Samplan.Geo.Rules;

/// <summary>
/// Coordinates that lie far outside the Nordic countries, and the systems, if any, in which the same numbers would lie in Sweden, likeliest first.
/// </summary>
public sealed record Placement(PlacementFaultKind Fault, IReadOnlyList<CoordinateSystem> Fitting)
{
    // Longitude and latitude. Greenland is left out: with it almost any swapped pair would lie inside.
    private static readonly Bounds s_nordic = new(-25, 53, 33.5, 72);
    private static readonly Bounds s_svalbard = new(8, 72, 35, 82);
    private static readonly Bounds s_sweden = new(10, 54.5, 25, 69.5);

    private const double LargestDegrees = 360;

    /// <summary>
    /// What looks wrong with the bounds of data in a coordinate system, or null when they lie in or near the Nordic countries (or are empty).
    /// A single coordinate far away, such as 0, 0, is enough.
    /// </summary>
    public static Placement? LooksSwappedOrForeign(in Bounds bounds, CoordinateSystem system)
    {
        if (bounds.IsEmpty || LiesInNordic(bounds, system))
            return null;
        var swapped = new Bounds(bounds.MinY, bounds.MinX, bounds.MaxY, bounds.MaxX);
        if (LiesInNordic(swapped, system))
            return new Placement(PlacementFaultKind.AxesSwapped, [system]);
        var inDegrees = Math.Max(Reach(bounds.MinX, bounds.MaxX), Reach(bounds.MinY, bounds.MaxY)) <= LargestDegrees;
        var fault = (system.IsGeographic, inDegrees) switch
        {
            (false, true) => PlacementFaultKind.DegreesInProjected,
            (true, false) => PlacementFaultKind.MetresInGeographic,
            _ => PlacementFaultKind.OutsideNordic,
        };
        return new Placement(fault, ListFitting(bounds));
    }

    private static double Reach(double from, double to) => Math.Max(Math.Abs(from), Math.Abs(to));

    private static List<CoordinateSystem> ListFitting(in Bounds bounds)
    {
        var fitting = new List<CoordinateSystem>();
        foreach (var system in CoordinateSystems.All)
        {
            if (ToGeographic(bounds, system) is { IsEmpty: false } geographic && s_sweden.Contains(geographic))
                fitting.Add(system);
        }
        return fitting;
    }

    private static bool LiesInNordic(in Bounds bounds, CoordinateSystem system)
    {
        var geographic = ToGeographic(bounds, system);
        return !geographic.IsEmpty && (s_nordic.Contains(geographic) || s_svalbard.Contains(geographic));
    }

    // Empty when the numbers, being another system's, have no image.
    private static Bounds ToGeographic(in Bounds bounds, CoordinateSystem system) => CoordinateTransform.Between(system, CoordinateSystems.Wgs84).Apply(bounds);
}
