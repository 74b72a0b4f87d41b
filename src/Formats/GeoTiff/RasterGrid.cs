using Samplan.Geo;

namespace Samplan.Formats.GeoTiff;

/// <summary>Where the cells of a raster lie: rows from north to south, columns from west to east, all of one size.</summary>
/// <param name="ColumnCount">Cells in a row.</param>
/// <param name="RowCount">Rows.</param>
/// <param name="West">First coordinate of the raster's left edge, in the units of its coordinate system.</param>
/// <param name="North">Second coordinate of its upper edge.</param>
public sealed record RasterGrid(int ColumnCount, int RowCount, double West, double North)
{
    /// <summary>Width of a cell, in the units of the coordinate system.</summary>
    public required double CellWidth { get; init; }

    /// <summary>Height of a cell, positive.</summary>
    public required double CellHeight { get; init; }

    /// <summary>Null when the file's system is not one of <see cref="CoordinateSystems.All"/>.</summary>
    public CoordinateSystem? CoordinateSystem { get; init; }

    /// <summary>What the file calls its coordinate system, for people; null when it says nothing.</summary>
    public string? CoordinateSystemName { get; init; }

    /// <summary>The keys as they stand in the file, so that a raster written beside another has the very same system.</summary>
    internal GeoKeys? Keys { get; init; }

    public long CellCount => (long)ColumnCount * RowCount;

    /// <summary>Whether both have the same cells: sizes and places equal within a thousandth of a cell.</summary>
    public bool HasSameCellsAs(RasterGrid other) =>
        ColumnCount == other.ColumnCount
        && RowCount == other.RowCount
        && IsNear(CellWidth * ColumnCount, other.CellWidth * ColumnCount, CellWidth)
        && IsNear(CellHeight * RowCount, other.CellHeight * RowCount, CellHeight)
        && IsNear(West, other.West, CellWidth)
        && IsNear(North, other.North, CellHeight);

    /// <summary>Whether both say the same coordinate system; systems that are not supported are equal when their keys are.</summary>
    public bool HasSameSystemAs(RasterGrid other) =>
        CoordinateSystem is not null && other.CoordinateSystem is not null
            ? CoordinateSystem == other.CoordinateSystem
            : CoordinateSystem is null && other.CoordinateSystem is null && Equals(Keys, other.Keys);

    private static bool IsNear(double a, double b, double cell) => Math.Abs(a - b) <= cell / 1000;
}
