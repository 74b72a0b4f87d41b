namespace Samplan.Engine.Overlay;

/// <summary>
/// The cells of a square grid in a metric coordinate system (EPSG:3006), kept row by row. Only cells that exist are kept, so
/// a fine grid over a large country costs no more than its inhabited cells. Immutable; shared between threads.
/// </summary>
public sealed class RegularGrid
{
    private const double AlignmentToleranceMetres = 0.001;

    private RegularGrid(double cellSizeMetres, double originEasting, double originNorthing)
    {
        CellSizeMetres = cellSizeMetres;
        OriginEasting = originEasting;
        OriginNorthing = originNorthing;
    }

    public double CellSizeMetres { get; }

    public int CellCount => Source.Length;

    /// <summary>Lower-left corner of the box round all cells.</summary>
    public double OriginEasting { get; }

    public double OriginNorthing { get; }

    public int RowCount => RowStart.Length - 1;

    public int ColumnCount { get; private init; }

    /// <summary>Cells of row r are <c>RowStart[r] .. RowStart[r + 1]</c>, by rising column.</summary>
    internal int[] RowStart { get; private init; } = [0];

    internal int[] Column { get; private init; } = [];

    /// <summary>Which of the cells given to <see cref="FromLowerLeftCorners"/> this is.</summary>
    internal int[] Source { get; private init; } = [];

    /// <summary>Whether the corners lie on one grid of this cell size, within a millimetre.</summary>
    public static bool IsAligned(double cellSizeMetres, ReadOnlySpan<double> eastings, ReadOnlySpan<double> northings)
    {
        for (var i = 0; i < eastings.Length; i++)
        {
            if (!OnGrid(eastings[i] - eastings[0], cellSizeMetres) || !OnGrid(northings[i] - northings[0], cellSizeMetres))
                return false;
        }

        return true;
    }

    /// <summary>A grid from the lower-left corners of its cells, in any order; their position is the cell's number.</summary>
    /// <exception cref="ArgumentException">No positive size, unequal lengths, corners off the grid, or one cell given twice.</exception>
    public static RegularGrid FromLowerLeftCorners(double cellSizeMetres, ReadOnlySpan<double> eastings, ReadOnlySpan<double> northings)
    {
        if (!(cellSizeMetres > 0) || !double.IsFinite(cellSizeMetres))
            throw new ArgumentOutOfRangeException(nameof(cellSizeMetres), cellSizeMetres, "The cell size is positive.");
        if (eastings.Length != northings.Length)
            throw new ArgumentException("As many northings as eastings.", nameof(northings));
        if (!IsAligned(cellSizeMetres, eastings, northings))
            throw new ArgumentException("The corners do not lie on one grid of this cell size.", nameof(eastings));
        if (eastings.IsEmpty)
            return new RegularGrid(cellSizeMetres, 0, 0);

        var originEasting = Smallest(eastings);
        var originNorthing = Smallest(northings);
        var keys = new long[eastings.Length];
        var source = new int[eastings.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var row = checked((int)Math.Round((northings[i] - originNorthing) / cellSizeMetres));
            var column = checked((int)Math.Round((eastings[i] - originEasting) / cellSizeMetres));
            keys[i] = ((long)row << 32) | (uint)column;
            source[i] = i;
        }

        Array.Sort(keys, source);
        var columns = Columns(keys, out var rowStart, out var columnCount);
        return new RegularGrid(cellSizeMetres, originEasting, originNorthing)
        {
            RowStart = rowStart,
            Column = columns,
            ColumnCount = columnCount,
            Source = source,
        };
    }

    private static int[] Columns(long[] keys, out int[] rowStart, out int columnCount)
    {
        rowStart = new int[(int)(keys[^1] >> 32) + 2];
        columnCount = 0;
        var columns = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0 && keys[i] == keys[i - 1])
                throw new ArgumentException("One cell is given twice.", nameof(keys));
            columns[i] = (int)(uint)keys[i];
            columnCount = Math.Max(columnCount, columns[i] + 1);
            rowStart[(keys[i] >> 32) + 1]++;
        }

        for (var row = 1; row < rowStart.Length; row++)
            rowStart[row] += rowStart[row - 1];
        return columns;
    }

    private static bool OnGrid(double offset, double cellSizeMetres) =>
        Math.Abs(offset - (Math.Round(offset / cellSizeMetres) * cellSizeMetres)) <= AlignmentToleranceMetres;

    private static double Smallest(ReadOnlySpan<double> values)
    {
        var smallest = values[0];
        foreach (var value in values)
            smallest = Math.Min(smallest, value);
        return smallest;
    }
}
