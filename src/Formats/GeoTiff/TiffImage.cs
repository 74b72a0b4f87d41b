using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Samplan.Formats.GeoTiff;

/// <summary>One image of a file that is being written: every so many of the raster's cells, cut into packed blocks.</summary>
/// <param name="Step">1 for the raster itself, 2 for every other cell of it, 4 …</param>
internal sealed record TiffImage(int ColumnCount, int RowCount, int Step, IReadOnlyList<byte[]> Blocks)
{
    public required int BlockColumns { get; init; }

    public required int BlockRows { get; init; }

    public static TiffImage Of<T>(RasterGrid grid, ReadOnlyMemory<T> cells, RasterWriting writing, int step)
        where T : unmanaged, INumber<T>
    {
        int columns = (grid.ColumnCount + step - 1) / step,
            rows = (grid.RowCount + step - 1) / step;
        // A strip of about 8 KiB is what the specification advises.
        var rowBytes = columns * Marshal.SizeOf<T>();
        var (blockColumns, blockRows) = writing.TileCells is { } side ? (side, side) : (columns, Math.Clamp(8192 / rowBytes, 1, rows));
        int across = (columns + blockColumns - 1) / blockColumns,
            down = (rows + blockRows - 1) / blockRows;
        var blocks = new byte[across * down][];
        var isTiled = writing.TileCells is not null;
        Parallel.For(
            0,
            blocks.Length,
            block =>
            {
                var (row, column) = (block / across * blockRows, block % across * blockColumns);
                var height = isTiled ? blockRows : Math.Min(blockRows, rows - row);
                var cut = Cut(grid, cells.Span, new Window(row, column, height, blockColumns, step));
                blocks[block] = Pack(MemoryMarshal.AsBytes(cut.AsSpan()), blockColumns, Marshal.SizeOf<T>(), writing);
            }
        );
        return new TiffImage(columns, rows, step, blocks) { BlockColumns = blockColumns, BlockRows = blockRows };
    }

    /// <summary>A block's cells; beyond the raster's edges the nearest cell again, which packs best and is never shown.</summary>
    private static T[] Cut<T>(RasterGrid grid, ReadOnlySpan<T> cells, Window window)
    {
        var cut = new T[window.Height * window.Width];
        for (var i = 0; i < window.Height; i++)
        {
            var row = (int)Math.Min((long)(window.Row + i) * window.Step, grid.RowCount - 1);
            var source = cells.Slice(row * grid.ColumnCount, grid.ColumnCount);
            for (var j = 0; j < window.Width; j++)
                cut[(i * window.Width) + j] = source[(int)Math.Min((long)(window.Column + j) * window.Step, grid.ColumnCount - 1)];
        }
        return cut;
    }

    private static byte[] Pack(Span<byte> bytes, int blockColumns, int sampleBytes, RasterWriting writing)
    {
        var predictor = writing.Packing == RasterPacking.None ? Predictor.None : writing.Predictor;
        var rowBytes = blockColumns * sampleBytes;
        for (var at = 0; at < bytes.Length; at += rowBytes)
            Predictor.Apply(predictor, bytes.Slice(at, rowBytes), sampleBytes);
        return writing.Packing switch
        {
            RasterPacking.None => bytes.ToArray(),
            RasterPacking.Lzw => LzwEncoder.Encode(bytes),
            RasterPacking.Deflate => Deflate(bytes),
        };
    }

    private static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private readonly record struct Window(int Row, int Column, int Height, int Width, int Step);
}
