using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Samplan.Formats.GeoTiff;

/// <summary>
/// Writes a GeoTIFF of one band that GDAL opens. As a rule it is cloud-optimised: all directories first, then the cells, the smallest image
/// first. It becomes a BigTIFF when four bytes do not reach all of it.
/// </summary>
public static class GeoTiffWriter
{
    private const long LargestClassic = uint.MaxValue;

    // What GDAL looks for behind the header to trust that all directories come first, and that every tile has its length before it and its last
    // four bytes once more behind it.
    private const int TileFrameBytes = 8;
    private static readonly byte[] s_cloudOptimised =
        "GDAL_STRUCTURAL_METADATA_SIZE=000140 bytes\nLAYOUT=IFDS_BEFORE_DATA\nBLOCK_ORDER=ROW_MAJOR\nBLOCK_LEADER=SIZE_AS_UINT4\nBLOCK_TRAILER=LAST_4_BYTES_REPEATED\nKNOWN_INCOMPATIBLE_EDITION=NO\n "u8.ToArray();

    /// <param name="output">Where it goes, from its present position, which is the file's beginning.</param>
    /// <param name="grid">Where the cells lie. Its coordinate system is written as it was read, or by its number.</param>
    /// <param name="cells">Row by row from the north-west.</param>
    /// <param name="writing">Packing, tiles, overviews and nodata.</param>
    /// <exception cref="ArgumentException">Too few or too many cells, a predictor that does not suit the numbers, or a tile side that is no multiple of 16.</exception>
    public static void Write<T>(Stream output, RasterGrid grid, ReadOnlyMemory<T> cells, RasterWriting writing)
        where T : unmanaged, INumber<T>
    {
        if (cells.Length != grid.CellCount)
            throw new ArgumentException($"{grid.CellCount} cells, not {cells.Length}.", nameof(cells));
        if (writing.TileCells is { } side && (side <= 0 || side % 16 != 0))
            throw new ArgumentException($"The side of a tile is a multiple of 16, not {side}.", nameof(writing));
        if (writing.Predictor is not (1 or 2) && !(writing.Predictor == 3 && FormatOf<T>() == 3))
            throw new ArgumentException($"Predictor {writing.Predictor} does not suit {typeof(T).Name}.", nameof(writing));
        var images = Images(grid, cells, writing);
        var content = images.Sum(image => image.Blocks.Sum(block => (long)block.Length + TileFrameBytes));
        var classic = Directories<T>(grid, images, writing, isBig: false);
        var isBig = 8 + s_cloudOptimised.Length + classic.Sum(one => one.ByteCount) + content > LargestClassic;
        WriteFile(output, images, isBig ? Directories<T>(grid, images, writing, isBig: true) : classic, isBig, writing.TileCells is not null);
    }

    private static List<TiffImage> Images<T>(RasterGrid grid, ReadOnlyMemory<T> cells, RasterWriting writing)
        where T : unmanaged, INumber<T>
    {
        var images = new List<TiffImage> { TiffImage.Of(grid, cells, writing, 1) };
        var fits = writing.TileCells ?? int.MaxValue;
        for (var step = 2; writing.HasOverviews && Math.Max(images[^1].ColumnCount, images[^1].RowCount) > fits; step *= 2)
            images.Add(TiffImage.Of(grid, cells, writing, step));
        return images;
    }

    private static TiffDirectory[] Directories<T>(RasterGrid grid, List<TiffImage> images, RasterWriting writing, bool isBig)
        where T : unmanaged, INumber<T> => [.. images.Select(image => Directory<T>(grid, image, writing, isBig))];

    private static TiffDirectory Directory<T>(RasterGrid grid, TiffImage image, RasterWriting writing, bool isBig)
        where T : unmanaged, INumber<T>
    {
        var directory = new TiffDirectory(isBig);
        directory.Long(TiffTag.NewSubfileType, image.Step == 1 ? 0 : 1);
        directory.Long(TiffTag.ImageWidth, image.ColumnCount);
        directory.Long(TiffTag.ImageLength, image.RowCount);
        directory.Short(TiffTag.BitsPerSample, (ushort)(Marshal.SizeOf<T>() * 8));
        directory.Short(TiffTag.Compression, CompressionOf(writing.Packing));
        directory.Short(TiffTag.PhotometricInterpretation, 1);
        directory.Short(TiffTag.SamplesPerPixel, 1);
        directory.Short(TiffTag.PlanarConfiguration, 1);
        directory.Short(TiffTag.SampleFormat, FormatOf<T>());
        if (writing.Packing != RasterPacking.None && writing.Predictor != 1)
            directory.Short(TiffTag.Predictor, (ushort)writing.Predictor);
        var isTiled = writing.TileCells is not null;
        directory.Long(isTiled ? TiffTag.TileLength : TiffTag.RowsPerStrip, image.BlockRows);
        if (isTiled)
            directory.Long(TiffTag.TileWidth, image.BlockColumns);
        directory.Places(isTiled ? TiffTag.TileOffsets : TiffTag.StripOffsets, new long[image.Blocks.Count]);
        directory.Places(isTiled ? TiffTag.TileByteCounts : TiffTag.StripByteCounts, [.. image.Blocks.Select(block => (long)block.Length)]);
        if (writing.NoData is { } none)
            directory.Ascii(TiffTag.NoData, double.IsNaN(none) ? "nan" : none.ToString("R", CultureInfo.InvariantCulture));
        if (image.Step == 1)
            Place(directory, grid);
        return directory;
    }

    private static void Place(TiffDirectory directory, RasterGrid grid)
    {
        directory.Doubles(TiffTag.ModelPixelScale, grid.CellWidth, grid.CellHeight, 0);
        var keys = grid.Keys ?? (grid.CoordinateSystem is { } system ? GeoKeys.Of(system) : null);
        var half = keys is { IsCellCentre: true } ? 0.5 : 0;
        directory.Doubles(TiffTag.ModelTiepoint, 0, 0, 0, grid.West + (half * grid.CellWidth), grid.North - (half * grid.CellHeight), 0);
        if (keys is null)
            return;
        directory.Short(TiffTag.GeoKeyDirectory, keys.Directory);
        if (keys.Doubles.Length > 0)
            directory.Doubles(TiffTag.GeoDoubleParams, keys.Doubles);
        if (keys.Text.Length > 0)
            directory.Ascii(TiffTag.GeoAsciiParams, keys.Text);
    }

    private static void WriteFile(Stream output, List<TiffImage> images, TiffDirectory[] directories, bool isBig, bool isTiled)
    {
        Span<byte> header = stackalloc byte[isBig ? 16 : 8];
        header[0] = header[1] = (byte)'I';
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], (ushort)(isBig ? 43 : 42));
        if (isBig)
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 8);
        var said = isTiled ? s_cloudOptimised : [];
        long at = header.Length + said.Length;
        BinaryPrimitives.WriteUInt32LittleEndian(header[(isBig ? 8 : 4)..], (uint)at);
        output.Write(header);
        output.Write(said);
        var place = at + directories.Sum(directory => directory.ByteCount);
        for (var image = images.Count - 1; image >= 0; image--)
        {
            var offsets = new long[images[image].Blocks.Count];
            for (var i = 0; i < offsets.Length; i++)
            {
                offsets[i] = place + (isTiled ? sizeof(uint) : 0);
                place += images[image].Blocks[i].Length + (isTiled ? TileFrameBytes : 0);
            }
            directories[image].Places(isTiled ? TiffTag.TileOffsets : TiffTag.StripOffsets, offsets);
        }
        for (var i = 0; i < directories.Length; i++)
        {
            var next = at + directories[i].ByteCount;
            output.Write(directories[i].ToBytes(at, i + 1 < directories.Length ? next : 0));
            at = next;
        }
        for (var image = images.Count - 1; image >= 0; image--)
        {
            foreach (var block in images[image].Blocks)
                WriteBlock(output, block, isTiled);
        }
    }

    private static void WriteBlock(Stream output, byte[] block, bool isTiled)
    {
        if (!isTiled)
        {
            output.Write(block);
            return;
        }
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)block.Length);
        output.Write(length);
        output.Write(block);
        output.Write(block.AsSpan(block.Length - sizeof(uint)));
    }

    private static ushort CompressionOf(RasterPacking packing) =>
        packing switch
        {
            RasterPacking.None => TiffLayout.NoCompression,
            RasterPacking.Lzw => TiffLayout.Lzw,
            RasterPacking.Deflate => TiffLayout.Deflate,
        };

    private static ushort FormatOf<T>()
        where T : unmanaged, INumber<T> =>
        typeof(T) == typeof(float) || typeof(T) == typeof(double) ? (ushort)3
        : T.Zero - T.One < T.Zero ? (ushort)2
        : (ushort)1;
}
