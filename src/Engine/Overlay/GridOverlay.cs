using NetTopologySuite.Geometries;

namespace Samplan.Engine.Overlay;

/// <summary>
/// Exact overlay of areas with a regular grid: which share of each cell lies in each area. Polygons (holes and several parts
/// included) are scanned edge by edge, circles are integrated in closed form; nothing is sampled or simplified. Areas must be
/// valid; the cost grows with their edges and with the cells they meet, not with the size of the grid.
/// </summary>
public static class GridOverlay
{
    /// <summary>Shares of the grid's cells in each polygon or multipolygon. Runs on all cores; the same input gives the same bits.</summary>
    /// <exception cref="ArgumentException">A geometry that is not an area.</exception>
    public static CellShares Shares(RegularGrid grid, IReadOnlyList<Geometry> areas, CancellationToken cancellation = default)
    {
        foreach (var area in areas)
        {
            if (area is not (Polygon or MultiPolygon))
                throw new ArgumentException($"An area is a polygon or a multipolygon, not a {area.GeometryType}.", nameof(areas));
        }

        return Shares(grid, areas.Count, (scan, i) => scan.Cover(areas[i]), cancellation);
    }

    /// <summary>Shares of the grid's cells in each circle.</summary>
    public static CellShares Shares(RegularGrid grid, IReadOnlyList<Circle> circles, CancellationToken cancellation = default)
    {
        foreach (var circle in circles)
        {
            if (!(circle.RadiusMetres > 0) || !double.IsFinite(circle.Easting + circle.Northing + circle.RadiusMetres))
                throw new ArgumentException("A circle has a position and a positive radius.", nameof(circles));
        }

        return Shares(grid, circles.Count, (scan, i) => CircleScan.Cover(grid, circles[i]), cancellation);
    }

    private static CellShares Shares(RegularGrid grid, int areaCount, Func<PolygonScan, int, AreaCover> cover, CancellationToken cancellation)
    {
        var covers = new AreaCover[areaCount];
        var options = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(
            0,
            areaCount,
            options,
            () => new PolygonScan(grid),
            (i, _, scan) =>
            {
                covers[i] = cover(scan, i);
                return scan;
            },
            _ => { }
        );
        return new CellShares(covers, [grid.CellSizeMetres * grid.CellSizeMetres], grid.CellCount);
    }
}
