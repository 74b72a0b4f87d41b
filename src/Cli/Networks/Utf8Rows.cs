using System.Buffers.Text;

namespace Samplan.Cli.Networks;

/// <summary>Writes rows of UTF-8 over a buffer of its own. Who writes says when a row begins, so that none is looked at twice.</summary>
internal sealed class Utf8Rows(Stream output)
{
    private const int BufferBytes = 1 << 20;
    private const int MostDigits = 20;
    private byte[] _buffer = new byte[BufferBytes];
    private int _length;

    /// <summary>Makes room for a row.</summary>
    /// <param name="textBytes">Its texts together.</param>
    /// <param name="numbers">How many numbers, separators and ends it has at most.</param>
    public void Begin(int textBytes, int numbers)
    {
        var most = checked(textBytes + (numbers * (MostDigits + 1)));
        if (_length + most <= _buffer.Length)
            return;
        Flush();
        if (most > _buffer.Length)
            _buffer = new byte[most];
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    public void Byte(char ascii) => _buffer[_length++] = (byte)ascii;

    public void Number(long number)
    {
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out var written);
        _length += written;
    }

    /// <summary>Writes what is still held.</summary>
    public void Flush()
    {
        output.Write(_buffer.AsSpan(0, _length));
        _length = 0;
    }
}
