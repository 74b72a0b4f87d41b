using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Samplan.Formats.GeoTiff;

/// <summary>
/// Differences along a row that make numbers pack better: 2 takes each number from the one to its left (TIFF 6.0, section 14), 3 does so with
/// the bytes of floating-point numbers, sorted by their place with the highest first (Adobe's TIFF technical note 3).
/// </summary>
internal static class Predictor
{
    public const int None = 1;
    public const int Horizontal = 2;
    public const int FloatingPoint = 3;

    /// <summary>Undoes a predictor on one row and leaves the machine's own byte order.</summary>
    public static void Undo(int predictor, Span<byte> row, int sampleBytes, bool isBigEndian)
    {
        if (predictor == FloatingPoint)
        {
            for (var i = 1; i < row.Length; i++)
                row[i] += row[i - 1];
            Gather(row, sampleBytes);
            return;
        }
        if (isBigEndian == BitConverter.IsLittleEndian)
            Swap(row, sampleBytes);
        if (predictor == Horizontal)
            Add(row, sampleBytes);
    }

    /// <summary>Applies a predictor to one row of numbers in the machine's own byte order; what is left is little-endian.</summary>
    public static void Apply(int predictor, Span<byte> row, int sampleBytes)
    {
        if (predictor == FloatingPoint)
        {
            Scatter(row, sampleBytes);
            for (var i = row.Length - 1; i > 0; i--)
                row[i] -= row[i - 1];
            return;
        }
        if (predictor == Horizontal)
            Subtract(row, sampleBytes);
        if (!BitConverter.IsLittleEndian)
            Swap(row, sampleBytes);
    }

    private static void Add(Span<byte> row, int sampleBytes)
    {
        switch (sampleBytes)
        {
            case 1:
                for (var i = 1; i < row.Length; i++)
                    row[i] += row[i - 1];
                break;
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(row);
                for (var i = 1; i < shorts.Length; i++)
                    shorts[i] += shorts[i - 1];
                break;
            case 4:
                var ints = MemoryMarshal.Cast<byte, uint>(row);
                for (var i = 1; i < ints.Length; i++)
                    ints[i] += ints[i - 1];
                break;
            default:
                var longs = MemoryMarshal.Cast<byte, ulong>(row);
                for (var i = 1; i < longs.Length; i++)
                    longs[i] += longs[i - 1];
                break;
        }
    }

    private static void Subtract(Span<byte> row, int sampleBytes)
    {
        switch (sampleBytes)
        {
            case 1:
                for (var i = row.Length - 1; i > 0; i--)
                    row[i] -= row[i - 1];
                break;
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(row);
                for (var i = shorts.Length - 1; i > 0; i--)
                    shorts[i] -= shorts[i - 1];
                break;
            case 4:
                var ints = MemoryMarshal.Cast<byte, uint>(row);
                for (var i = ints.Length - 1; i > 0; i--)
                    ints[i] -= ints[i - 1];
                break;
            default:
                var longs = MemoryMarshal.Cast<byte, ulong>(row);
                for (var i = longs.Length - 1; i > 0; i--)
                    longs[i] -= longs[i - 1];
                break;
        }
    }

    private static void Swap(Span<byte> row, int sampleBytes)
    {
        switch (sampleBytes)
        {
            case 2:
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ushort>(row), MemoryMarshal.Cast<byte, ushort>(row));
                break;
            case 4:
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, uint>(row), MemoryMarshal.Cast<byte, uint>(row));
                break;
            case 8:
                BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<byte, ulong>(row), MemoryMarshal.Cast<byte, ulong>(row));
                break;
        }
    }

    /// <summary>From planes of bytes, the highest first, to numbers.</summary>
    private static void Gather(Span<byte> row, int sampleBytes)
    {
        var planes = row.ToArray();
        var count = row.Length / sampleBytes;
        for (var place = 0; place < sampleBytes; place++)
        {
            var target = BitConverter.IsLittleEndian ? sampleBytes - 1 - place : place;
            for (var i = 0; i < count; i++)
                row[(i * sampleBytes) + target] = planes[(place * count) + i];
        }
    }

    private static void Scatter(Span<byte> row, int sampleBytes)
    {
        var numbers = row.ToArray();
        var count = row.Length / sampleBytes;
        for (var place = 0; place < sampleBytes; place++)
        {
            var source = BitConverter.IsLittleEndian ? sampleBytes - 1 - place : place;
            for (var i = 0; i < count; i++)
                row[(place * count) + i] = numbers[(i * sampleBytes) + source];
        }
    }
}
