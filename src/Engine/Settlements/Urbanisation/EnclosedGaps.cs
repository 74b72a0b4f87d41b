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
    private readonly List<(int Row, int Column)> _gap = [];

    /// <summary>The cells of the gap there; none when it is no gap, is too large, or was found before.</summary>
    public IReadOnlyList<(int Row, int Column)> FindAt(int row, int column, int centre)
    {
        _gap.Clear();
        _searches.Add(centre);
        if (!Visit(row, column, centre))
            return [];
        for (var i = 0; i < _gap.Count; i++)
        {
            foreach (var step in Beside)
            {
                var (nextRow, nextColumn) = (_gap[i].Row + step.Row, _gap[i].Column + step.Column);
                if (centres.At(nextRow, nextColumn) != centre && !Visit(nextRow, nextColumn, centre))
                    return [];
            }
        }
        return _gap;
    }

    /// <summary>
    /// Takes a cell into the gap. Beyond the raster is open land; and what an earlier search for this centre met is no gap, or it would have been
    /// taken whole.
    /// </summary>
    private bool Visit(int row, int column, int centre)
    {
        if ((uint)row >= (uint)rowCount || (uint)column >= (uint)columnCount)
            return false;
        var search = _searchAt[row, column];
        if (search == _searches.Count - 1)
            return true;
        if (_searches[search] == centre || _gap.Count >= mostCells)
            return false;
        _searchAt[row, column] = _searches.Count - 1;
        _gap.Add((row, column));
        return true;
    }
}
