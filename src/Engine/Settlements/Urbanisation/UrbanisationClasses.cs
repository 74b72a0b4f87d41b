namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>The class of every cell of a raster.</summary>
/// <param name="Level">Which of the classes are used.</param>
/// <param name="RowCount">Rows, from the north.</param>
/// <param name="ColumnCount">Columns, from the west.</param>
/// <param name="Codes">One a cell, row by row, as <see cref="UrbanisationClass"/> numbers them.</param>
public sealed record UrbanisationClasses(UrbanisationLevel Level, int RowCount, int ColumnCount, byte[] Codes)
{
    public UrbanisationClass this[int row, int column] => (UrbanisationClass)Codes[(row * ColumnCount) + column];

    /// <summary>How many cells each class has; classes without cells are left out.</summary>
    public IReadOnlyDictionary<UrbanisationClass, long> CountByClass()
    {
        var counts = new long[256];
        foreach (var code in Codes)
            counts[code]++;
        return Enumerable.Range(0, 256).Where(code => counts[code] > 0).ToDictionary(code => (UrbanisationClass)code, code => counts[code]);
    }
}
