using Samplan.Accessibility.Ground;

namespace Samplan.Accessibility.Surfaces;

/// <summary>The people of the squares by the minutes of a surface: within the limit, by class, by municipality.</summary>
/// <param name="Classes">By class, the nearest first.</param>
/// <param name="Curve">People at exactly each minute up to the most that is asked for.</param>
/// <param name="UnknownCells">Squares that nothing is known of.</param>
/// <param name="Municipalities">In their order.</param>
internal sealed record CellTally(
    double Within,
    double Total,
    IReadOnlyList<double> Classes,
    double[] Curve,
    int UnknownCells,
    IReadOnlyList<(double People, double Within)> Municipalities
)
{
    /// <param name="minutes">Of the squares, and perhaps of more points after them.</param>
    public static CellTally Of(TravelGround ground, ReadOnlySpan<short> minutes, int limit)
    {
        var cells = ground.Cells;
        var curve = new double[SurfaceRequest.MostMinutes + 1];
        var classes = new double[Surface.Breaks.Length + 1];
        var municipalities = new (double People, double Within)[ground.Municipalities.Count];
        var (within, total, unknown) = (0.0, 0.0, 0);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var (time, persons) = (minutes[cell], cells.Persons[cell]);
            var near = Surface.IsWithin(time, limit) ? persons : 0;
            total += persons;
            within += near;
            unknown += time == Surface.Unknown ? 1 : 0;
            if (time >= 0 && time < curve.Length)
                curve[time] += persons;
            if (Surface.ClassOf(time) is >= 0 and var index)
                classes[index] += persons;
            if (cells.Municipalities[cell] is >= 0 and var owner)
                municipalities[owner] = (municipalities[owner].People + persons, municipalities[owner].Within + near);
        }
        return new CellTally(within, total, classes, curve, unknown, municipalities);
    }
}
