namespace Samplan.Engine.Overlay;

/// <summary>
/// What an area holds of a column of cell values, each cell by the share of it that lies in the area.
/// A sum beside missing cells is what is known, a lower bound, and not the whole.
/// </summary>
/// <param name="KnownSum">Sum over the cells that have a value; 0 when there is none, so ask <see cref="Total"/>.</param>
/// <param name="CellCount">Cells with a value that the area meets.</param>
/// <param name="MissingCellCount">Cells without a value (suppressed, not reported) that the area meets.</param>
public readonly record struct CellSum(double KnownSum, int CellCount, int MissingCellCount)
{
    public double AreaSquareMetres { get; init; }

    /// <summary>Part of the area that lies in cells with a value.</summary>
    public double CoveredSquareMetres { get; init; }

    /// <summary>Part of the area that lies in cells whose value is missing.</summary>
    public double MissingSquareMetres { get; init; }

    /// <summary>Share of the area that lies in cells with a value; null for an area of nothing.</summary>
    public double? CoveredShare => AreaSquareMetres > 0 ? Math.Min(1, CoveredSquareMetres / AreaSquareMetres) : null;

    /// <summary>
    /// The sum, or null when it is unknown: the area meets no cell with a value and either meets cells whose value is
    /// missing or stands where the data set leaves out cells that it knows nothing of.
    /// </summary>
    public double? Total(AbsentCells absentCells) => CellCount > 0 || (MissingCellCount == 0 && absentCells == AbsentCells.AreZero) ? KnownSum : null;
}
