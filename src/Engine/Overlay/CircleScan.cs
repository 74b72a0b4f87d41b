namespace Samplan.Engine.Overlay;

/// <summary>Shares of a grid's cells in a circle, row by row.</summary>
internal static class CircleScan
{
    public static AreaCover Cover(RegularGrid grid, Circle circle)
    {
        var size = grid.CellSizeMetres;
        var cells = new List<int>();
        var shares = new List<double>();
        var firstRow = Math.Max(0, Math.Floor((circle.Northing - circle.RadiusMetres - grid.OriginNorthing) / size));
        var lastRow = Math.Min(grid.RowCount - 1, Math.Floor((circle.Northing + circle.RadiusMetres - grid.OriginNorthing) / size));
        var firstColumn = Math.Floor((circle.Easting - circle.RadiusMetres - grid.OriginEasting) / size);
        var lastColumn = Math.Floor((circle.Easting + circle.RadiusMetres - grid.OriginEasting) / size);
        for (var row = (int)firstRow; row <= lastRow; row++)
        {
            var south = grid.OriginNorthing + (row * size);
            for (var i = grid.RowStart[row]; i < grid.RowStart[row + 1]; i++)
            {
                if (grid.Column[i] < firstColumn || grid.Column[i] > lastColumn)
                    continue;
                var west = grid.OriginEasting + (grid.Column[i] * size);
                var share = circle.OverlapSquareMetres(west, south, west + size, south + size) / (size * size);
                if (share <= PolygonScan.NegligibleShare)
                    continue;
                cells.Add(grid.Source[i]);
                shares.Add(Math.Min(1, share));
            }
        }

        return new AreaCover([.. cells], [.. shares], circle.AreaSquareMetres);
    }
}
