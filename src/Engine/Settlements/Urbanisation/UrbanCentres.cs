using System.Numerics;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>Urban centres while they are made: each a number, from 1, of the cells that belong to it.</summary>
internal sealed class UrbanCentres(UrbanisationGrid grid, UrbanisationParameters parameters, CancellationToken cancellation)
{
    private readonly SparseLabels _centres = new(grid.RowCount, grid.ColumnCount);
    private readonly UrbanCentreRule _rule = parameters.UrbanCentre;
    private readonly double[] _persons = grid.Persons;
    private CellMask _mask = new(grid.RowCount, grid.ColumnCount);
    private int _count;

    /// <summary>Builds the centres and gives the cells that belong to one.</summary>
    public CellMask Build(DensityMasks masks)
    {
        var clusters = masks.ClustersOf(_rule.Clusters);
        Begin(clusters, _rule.CountsPeopleAfter ? null : masks.AreLargeEnough(_rule.Clusters));
        if (_rule.FillsBeforeSmoothing && _rule.FillsGaps)
            FillGaps();
        if (_rule.SmoothsEdges)
            SmoothEdges();
        if (!_rule.FillsBeforeSmoothing && _rule.FillsGaps)
            FillGaps();
        if (_rule.CountsPeopleAfter)
            KeepLarge(masks.PersonsFor(_rule.Clusters));
        return _mask;
    }

    private void Begin(CellClusters clusters, bool[]? isKept)
    {
        _count = clusters.Count;
        clusters.Visit(
            (cluster, row, start, end) =>
            {
                for (var column = start; column < end && (isKept?[cluster] ?? true); column++)
                    Add(row, column, cluster + 1);
            }
        );
    }

    private void Add(int row, int column, int centre)
    {
        _centres[row, column] = centre;
        _mask[row, column] = true;
    }

    private void SmoothEdges()
    {
        var joining = new List<(int Row, int Column, int Centre)>();
        JudgeAllEdges(joining);
        var isJudged = new CellMask(grid.RowCount, grid.ColumnCount);
        while (joining.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (row, column, centre) in joining)
                Add(row, column, centre);
            joining = JudgeBeside(joining, isJudged);
        }
    }

    private void JudgeAllEdges(List<(int Row, int Column, int Centre)> joining)
    {
        var near = new ulong[_mask.WordsPerRow];
        for (var row = 0; row < grid.RowCount; row++)
        {
            var taken = _mask.Row(row);
            _mask.WidenedRow(row, near);
            for (var word = 0; word < near.Length; word++)
            {
                for (var bits = near[word] & ~taken[word]; bits != 0; bits &= bits - 1)
                    Judge(row, (word * 64) + BitOperations.TrailingZeroCount(bits), joining);
            }
        }
    }

    /// <summary>Only beside a cell that was added last can the count of neighbours have changed.</summary>
    private List<(int Row, int Column, int Centre)> JudgeBeside(List<(int Row, int Column, int Centre)> added, CellMask isJudged)
    {
        var judged = new List<(int Row, int Column)>();
        var joining = new List<(int Row, int Column, int Centre)>();
        foreach (var (row, column, _) in added)
        {
            for (var i = 0; i < 9; i++)
            {
                var (otherRow, otherColumn) = (row + (i / 3) - 1, column + (i % 3) - 1);
                if (!IsInside(otherRow, otherColumn) || _mask[otherRow, otherColumn] || isJudged[otherRow, otherColumn])
                    continue;
                isJudged[otherRow, otherColumn] = true;
                judged.Add((otherRow, otherColumn));
                Judge(otherRow, otherColumn, joining);
            }
        }
        foreach (var (row, column) in judged)
            isJudged[row, column] = false;
        return joining;
    }

    private void Judge(int row, int column, List<(int Row, int Column, int Centre)> joining)
    {
        if (FindCentreToJoin(row, column) is var centre and > 0)
            joining.Add((row, column, centre));
    }

    private bool IsInside(int row, int column) => (uint)row < (uint)grid.RowCount && (uint)column < (uint)grid.ColumnCount;

    /// <summary>The centre that the cell joins, or 0.</summary>
    private int FindCentreToJoin(int row, int column)
    {
        var isMajority = _rule.EdgeSmoothing == EdgeSmoothing.MajorityOfLand;
        Span<int> near = stackalloc int[8];
        var (taken, counted) = (0, 8);
        for (var i = 0; i < 9; i++)
        {
            var (otherRow, otherColumn) = (row + (i / 3) - 1, column + (i % 3) - 1);
            if (i == 4)
                continue;
            if (_centres.At(otherRow, otherColumn) is var centre and > 0)
                near[taken++] = centre;
            else if (isMajority && !IsCounted(otherRow, otherColumn))
                counted--;
        }
        var needed = isMajority ? (counted / 2) + 1 : 5;
        if (taken < needed || (isMajority && grid.MayBeWater((row * grid.ColumnCount) + column, parameters)))
            return 0;
        foreach (var centre in near[..taken])
        {
            if (near[..taken].Count(centre) >= needed)
                return centre;
        }
        return 0;
    }

    /// <summary>Whether a neighbour outside all centres counts in the majority: not water as far as is known, nor mostly water without people. Beyond the raster it counts.</summary>
    private bool IsCounted(int row, int column)
    {
        if (!IsInside(row, column))
            return true;
        var cell = (row * grid.ColumnCount) + column;
        return !grid.MayBeWater(cell, parameters) && !(grid.LandShare(cell) < 0.5 && _persons[cell] == 0);
    }

    private void FillGaps()
    {
        var gaps = new EnclosedGaps(grid.RowCount, grid.ColumnCount, _centres, _rule.GapBelowCells - 1);
        for (var row = 0; row < grid.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var column = 0; column < grid.ColumnCount; column++)
            {
                if (_mask.Row(row)[column >> 6] == 0)
                    column |= 63;
                else if (_mask[row, column])
                    FillBeside(gaps, row, column);
            }
        }
    }

    private void FillBeside(EnclosedGaps gaps, int row, int column)
    {
        var centre = _centres[row, column];
        foreach (var step in EnclosedGaps.Beside)
        {
            if (_centres.At(row + step.Row, column + step.Column) == centre || !gaps.Find(row + step.Row, column + step.Column, centre))
                continue;
            foreach (var (gapRow, gapColumn) in gaps.Gap)
            {
                if (!_mask[gapRow, gapColumn])
                    Add(gapRow, gapColumn, centre);
            }
        }
    }

    private void KeepLarge(double[] persons)
    {
        var sums = new double[_count + 1];
        var kept = new CellMask(grid.RowCount, grid.ColumnCount);
        VisitCells(
            (row, column) =>
                sums[_centres[row, column]] += double.IsNaN(persons[(row * grid.ColumnCount) + column]) ? 0 : persons[(row * grid.ColumnCount) + column]
        );
        VisitCells((row, column) => kept[row, column] = sums[_centres[row, column]] >= _rule.Clusters.MinimumPersons);
        _mask = kept;
    }

    private void VisitCells(Action<int, int> visit)
    {
        for (var row = 0; row < grid.RowCount; row++)
        {
            for (var runs = _mask.Runs(row); runs.MoveNext(); )
            {
                for (var column = runs.Start; column < runs.End; column++)
                    visit(row, column);
            }
        }
    }
}
