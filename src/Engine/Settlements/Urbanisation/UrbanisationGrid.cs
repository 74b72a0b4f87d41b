namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// What the degree of urbanisation is computed from: a raster of cells of one square kilometre in an equal-area system. Missing values are NaN,
/// and missing is not zero. The arrays are kept, not copied.
/// </summary>
public sealed class UrbanisationGrid
{
    /// <summary>Area of a cell in square metres.</summary>
    public const double CellSquareMetres = 1e6;

    /// <param name="rowCount">Rows, from the north.</param>
    /// <param name="columnCount">Columns, from the west.</param>
    /// <param name="persons">Persons a cell, row by row.</param>
    /// <param name="landSquareMetres">Permanent land a cell; null where every cell is land.</param>
    /// <param name="builtSquareMetres">Built-up area a cell; null where it is not known.</param>
    /// <exception cref="ArgumentException">A size that is not positive, or arrays that do not fit it.</exception>
    public UrbanisationGrid(int rowCount, int columnCount, double[] persons, double[]? landSquareMetres = null, double[]? builtSquareMetres = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columnCount);
        var cells = (long)rowCount * columnCount;
        if (persons.Length != cells || (landSquareMetres ?? persons).Length != cells || (builtSquareMetres ?? persons).Length != cells)
            throw new ArgumentException($"A raster of {rowCount} rows and {columnCount} columns has {cells} values of each kind.", nameof(persons));
        (RowCount, ColumnCount, Persons, LandSquareMetres, BuiltSquareMetres) = (rowCount, columnCount, persons, landSquareMetres, builtSquareMetres);
    }

    public int RowCount { get; }

    public int ColumnCount { get; }

    public double[] Persons { get; }

    public double[]? LandSquareMetres { get; }

    public double[]? BuiltSquareMetres { get; }

    /// <summary>Share of a cell that is land; NaN where it is not known.</summary>
    internal double LandShare(int cell)
    {
        // Most cells are all land, and a division is the dearest thing that is done with a cell.
        if (LandSquareMetres is not { } land || land[cell] == CellSquareMetres)
            return 1;
        return land[cell] / CellSquareMetres;
    }

    /// <summary>Persons per square kilometre of land; NaN where it is not known, and where there is neither land nor people.</summary>
    internal double Density(int cell) => Persons[cell] / LandShare(cell);

    /// <summary>Share of a cell that is built up; 0 where nothing is known of what is built.</summary>
    internal double BuiltShare(int cell) => BuiltSquareMetres is { } built ? built[cell] / CellSquareMetres : 0;

    /// <summary>Whether it is not known how many people or how much land a cell has.</summary>
    internal bool IsUnknown(int cell) => double.IsNaN(Persons[cell]) || (LandSquareMetres is { } land && double.IsNaN(land[cell]));

    /// <summary>
    /// Mostly water, without people and without buildings. How much land there is must be known, and how many people, but where there is no land: there, nobody is counted as
    /// nobody lives.
    /// </summary>
    internal bool IsWater(int cell, UrbanisationParameters parameters) =>
        MayBeWater(cell, parameters) && LandShare(cell) is var land && (land == 0 || (land > 0 && !double.IsNaN(Persons[cell])));

    /// <summary>Water as far as is known: nothing that is known of land, people and buildings speaks against it.</summary>
    internal bool MayBeWater(int cell, UrbanisationParameters parameters) =>
        !(LandShare(cell) >= parameters.WaterLandBelow) && !(Persons[cell] > parameters.WaterMostPersons) && !(BuiltShare(cell) > parameters.WaterMostBuilt);
}
