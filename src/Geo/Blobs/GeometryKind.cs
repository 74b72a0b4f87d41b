namespace Samplan.Geo.Blobs;

/// <summary>The seven types of the simple feature model, with their numbers in well-known binary.</summary>
public enum GeometryKind
{
    Point = 1,
    LineString = 2,
    Polygon = 3,
    MultiPoint = 4,
    MultiLineString = 5,
    MultiPolygon = 6,
    GeometryCollection = 7,
}
