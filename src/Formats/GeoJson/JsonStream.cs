using System.Buffers;
using System.Text.Json;
using Samplan.Formats.Tables;

namespace Samplan.Formats.GeoJson;

/// <summary>Hands out the JSON values of a file one by one from a pooled buffer, which grows to the largest value and no further.</summary>
internal sealed class JsonStream(string path) : IDisposable
{
    public const int LargestValueBytes = 256 << 20;
    private readonly SourceStream _source = SourceStream.Open(path);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 18);
    private int _start;
    private int _end;
    private long _bufferOffset;
    private bool _isLast;

    public double Progress => _source.Progress;

    /// <summary>Byte in the (unpacked) file where the next value begins.</summary>
    public long Offset => _bufferOffset + _start;

    /// <summary>The next character that is not white space, or 0 at the end of the file.</summary>
    public byte Peek()
    {
        while (true)
        {
            if (Offset == 0 && _buffer.AsSpan(_start, _end - _start).StartsWith("\uFEFF"u8))
                _start += 3;
            _start += JsonText.LengthOfWhitespace(_buffer.AsSpan(_start, _end - _start));
            if (_start < _end)
                return _buffer[_start];
            if (_isLast)
                return 0;
            Fill();
        }
    }

    /// <exception cref="JsonException">The next character is another.</exception>
    public void Take(byte sign)
    {
        if (Peek() != sign)
            throw new JsonException($"'{(char)sign}' was expected.");
        _start++;
    }

    public bool TakeIf(byte sign)
    {
        if (Peek() != sign)
            return false;
        _start++;
        return true;
    }

    /// <summary>The next value as it is written, valid until the next call.</summary>
    /// <exception cref="JsonException">The file ends before the value does.</exception>
    public ReadOnlySpan<byte> TakeValue()
    {
        Peek();
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var length = JsonText.LengthOfValue(rest);
            if (length == 0 || (length < 0 && _isLast))
                throw new JsonException("The value has no end.");
            if (length > 0)
            {
                _start += length;
                return rest[..length];
            }
            if (rest.Length >= LargestValueBytes)
                throw Refused.File(path, "formats.geojson.value-too-large", ("offset", Refused.Text(Offset)));
            Fill();
        }
    }

    public void Dispose()
    {
        _source.Dispose();
        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private void Fill()
    {
        var kept = _end - _start;
        var target = kept > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        _buffer.AsSpan(_start, kept).CopyTo(target);
        if (target != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = target;
        _bufferOffset += _start;
        (_start, _end) = (0, kept);
        var count = _source.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _isLast = count < _buffer.Length - _end;
        _end += count;
    }
}
