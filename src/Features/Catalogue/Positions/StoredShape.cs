using NetTopologySuite.Geometries;
using Samplan.Catalogue.Roles;
using Samplan.Geo;
using Samplan.Geo.Rules;

namespace Samplan.Catalogue.Positions;

/// <summary>The one shape that each kind of geometry is stored in: a point, a multi-line or a multi-area, whatever the format made of it.</summary>
internal static class StoredShape
{
    public static GeometryKinds KindOf(Geometry geometry) =>
        geometry switch
        {
            Point or MultiPoint => GeometryKinds.Points,
            LineString or MultiLineString => GeometryKinds.Lines,
            Polygon or MultiPolygon => GeometryKinds.Areas,
            _ => GeometryKinds.None,
        };

    public static string TypeOf(GeometryKinds kind) =>
        kind switch
        {
            GeometryKinds.Points => "POINT",
            GeometryKinds.Lines => "MULTILINESTRING",
            GeometryKinds.Areas => "MULTIPOLYGON",
            _ => "GEOMETRY",
        };

    /// <summary>
    /// Point, MultiLineString or MultiPolygon with shells anticlockwise and holes clockwise, so that the same area from two formats
    /// is the same bytes. A MultiPoint of several points stays one; callers refuse it where one point is meant.
    /// </summary>
    public static Geometry Of(Geometry geometry) =>
        geometry switch
        {
            MultiPoint { NumGeometries: 1 } points => points.GetGeometryN(0),
            LineString line => Geometries.Factory.CreateMultiLineString([line]),
            Polygon polygon => Geometries.Factory.CreateMultiPolygon([Oriented(polygon)]),
            MultiPolygon areas => Geometries.Factory.CreateMultiPolygon([.. areas.Geometries.Select(area => Oriented((Polygon)area))]),
            _ => geometry,
        };

    /// <summary>Mended, keeping only parts of the kind it was; null when nothing of it is left.</summary>
    public static Geometry? FindMended(Geometry geometry)
    {
        if (GeometryCheck.FindRepaired(geometry) is not { } mended)
            return null;
        var kind = KindOf(geometry);
        if (KindOf(mended) == kind)
            return mended;
        var parts = Enumerable.Range(0, mended.NumGeometries).Select(mended.GetGeometryN).Where(part => KindOf(part) == kind && !part.IsEmpty).ToList();
        return parts.Count == 0 ? null : Geometries.Factory.BuildGeometry(parts);
    }

    private static Polygon Oriented(Polygon polygon)
    {
        var isRight = polygon.Shell.IsCCW && Array.TrueForAll(polygon.Holes, hole => !hole.IsCCW);
        return isRight ? polygon : Geometries.Factory.CreatePolygon(Turned(polygon.Shell, true), [.. polygon.Holes.Select(hole => Turned(hole, false))]);
    }

    private static LinearRing Turned(LinearRing ring, bool isAnticlockwise) => ring.IsCCW == isAnticlockwise ? ring : (LinearRing)ring.Reverse();
}
