using Samplan.Engine.Overlay;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// A raster made of single cells, such as the inhabited squares that Statistics Sweden publishes: no raster file is needed. Squares that are not
/// given are land, and hold nobody or an unknown number, as the data set says.
/// </summary>
public sealed class PlacedCells
{
    private const double CellMetres = 1000;

    // A square as large as this holds Europe.
    private const long MostCells = 100_000_000;

    private PlacedCells(UrbanisationGrid grid, int[] index, double west, double south) => (Grid, Index, West, South) = (grid, index, west, south);

    /// <summary>The box round all cells.</summary>
    public UrbanisationGrid Grid { get; }

    /// <summary>For each cell given, its number in the raster.</summary>
    public IReadOnlyList<int> Index { get; }

    /// <summary>First coordinate of the box's left edge, in metres.</summary>
    public double West { get; }

    /// <summary>Second coordinate of its lower edge, in metres.</summary>
    public double South { get; }

    /// <summary>Second coordinate of its upper edge, in metres.</summary>
    public double North => South + (Grid.RowCount * CellMetres);

    /// <summary>Whether the cells lie on one grid of a kilometre, within a millimetre.</summary>
    public static bool AreAligned(ReadOnlySpan<double> eastings, ReadOnlySpan<double> northings) => RegularGrid.IsAligned(CellMetres, eastings, northings);

    /// <summary>Whether the box round the cells is small enough to be a raster.</summary>
    public static bool AreTogether(ReadOnlySpan<double> eastings, ReadOnlySpan<double> northings) =>
        eastings.IsEmpty || Extent(eastings) <= MostCells / Extent(northings);

    /// <summary>A raster from lower-left corners in any order.</summary>
    /// <param name="eastings">In metres.</param>
    /// <param name="northings">In metres.</param>
    /// <param name="persons">Null where not known.</param>
    /// <param name="absent">What it means that a square is not given.</param>
    /// <exception cref="ArgumentException">No cells, unequal lengths, corners off the grid or too far apart, or one cell given twice.</exception>
    public static PlacedCells From(ReadOnlySpan<double> eastings, ReadOnlySpan<double> northings, ReadOnlySpan<double?> persons, AbsentCells absent)
    {
        if (eastings.IsEmpty || eastings.Length != northings.Length || eastings.Length != persons.Length)
            throw new ArgumentException("There is a cell, and each has an easting, a northing and persons.", nameof(persons));
        if (!AreAligned(eastings, northings) || !AreTogether(eastings, northings))
            throw new ArgumentException("The corners do not lie on one grid of a kilometre, or too far apart.", nameof(eastings));
        var ((west, columns), (south, rows)) = (Along(eastings), Along(northings));
        var (raster, index) = (new double[rows * columns], new int[eastings.Length]);
        var isGiven = new CellMask(rows, columns);
        if (absent == AbsentCells.AreMissing)
            Array.Fill(raster, double.NaN);
        for (var i = 0; i < index.Length; i++)
        {
            var column = (int)Math.Round((eastings[i] - west) / CellMetres);
            var row = rows - 1 - (int)Math.Round((northings[i] - south) / CellMetres);
            if (isGiven[row, column])
                throw new ArgumentException("One cell is given twice.", nameof(eastings));
            isGiven[row, column] = true;
            index[i] = (row * columns) + column;
            raster[index[i]] = persons[i] ?? double.NaN;
        }
        return new PlacedCells(new UrbanisationGrid(rows, columns, raster), index, west, south);
    }

    private static (double Lowest, int Count) Along(ReadOnlySpan<double> coordinates)
    {
        var lowest = coordinates[0];
        foreach (var coordinate in coordinates)
            lowest = Math.Min(lowest, coordinate);
        return (lowest, (int)Extent(coordinates));
    }

    /// <summary>Cells from the first to the last, both counted.</summary>
    private static double Extent(ReadOnlySpan<double> coordinates)
    {
        var (lowest, highest) = (coordinates[0], coordinates[0]);
        foreach (var coordinate in coordinates)
            (lowest, highest) = (Math.Min(lowest, coordinate), Math.Max(highest, coordinate));
        return Math.Round((highest - lowest) / CellMetres) + 1;
    }
}
