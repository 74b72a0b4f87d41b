using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.OverlayNG;

namespace Samplan.Engine.Overlay;

/// <summary>
/// Overlay of areas with cells of any shape (statistical areas, hexagons). Cells wholly inside are told by an indexed test,
/// the rest is cut by robust overlay. For squares on one grid use <see cref="GridOverlay"/>: it is exact and far faster.
/// </summary>
public static class PolygonOverlay
{
    /// <summary>Shares of each cell in each area. Cells and areas are valid polygons or multipolygons.</summary>
    /// <exception cref="ArgumentException">A geometry that is not an area.</exception>
    public static CellShares Shares(IReadOnlyList<Geometry> cells, IReadOnlyList<Geometry> areas, CancellationToken cancellation = default)
    {
        var tree = new STRtree<int>();
        var cellAreas = new double[cells.Count];
        for (var i = 0; i < cells.Count; i++)
        {
            MustBeArea(cells[i], nameof(cells));
            cellAreas[i] = cells[i].Area;
            tree.Insert(cells[i].EnvelopeInternal, i);
        }

        foreach (var area in areas)
            MustBeArea(area, nameof(areas));
        if (cells.Count > 0)
            tree.Build();
        var covers = new AreaCover[areas.Count];
        Parallel.For(
            0,
            areas.Count,
            new ParallelOptions { CancellationToken = cancellation },
            i => covers[i] = Cover(areas[i], new Cells(cells, cellAreas, tree), cancellation)
        );
        return new CellShares(covers, cellAreas, cells.Count);
    }

    private static AreaCover Cover(Geometry area, Cells cells, CancellationToken cancellation)
    {
        var candidates = cells.Tree.Query(area.EnvelopeInternal);
        var prepared = PreparedGeometryFactory.Prepare(area);
        var met = new List<(int Cell, double Share)>(candidates.Count);
        foreach (var cell in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            var share = ShareOf(cells.Shapes[cell], cells.AreasSquareMetres[cell], prepared);
            if (share > PolygonScan.NegligibleShare)
                met.Add((cell, Math.Min(1, share)));
        }

        met.Sort((a, b) => a.Cell.CompareTo(b.Cell));
        return new AreaCover([.. met.Select(m => m.Cell)], [.. met.Select(m => m.Share)], area.Area);
    }

    private static double ShareOf(Geometry cell, double cellAreaSquareMetres, IPreparedGeometry area)
    {
        if (!(cellAreaSquareMetres > 0) || !area.Intersects(cell))
            return 0;
        if (area.Covers(cell))
            return 1;
        return OverlayNGRobust.Overlay(cell, area.Geometry, OverlayNG.INTERSECTION).Area / cellAreaSquareMetres;
    }

    private static void MustBeArea(Geometry geometry, string argument)
    {
        if (geometry is not (Polygon or MultiPolygon))
            throw new ArgumentException($"An area is a polygon or a multipolygon, not a {geometry.GeometryType}.", argument);
    }

    private sealed record Cells(IReadOnlyList<Geometry> Shapes, double[] AreasSquareMetres, STRtree<int> Tree);
}
