namespace Samplan.Engine.Settlements.Urbanisation;

/// <summary>A whole number for every cell of a raster, 0 where none was set. Stretches of 16 cells without any cost four bytes together.</summary>
internal sealed class SparseLabels(int rowCount, int columnCount)
{
    private const int Stretch = 16;
    private const int StretchesPerChunk = 1 << 12;
    private readonly int _stretchesPerRow = (columnCount + Stretch - 1) / Stretch;
    private readonly int[] _stretches = new int[(long)rowCount * ((columnCount + Stretch - 1) / Stretch)];

    // Stretch 0 is the one without any number. Chunks, since a larger array would for a while need both the old one and the new.
    private readonly List<int[]> _chunks = [new int[StretchesPerChunk * Stretch]];
    private int _used = 1;

    /// <summary>The number at a cell; 0 beyond the raster's edges.</summary>
    public int At(int row, int column) => (uint)row < (uint)rowCount && (uint)column < (uint)columnCount ? this[row, column] : 0;

    public int this[int row, int column]
    {
        get => Cell(_stretches[(row * _stretchesPerRow) + (column / Stretch)], column);
        set
        {
            ref var stretch = ref _stretches[(row * _stretchesPerRow) + (column / Stretch)];
            if (stretch == 0)
            {
                if (_used % StretchesPerChunk == 0)
                    _chunks.Add(new int[StretchesPerChunk * Stretch]);
                stretch = _used++;
            }
            Cell(stretch, column) = value;
        }
    }

    private ref int Cell(int stretch, int column) => ref _chunks[stretch / StretchesPerChunk][(stretch % StretchesPerChunk * Stretch) + (column % Stretch)];
}
