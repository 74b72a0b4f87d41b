using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using Samplan.Geo.Indexes;

namespace Samplan.Geo.Measures;

/// <summary>
/// Finds which of many polygons a point lies in, edges included. Built once; threads may share it. Geometries without area are never found.
/// </summary>
public sealed class PolygonLocator
{
    private readonly PackedRTree _tree;
    private readonly IndexedPointInAreaLocator?[] _locators;

    public PolygonLocator(IReadOnlyList<Geometry> polygons)
    {
        _locators = new IndexedPointInAreaLocator?[polygons.Count];
        var bounds = new Bounds[polygons.Count];
        for (var i = 0; i < polygons.Count; i++)
        {
            var isArea = polygons[i] is Polygon or MultiPolygon && !polygons[i].IsEmpty;
            bounds[i] = isArea ? Bounds.Of(polygons[i].EnvelopeInternal) : Bounds.Empty;
            _locators[i] = isArea ? new IndexedPointInAreaLocator(polygons[i]) : null;
        }
        _tree = new PackedRTree(bounds);
    }

    /// <summary>The lowest number of a polygon that holds the point, or null. On a shared border that is the first of the two.</summary>
    public int? Find(double easting, double northing)
    {
        var candidates = new List<int>();
        _tree.Search(Bounds.Of(easting, northing), candidates);
        candidates.Sort();
        var place = new Coordinate(easting, northing);
        foreach (var candidate in candidates)
        {
            if (_locators[candidate]!.Locate(place) != Location.Exterior)
                return candidate;
        }
        return null;
    }
}
