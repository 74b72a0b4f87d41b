namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>A whole number for every cell of a raster, 0 where none was set. Stretches of 64 cells without any cost four bytes together.</summary>
internal sealed class SparseLabels(int rowCount, int columnCount)
{
    private const int Stretch = 64;
    private readonly int _stretchesPerRow = (columnCount + Stretch - 1) / Stretch;
    private readonly int[] _stretches = new int[(long)rowCount * ((columnCount + Stretch - 1) / Stretch)];
    private int[] _cells = new int[16 * Stretch];
    private int _used = Stretch;

    /// <summary>The number at a cell; 0 beyond the raster's edges.</summary>
    public int At(int row, int column) => (uint)row < (uint)rowCount && (uint)column < (uint)columnCount ? this[row, column] : 0;

    public int this[int row, int column]
    {
        get => _cells[_stretches[(row * _stretchesPerRow) + (column / Stretch)] + (column % Stretch)];
        set
        {
            ref var stretch = ref _stretches[(row * _stretchesPerRow) + (column / Stretch)];
            if (stretch == 0)
            {
                if (_used + Stretch > _cells.Length)
                    Array.Resize(ref _cells, checked(_cells.Length + Math.Max(_cells.Length / 2, 16 * Stretch)));
                stretch = _used;
                _used += Stretch;
            }
            _cells[stretch + (column % Stretch)] = value;
        }
    }
}
