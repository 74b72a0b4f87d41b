using System.Globalization;

namespace Samplan.Formats.GeoTiff;

/// <summary>How the cells lie in the file: size, blocks (strips or tiles), packing and kind of number. Checked whole before a cell is read.</summary>
internal sealed record TiffLayout(int ColumnCount, int RowCount, int BlockColumns, int BlockRows, SampleKind Kind)
{
    public const int NoCompression = 1;
    public const int Lzw = 5;
    public const int Deflate = 8;
    public const int PackBits = 32773;
    public const int OldDeflate = 32946;

    /// <summary>The most cells that are read: a country in 50 m cells. A laptop holds that many numbers.</summary>
    public const long MostCells = 200_000_000;

    // Neither LZW nor Deflate packs better than this, so that a forged header asks for no memory that the file could not fill.
    private const long LargestProportion = 4096;
    private const long ProportionBeginsAtBytes = 64L << 20;
    private const long MostBlockBytes = 512L << 20;

    public required int Compression { get; init; }

    public required int Predictor { get; init; }

    public required long[] Offsets { get; init; }

    public required long[] ByteCounts { get; init; }

    public int BlocksAcross => (ColumnCount + BlockColumns - 1) / BlockColumns;

    public int BlocksDown => (RowCount + BlockRows - 1) / BlockRows;

    public int SampleBytes => SizeOf(Kind);

    /// <summary>Bytes of one cell.</summary>
    public static int SizeOf(SampleKind kind) =>
        kind switch
        {
            SampleKind.Byte or SampleKind.SByte => 1,
            SampleKind.UInt16 or SampleKind.Int16 => 2,
            SampleKind.UInt32 or SampleKind.Int32 or SampleKind.Single => 4,
            SampleKind.UInt64 or SampleKind.Int64 or SampleKind.Double => 8,
        };

    /// <exception cref="Kernel.RefusedException">A size that cannot be, or something that is not read, by name.</exception>
    public static TiffLayout Of(TiffFile file)
    {
        var (columns, rows) = (file.Number(TiffTag.ImageWidth, 0), file.Number(TiffTag.ImageLength, 0));
        if (columns < 1 || rows < 1 || columns > int.MaxValue || rows > int.MaxValue)
            throw file.Damaged();
        if (columns > MostCells / rows)
            throw file.Refuse("formats.geotiff.too-large", ("columns", Text(columns)), ("rows", Text(rows)), ("most", Text(MostCells)));
        var isTiled = file.Has(TiffTag.TileWidth);
        var blockColumns = isTiled ? file.Number(TiffTag.TileWidth, 0) : columns;
        var blockRows = isTiled ? file.Number(TiffTag.TileLength, 0) : Math.Min(rows, file.Number(TiffTag.RowsPerStrip, rows));
        var kind = KindOf(file);
        if (blockColumns < 1 || blockRows < 1 || blockColumns > MostBlockBytes || blockRows > MostBlockBytes / SizeOf(kind) / blockColumns)
            throw file.Damaged();
        var layout = new TiffLayout((int)columns, (int)rows, (int)blockColumns, (int)blockRows, kind)
        {
            Compression = CompressionOf(file),
            Predictor = PredictorOf(file, kind),
            Offsets = file.FindNumbers(isTiled ? TiffTag.TileOffsets : TiffTag.StripOffsets) ?? throw file.Damaged(),
            ByteCounts = file.FindNumbers(isTiled ? TiffTag.TileByteCounts : TiffTag.StripByteCounts) ?? throw file.Damaged(),
        };
        var blocks = (long)layout.BlocksAcross * layout.BlocksDown;
        if (layout.Offsets.Length != blocks || layout.ByteCounts.Length != blocks)
            throw file.Damaged();
        var unpackedBytes = Math.Max(columns * rows, (long)layout.BlockColumns * layout.BlockRows) * layout.SampleBytes;
        return unpackedBytes <= ProportionBeginsAtBytes + (file.Length * LargestProportion) ? layout : throw file.Refuse("formats.geotiff.bomb");
    }

    private static SampleKind KindOf(TiffFile file)
    {
        var samples = file.Number(TiffTag.SamplesPerPixel, 1);
        if (samples != 1)
            throw Unsupported(file, $"{Text(samples)} band");
        var (bits, format) = (file.Number(TiffTag.BitsPerSample, 1), file.Number(TiffTag.SampleFormat, 1));
        return (bits, format) switch
        {
            (8, 1 or 4) => SampleKind.Byte,
            (8, 2) => SampleKind.SByte,
            (16, 1 or 4) => SampleKind.UInt16,
            (16, 2) => SampleKind.Int16,
            (32, 1 or 4) => SampleKind.UInt32,
            (32, 2) => SampleKind.Int32,
            (32, 3) => SampleKind.Single,
            (64, 1 or 4) => SampleKind.UInt64,
            (64, 2) => SampleKind.Int64,
            (64, 3) => SampleKind.Double,
            _ => throw Unsupported(
                file,
                format switch
                {
                    3 => $"{Text(bits)}-bit float",
                    5 or 6 => "complex",
                    _ => $"{Text(bits)}-bit",
                }
            ),
        };
    }

    private static int CompressionOf(TiffFile file) =>
        file.Number(TiffTag.Compression, NoCompression) switch
        {
            NoCompression => NoCompression,
            Lzw => Lzw,
            Deflate or OldDeflate => Deflate,
            PackBits => PackBits,
            var other => throw Unsupported(file, NameOf(other)),
        };

    private static int PredictorOf(TiffFile file, SampleKind kind)
    {
        // Only LZW and Deflate have one; elsewhere the tag means nothing.
        if (file.Number(TiffTag.Compression, NoCompression) is not (Lzw or Deflate or OldDeflate))
            return 1;
        var predictor = file.Number(TiffTag.Predictor, 1);
        var isFloat = kind is SampleKind.Single or SampleKind.Double;
        return predictor is 1 or 2 || (predictor == 3 && isFloat) ? (int)predictor : throw Unsupported(file, $"predictor {Text(predictor)}");
    }

    private static Kernel.RefusedException Unsupported(TiffFile file, string what) => file.Refuse("formats.geotiff.unsupported", ("what", what));

    private static string NameOf(long compression) =>
        compression switch
        {
            2 or 3 or 4 => "CCITT",
            6 or 7 => "JPEG",
            34712 => "JPEG 2000",
            34887 => "LERC",
            34925 => "LZMA",
            50000 => "Zstandard",
            50001 => "WebP",
            50002 => "JPEG XL",
            _ => $"compression {Text(compression)}",
        };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
