using System.Buffers.Binary;
using System.Text;
using Samplan.Formats.Tables;
using Samplan.Kernel;

namespace Samplan.Formats.GeoTiff;

/// <summary>
/// The first directory of a TIFF or BigTIFF file of either byte order, and its bytes. Nothing that the file says of offsets and lengths is
/// believed: whatever reaches past its end is a refusal.
/// </summary>
internal sealed class TiffFile : IDisposable
{
    private const int HeaderBytes = 8;
    private const int BigHeaderBytes = 16;
    private const int MostEntries = 4096;
    private readonly FileStream _file;
    private readonly Dictionary<TiffTag, TiffField> _fields = [];

    private TiffFile(string path, FileStream file)
    {
        (Path, _file) = (path, file);
        var header = Read(0, (int)Math.Min(BigHeaderBytes, Math.Max(HeaderBytes, _file.Length)));
        IsBigEndian = header[0] == 'M';
        if (header[0] != header[1] || header[0] is not ((byte)'I' or (byte)'M'))
            throw Refuse("formats.geotiff.not-one");
        IsBigTiff = UInt16(header.AsSpan(2)) switch
        {
            42 => false,
            43 when header.Length >= BigHeaderBytes && UInt16(header.AsSpan(4)) == 8 => true,
            _ => throw Refuse("formats.geotiff.not-one"),
        };
        ReadDirectory(IsBigTiff ? Offset(UInt64(header.AsSpan(8))) : UInt32(header.AsSpan(4)));
    }

    public string Path { get; }

    public bool IsBigEndian { get; }

    public bool IsBigTiff { get; }

    public long Length => _file.Length;

    public static TiffFile Open(string path)
    {
        var file = SourceStream.OpenFile(path);
        try
        {
            return new TiffFile(path, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The refusal with the file's name and these arguments.</summary>
    public RefusedException Refuse(string code, params ReadOnlySpan<(string Name, string Value)> arguments) => Refused.File(Path, code, arguments);

    public bool Has(TiffTag tag) => _fields.ContainsKey(tag);

    /// <summary>The tag's only whole number, or the fallback where the file leaves it out.</summary>
    public long Number(TiffTag tag, long fallback) => FindNumbers(tag) is [var first, ..] ? first : fallback;

    /// <summary>The tag's whole numbers, or null where the file leaves it out.</summary>
    public long[]? FindNumbers(TiffTag tag)
    {
        if (!_fields.TryGetValue(tag, out var field))
            return null;
        var numbers = new long[field.Count];
        var size = TiffField.SizeOf(field.Type);
        for (var i = 0; i < numbers.Length; i++)
        {
            var bytes = field.Bytes.AsSpan(i * size);
            numbers[i] = field.Type switch
            {
                1 or 7 => bytes[0],
                3 => UInt16(bytes),
                4 or 13 => UInt32(bytes),
                16 or 18 => Offset(UInt64(bytes)),
                _ => throw Damaged(),
            };
        }
        return numbers;
    }

    /// <summary>The tag's floating-point numbers, or null where the file leaves it out.</summary>
    public double[]? FindDoubles(TiffTag tag)
    {
        if (!_fields.TryGetValue(tag, out var field))
            return null;
        if (field.Type != 12)
            throw Damaged();
        var numbers = new double[field.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BitConverter.UInt64BitsToDouble(UInt64(field.Bytes.AsSpan(i * sizeof(double))));
        return numbers;
    }

    /// <summary>The tag's text up to its first zero, or null where the file leaves it out.</summary>
    public string? FindText(TiffTag tag) => _fields.TryGetValue(tag, out var field) ? Encoding.UTF8.GetString(field.Bytes).TrimEnd('\0') : null;

    /// <summary>So many bytes from there.</summary>
    /// <exception cref="RefusedException">The file ends before.</exception>
    public byte[] Read(long offset, int count)
    {
        if (offset < 0 || count < 0 || offset > _file.Length - count)
            throw Damaged();
        var bytes = new byte[count];
        try
        {
            if (RandomAccess.Read(_file.SafeFileHandle, bytes, offset) != count)
                throw Damaged();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refuse("formats.file-unreadable");
        }
        return bytes;
    }

    public RefusedException Damaged() => Refuse("formats.geotiff.damaged");

    public void Dispose() => _file.Dispose();

    private void ReadDirectory(long at)
    {
        var countBytes = IsBigTiff ? 8 : 2;
        var head = Read(at, countBytes);
        var count = IsBigTiff ? Offset(UInt64(head)) : UInt16(head);
        if (count is 0 or > MostEntries)
            throw Damaged();
        var (size, inline) = IsBigTiff ? (20, 8) : (12, 4);
        var entries = Read(at + countBytes, (int)count * size);
        for (var entry = entries.AsSpan(); entry.Length > 0; entry = entry[size..])
        {
            var type = UInt16(entry[2..]);
            var unit = TiffField.SizeOf(type);
            if (unit == 0)
                continue;
            var values = IsBigTiff ? Offset(UInt64(entry[4..])) : UInt32(entry[4..]);
            if (values > _file.Length / unit)
                throw Damaged();
            var bytes = checked((int)(values * unit));
            var place = entry[(size - inline)..];
            var content = bytes <= inline ? place[..bytes].ToArray() : Read(IsBigTiff ? Offset(UInt64(place)) : UInt32(place), bytes);
            _fields.TryAdd((TiffTag)UInt16(entry), new TiffField(type, values, content));
        }
    }

    private ushort UInt16(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private uint UInt32(ReadOnlySpan<byte> bytes) => IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private ulong UInt64(ReadOnlySpan<byte> bytes) =>
        IsBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes);

    private long Offset(ulong value) => value <= long.MaxValue ? (long)value : throw Damaged();
}
