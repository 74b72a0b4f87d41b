namespace Samplan.Formats.Gtfs;

/// <summary>
/// Where the vehicles of trips with the same calls drive, as shapes.txt draws it: one line by all calls, thinned so that between two calls no point of the drawn line lies more than
/// <see cref="ToleranceMetres"/> beside it. Immutable.
/// </summary>
public sealed class GtfsPath
{
    /// <summary>How far the thinned line may be from the drawn one, metres.</summary>
    public const double ToleranceMetres = 5;

    internal GtfsPath(int[] longitudesE7, int[] latitudesE7, int[] callPoints) =>
        (LongitudesE7, LatitudesE7, CallPoints) = (longitudesE7, latitudesE7, callPoints);

    /// <summary>WGS 84 degrees × 10⁷, point by point.</summary>
    public IReadOnlyList<int> LongitudesE7 { get; }

    /// <summary>As many.</summary>
    public IReadOnlyList<int> LatitudesE7 { get; }

    /// <summary>The point of each call of a trip, in the order of travel: on the line, beside the stop. Rising; the first is 0 and the last the last point.</summary>
    public IReadOnlyList<int> CallPoints { get; }
}
