using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Samplan.Formats.GeoTiff;

/// <summary>Reads strips and tiles: unpacks no more than a block holds, undoes the predictor and gives numbers. One instance a thread.</summary>
internal sealed class TiffBlocks(TiffFile file, TiffLayout layout)
{
    private readonly byte[] _block = new byte[layout.BlockColumns * layout.BlockRows * layout.SampleBytes];

    /// <summary>Writes the block's cells where they belong in the raster; cells of a block that the file leaves out are given.</summary>
    public void Read(int block, Span<double> raster, double absent)
    {
        var (down, across) = Math.DivRem(block, layout.BlocksAcross);
        int column = across * layout.BlockColumns,
            row = down * layout.BlockRows;
        var columns = Math.Min(layout.BlockColumns, layout.ColumnCount - column);
        var rows = Math.Min(layout.BlockRows, layout.RowCount - row);
        var isAbsent = layout.ByteCounts[block] == 0;
        if (!isAbsent)
            Unpack(block, rows);
        var rowBytes = layout.BlockColumns * layout.SampleBytes;
        for (var i = 0; i < rows; i++)
        {
            var target = raster.Slice((int)(((long)(row + i) * layout.ColumnCount) + column), columns);
            if (isAbsent)
            {
                target.Fill(absent);
                continue;
            }
            var source = _block.AsSpan(i * rowBytes, rowBytes);
            Predictor.Undo(layout.Predictor, source, layout.SampleBytes, file.IsBigEndian);
            Convert(source, target);
        }
    }

    private void Unpack(int block, int rows)
    {
        var byteCount = layout.ByteCounts[block];
        if (byteCount > int.MaxValue)
            throw file.Damaged();
        var packed = file.Read(layout.Offsets[block], (int)byteCount);
        // The last strip may be cut where the raster ends; a tile never is.
        var needed = rows * layout.BlockColumns * layout.SampleBytes;
        var unpacked = layout.Compression switch
        {
            TiffLayout.NoCompression => Copy(packed),
            TiffLayout.Lzw => UnpackLzw(packed),
            TiffLayout.Deflate => Inflate(packed),
            _ => UnpackBits(packed),
        };
        if (unpacked < needed)
            throw file.Damaged();
    }

    private int Copy(byte[] bytes)
    {
        var count = Math.Min(bytes.Length, _block.Length);
        bytes.AsSpan(0, count).CopyTo(_block);
        return count;
    }

    private int UnpackLzw(byte[] packed)
    {
        // The LZW of before TIFF 6.0 has its bits the other way round.
        if (packed is [0, var second, ..] && (second & 1) == 1)
            throw file.Refuse("formats.geotiff.unsupported", ("what", "LZW (TIFF 5)"));
        return LzwDecoder.Decode(packed, _block);
    }

    private int Inflate(byte[] packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
            return stream.ReadAtLeast(_block, _block.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw file.Damaged();
        }
    }

    private int UnpackBits(ReadOnlySpan<byte> packed)
    {
        var written = 0;
        while (packed.Length > 1 && written < _block.Length)
        {
            var head = (sbyte)packed[0];
            if (head == sbyte.MinValue)
            {
                packed = packed[1..];
                continue;
            }
            var count = Math.Min(head >= 0 ? head + 1 : 1 - head, _block.Length - written);
            var target = _block.AsSpan(written, count);
            if (head >= 0 && packed.Length <= count)
                return written;
            if (head >= 0)
                packed.Slice(1, count).CopyTo(target);
            else
                target.Fill(packed[1]);
            packed = packed[(head >= 0 ? count + 1 : 2)..];
            written += count;
        }
        return written;
    }

    private void Convert(Span<byte> source, Span<double> target)
    {
        switch (layout.Kind)
        {
            case SampleKind.Byte:
                Widen<byte>(source, target);
                break;
            case SampleKind.SByte:
                Widen<sbyte>(source, target);
                break;
            case SampleKind.UInt16:
                Widen<ushort>(source, target);
                break;
            case SampleKind.Int16:
                Widen<short>(source, target);
                break;
            case SampleKind.UInt32:
                Widen<uint>(source, target);
                break;
            case SampleKind.Int32:
                Widen<int>(source, target);
                break;
            case SampleKind.UInt64:
                Widen<ulong>(source, target);
                break;
            case SampleKind.Int64:
                Widen<long>(source, target);
                break;
            case SampleKind.Single:
                Widen<float>(source, target);
                break;
            case SampleKind.Double:
                MemoryMarshal.Cast<byte, double>(source)[..target.Length].CopyTo(target);
                break;
        }
    }

    private static void Widen<T>(Span<byte> source, Span<double> target)
        where T : unmanaged, INumber<T>
    {
        var numbers = MemoryMarshal.Cast<byte, T>(source);
        for (var i = 0; i < target.Length; i++)
            target[i] = double.CreateTruncating(numbers[i]);
    }
}
