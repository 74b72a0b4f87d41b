namespace Samplan.Formats.VectorTile;

/// <summary>The numbers are the specification's (Vector Tile 2.1, section 4.3.4).</summary>
public enum VectorTileGeometryType
{
    Point = 1,
    Line = 2,
    Polygon = 3,
}
