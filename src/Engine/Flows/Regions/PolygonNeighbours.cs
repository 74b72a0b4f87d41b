using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using Samplan.Geo;
using Samplan.Geo.Indexes;

namespace Samplan.Engine.Flows.Regions;

/// <summary>
/// Neighbours found from polygons: two units that share a border line. Borders drawn with the same vertices are recognised as they are; where they
/// are not, the line counts that lies within the tolerance of the other unit, and it must be longer than ten times the tolerance, so that a
/// common corner makes no neighbours.
/// </summary>
public sealed class PolygonNeighbours
{
    private const double ShortestInTolerances = 10;

    private readonly IReadOnlyList<Geometry> _polygons;
    private readonly double _toleranceMetres;
    private readonly IndexedPointInAreaLocator?[] _locators;
    private readonly IndexedFacetDistance?[] _facets;
    private readonly BorderSegments?[] _borders;
    private readonly List<PolygonOverlap> _overlaps = [];

    private PolygonNeighbours(IReadOnlyList<Geometry> polygons, double toleranceMetres)
    {
        (_polygons, _toleranceMetres) = (polygons, toleranceMetres);
        _locators = new IndexedPointInAreaLocator?[polygons.Count];
        (_facets, _borders) = (new IndexedFacetDistance?[polygons.Count], new BorderSegments?[polygons.Count]);
    }

    /// <summary>Which units touch, with the share of each unit's border that every neighbour takes.</summary>
    public UnitNeighbours Neighbours { get; private set; } = new(0, Array.Empty<(int, int)>());

    /// <summary>Units that lie over each other, somewhere deeper than the tolerance, by numbers. Small shares are the slivers of unlike borders.</summary>
    public IReadOnlyList<PolygonOverlap> Overlaps => _overlaps;

    /// <param name="polygons">One area for each unit, of one part or several, in metres.</param>
    /// <param name="toleranceMetres">How far apart two drawings of one border may lie; above 0.</param>
    /// <param name="cancellation">Asked for each unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">A tolerance that is not above 0.</exception>
    public static PolygonNeighbours Of(IReadOnlyList<Geometry> polygons, double toleranceMetres = 1, CancellationToken cancellation = default)
    {
        if (!(toleranceMetres > 0) || double.IsInfinity(toleranceMetres))
            throw new ArgumentOutOfRangeException(nameof(toleranceMetres), toleranceMetres, "Above 0.");
        var found = new PolygonNeighbours(polygons, toleranceMetres);
        found.Neighbours = new UnitNeighbours(polygons.Count, found.ListBorders(cancellation));
        return found;
    }

    private List<(int, int, double?, double?)> ListBorders(CancellationToken cancellation)
    {
        var common = CommonSegments();
        var bounds = _polygons.Select(polygon => Bounds.Of(polygon.EnvelopeInternal).ExpandedBy(_toleranceMetres)).ToArray();
        var tree = new PackedRTree(bounds);
        var borders = new List<(int, int, double?, double?)>();
        for (var unit = 0; unit < _polygons.Count; unit++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var other in tree.Search(bounds[unit]).Where(other => other > unit).Order())
            {
                AddOverlap(unit, other);
                var metres = common.TryGetValue((unit, other), out var known) ? known : NearMetres(unit, other);
                if (metres > 0)
                    borders.Add((unit, other, metres / _polygons[unit].Length, metres / _polygons[other].Length));
            }
        }

        return borders;
    }

    /// <summary>Metres of border that two units have in common, vertex for vertex.</summary>
    private Dictionary<(int First, int Second), double> CommonSegments()
    {
        var owners = new Dictionary<(double, double, double, double), int>();
        var common = new Dictionary<(int First, int Second), double>();
        for (var unit = 0; unit < _polygons.Count; unit++)
        {
            foreach (var (from, to) in Segments(_polygons[unit]))
            {
                var key = from.CompareTo(to) < 0 ? (from.X, from.Y, to.X, to.Y) : (to.X, to.Y, from.X, from.Y);
                if (owners.TryAdd(key, unit) || owners[key] == unit)
                    continue;
                var pair = (owners[key], unit);
                common[pair] = common.GetValueOrDefault(pair) + from.Distance(to);
            }
        }

        return common;
    }

    private double NearMetres(int unit, int other)
    {
        var (small, large) = _polygons[unit].NumPoints <= _polygons[other].NumPoints ? (unit, other) : (other, unit);
        var border = _borders[large] ??= new BorderSegments(Segments(_polygons[large]), _toleranceMetres);
        var near = Segments(_polygons[small]).Sum(segment => border.LengthWithin(segment.From, segment.To));
        return near > ShortestInTolerances * _toleranceMetres ? near : 0;
    }

    /// <summary>Clips only where a vertex, the middle of an edge or a point within one unit lies in the other: most units lie beside each other.</summary>
    private void AddOverlap(int unit, int other)
    {
        if (!LiesIn(unit, other) && !LiesIn(other, unit))
            return;
        var squareMetres = OverlayNGRobust.Overlay(_polygons[unit], _polygons[other], SpatialFunction.Intersection).Area;
        if (squareMetres > 0)
            _overlaps.Add(new PolygonOverlap(unit, other, squareMetres, squareMetres / Math.Min(_polygons[unit].Area, _polygons[other].Area)));
    }

    private bool LiesIn(int unit, int other)
    {
        var bounds = _polygons[other].EnvelopeInternal;
        if (!bounds.Intersects(_polygons[unit].EnvelopeInternal))
            return false;
        var locator = _locators[other] ??= new IndexedPointInAreaLocator(_polygons[other]);
        if (IsWithin(_polygons[unit].InteriorPoint.Coordinate))
            return true;
        foreach (var (from, to) in Segments(_polygons[unit]))
        {
            var middle = new Coordinate((from.X + to.X) / 2, (from.Y + to.Y) / 2);
            if (IsWithin(from) || IsWithin(middle))
                return true;
        }

        return false;

        // On a common border rounding puts every other place inside.
        bool IsWithin(Coordinate place) =>
            bounds.Contains(place) && locator.Locate(place) == Location.Interior && DistanceToBorder(other, place) > _toleranceMetres;
    }

    private double DistanceToBorder(int unit, Coordinate place)
    {
        var facets = _facets[unit] ??= new IndexedFacetDistance(_polygons[unit].Boundary);
        return facets.Distance(_polygons[unit].Factory.CreatePoint(place));
    }

    private static IEnumerable<(Coordinate From, Coordinate To)> Segments(Geometry area)
    {
        for (var part = 0; part < area.NumGeometries; part++)
        {
            if (area.GetGeometryN(part) is not Polygon polygon)
                continue;
            for (var ring = -1; ring < polygon.NumInteriorRings; ring++)
            {
                var vertices = (ring < 0 ? polygon.ExteriorRing : polygon.GetInteriorRingN(ring)).CoordinateSequence;
                for (var i = 1; i < vertices.Count; i++)
                    yield return (vertices.GetCoordinate(i - 1), vertices.GetCoordinate(i));
            }
        }
    }
}
