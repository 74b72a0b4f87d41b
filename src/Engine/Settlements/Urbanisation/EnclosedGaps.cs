namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>
/// Gaps of a centre: cells that are not of it, touch side by side, and are cut off by it from the edge of the raster. A corner opens no gap.
/// Cells of other centres in a gap count in its size.
/// </summary>
/// <param name="centres">Which centre each cell belongs to.</param>
/// <param name="mostCells">The largest gap that is found.</param>
internal sealed class EnclosedGaps(int rowCount, int columnCount, SparseLabels centres, int mostCells)
{
    /// <summary>Steps to the four cells that share a side.</summary>
    public static readonly (int Row, int Column)[] Beside = [(-1, 0), (0, -1), (0, 1), (1, 0)];

    private readonly SparseLabels _searchAt = new(rowCount, columnCount);

    // The centre that each search was for; search 0 was never made.
    private readonly List<int> _searches = [0];

    /// <summary>The cells of the gap that was found last.</summary>
    public List<(int Row, int Column)> Gap { get; } = [];

    /// <summary>Whether there is a gap there: not when it is too large, open, or was found before.</summary>
    public bool Find(int row, int column, int centre)
    {
        Gap.Clear();
        if (IsBeyond(row, column) || _searches[_searchAt[row, column]] == centre)
            return false;
        _searches.Add(centre);
        if (!Visit(row, column, centre))
            return false;
        for (var i = 0; i < Gap.Count; i++)
        {
            foreach (var step in Beside)
            {
                var (nextRow, nextColumn) = (Gap[i].Row + step.Row, Gap[i].Column + step.Column);
                if (centres.At(nextRow, nextColumn) != centre && !Visit(nextRow, nextColumn, centre))
                    return false;
            }
        }
        return true;
    }

    private bool IsBeyond(int row, int column) => (uint)row >= (uint)rowCount || (uint)column >= (uint)columnCount;

    /// <summary>
    /// Takes a cell into the gap. Beyond the raster is open land; and what an earlier search for this centre met is no gap, or it would have been
    /// taken whole.
    /// </summary>
    private bool Visit(int row, int column, int centre)
    {
        if (IsBeyond(row, column))
            return false;
        var search = _searchAt[row, column];
        if (search == _searches.Count - 1)
            return true;
        if (_searches[search] == centre || Gap.Count >= mostCells)
            return false;
        _searchAt[row, column] = _searches.Count - 1;
        Gap.Add((row, column));
        return true;
    }
}
