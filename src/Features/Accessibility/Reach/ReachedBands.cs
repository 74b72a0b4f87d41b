using Samplan.Accessibility.Surfaces;
using Samplan.Engine.Accessibility.Isochrones;

namespace Samplan.Accessibility.Reach;

/// <summary>What is reached from a point, or from where it is reached, as an area a limit; each holds the smaller ones.</summary>
/// <param name="Surface">The travel times of the squares that the same request gives.</param>
/// <param name="Areas">By limit, in the order of the request; in degrees.</param>
internal sealed record ReachedBands(Surface Surface, IReadOnlyList<Isochrone> Areas)
{
    private const double SquareMetresASquareKilometre = 1e6;

    public IReadOnlyList<int> Minutes => Surface.Request.Bands;

    /// <summary>People by limit: those of the squares whose middle is reached within it.</summary>
    public IReadOnlyList<double> Persons => [.. Minutes.Select(limit => CellTally.Of(Surface.Ground, Surface.Minutes, limit).Within)];

    /// <summary>On the ellipsoid, by limit.</summary>
    public IReadOnlyList<double> SquareKilometres => [.. Areas.Select(static area => area.AreaSquareMetres / SquareMetresASquareKilometre)];
}
