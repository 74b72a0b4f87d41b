using System.Numerics;

namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>A yes or no for every cell of a raster, one bit each. Rows from the north, columns from the west, counted from 0.</summary>
public sealed class CellMask
{
    private const int WordBits = 64;
    private readonly ulong[] _words;

    public CellMask(int rowCount, int columnCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        (RowCount, ColumnCount) = (rowCount, columnCount);
        WordsPerRow = (columnCount + WordBits - 1) / WordBits;
        _words = new ulong[(long)rowCount * WordsPerRow];
    }

    public int RowCount { get; }

    public int ColumnCount { get; }

    /// <summary>Cells that are in.</summary>
    public long Count
    {
        get
        {
            long count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    internal int WordsPerRow { get; }

    public bool this[int row, int column]
    {
        get => (Word(row, column) >> (column % WordBits) & 1) == 1;
        set
        {
            ref var word = ref Word(row, column);
            var bit = 1UL << (column % WordBits);
            word = value ? word | bit : word & ~bit;
        }
    }

    /// <summary>A mask of the cells, row by row.</summary>
    /// <exception cref="ArgumentException">Not as many cells as the raster has.</exception>
    public static CellMask From(int rowCount, int columnCount, ReadOnlySpan<bool> cells)
    {
        if (cells.Length != (long)rowCount * columnCount)
            throw new ArgumentException("A raster has as many cells as rows times columns.", nameof(cells));
        var mask = new CellMask(rowCount, columnCount);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i])
                mask[i / columnCount, i % columnCount] = true;
        }
        return mask;
    }

    /// <summary>Every cell with a cell of this mask at most so many queen's steps away: a square window.</summary>
    public CellMask Widened(int cells)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cells);
        var across = new CellMask(RowCount, ColumnCount);
        _words.CopyTo(across._words, 0);
        return across.Spread(cells);
    }

    /// <summary>As <see cref="Widened"/>, but this mask is used up: one mask less in memory.</summary>
    internal CellMask Spread(int cells)
    {
        for (var row = 0; row < RowCount; row++)
        {
            for (var step = 0; step < Math.Min(cells, ColumnCount); step++)
                WidenRow(row);
        }
        var widened = new CellMask(RowCount, ColumnCount);
        for (var row = 0; row < RowCount; row++)
        {
            var target = widened.Row(row);
            for (var near = Math.Max(0, row - cells); near <= Math.Min(RowCount - 1L, (long)row + cells); near++)
                Join(target, Row(near));
        }
        return widened;
    }

    /// <summary>The 64 cells that one stands among, the lowest bit the westernmost.</summary>
    internal ref ulong Word(int row, int column) => ref _words[(row * WordsPerRow) + (column / WordBits)];

    internal Span<ulong> Row(int row) => _words.AsSpan(row * WordsPerRow, WordsPerRow);

    /// <summary>The row as it is in <see cref="Widened"/> by one cell, without a second mask.</summary>
    internal void WidenedRow(int row, Span<ulong> target)
    {
        target.Clear();
        for (var near = Math.Max(0, row - 1); near <= Math.Min(RowCount - 1, row + 1); near++)
        {
            var words = Row(near);
            for (var i = 0; i < words.Length; i++)
            {
                target[i] |= words[i] | (words[i] << 1) | (words[i] >> 1);
                if (i > 0)
                    target[i] |= words[i - 1] >> 63;
                if (i + 1 < words.Length)
                    target[i] |= words[i + 1] << 63;
            }
        }
        CutRow(target);
    }

    internal RowRuns Runs(int row) => new(Row(row));

    private void WidenRow(int row)
    {
        var words = Row(row);
        ulong left = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var right = i + 1 < words.Length ? words[i + 1] : 0;
            words[i] = word | (word << 1) | (left >> 63) | (word >> 1) | (right << 63);
            left = word;
        }
        CutRow(words);
    }

    /// <summary>Bits beyond the last column are always 0.</summary>
    private void CutRow(Span<ulong> words)
    {
        if (ColumnCount % WordBits is var rest and > 0)
            words[^1] &= (1UL << rest) - 1;
    }

    private static void Join(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < target.Length; i++)
            target[i] |= other[i];
    }
}
