using NetTopologySuite.Geometries;
using Samplan.Analyses.Units;
using Samplan.Engine.Overlay;

namespace Samplan.Analyses.Indicators;

/// <summary>Things that lie at points, to be counted in units or found nearest to them. They keep the numbers of the list they came in.</summary>
internal sealed class PointLayer
{
    private readonly int[] _numbers;
    private readonly PointIndex _index;

    /// <param name="points">One a thing; a thing without position is never found.</param>
    public PointLayer(IReadOnlyList<Geometry?> points)
    {
        _numbers = [.. Enumerable.Range(0, points.Count).Where(number => points[number] is { IsEmpty: false })];
        var positions = _numbers.Select(number => points[number]!.Coordinate).ToArray();
        _index = new PointIndex([.. positions.Select(position => position.X)], [.. positions.Select(position => position.Y)]);
    }

    /// <summary>
    /// Numbers of those in the unit, or at most so far from it. Null for a bare point without a distance: nobody has said how far the place
    /// reaches, and that nothing lies in it cannot be told.
    /// </summary>
    public IEnumerable<int>? FindWithin(Extent extent, double? metres)
    {
        if (extent.Area is null && extent.Circle is null && metres is null)
            return null;
        var found =
            extent.Area is not { } area ? _index.ListWithinDistance(extent.Easting, extent.Northing, (extent.Circle?.RadiusMetres ?? 0) + (metres ?? 0))
            : metres is { } distance ? _index.ListWithinDistance(area, distance)
            : _index.ListWithin(area);
        return found.Select(index => _numbers[index]);
    }

    /// <summary>Metres to the nearest, 0 within the unit; null when there is none at all.</summary>
    public double? FindDistanceMetres(Extent extent)
    {
        var nearest = extent.Area is { } area ? _index.FindNearest(area) : _index.FindNearest(extent.Easting, extent.Northing);
        return nearest is { } found ? Math.Max(0, found.DistanceMetres - (extent.Circle?.RadiusMetres ?? 0)) : null;
    }
}
