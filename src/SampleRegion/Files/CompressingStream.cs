namespace Samplan.SampleRegion.Files;

/// <summary>Write-only: compresses what is written, counts it and sums it (CRC-32). Disposing ends the compressed data, not the stream below.</summary>
internal sealed class CompressingStream(Stream output) : Stream
{
    private static readonly uint[] s_crcTable = MakeTable();

    private readonly Deflater _deflater = new(output);
    private readonly byte[] _block = new byte[Deflater.BlockBytes];
    private int _filled;
    private uint _crc = 0xFFFFFFFF;
    private bool _isEnded;

    public uint Crc => ~_crc;

    public long BytesWritten { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        BytesWritten += buffer.Length;
        foreach (var value in buffer)
        {
            _crc = s_crcTable[(byte)(_crc ^ value)] ^ (_crc >> 8);
            if (_filled == _block.Length)
            {
                _deflater.Write(_block, isLast: false);
                _filled = 0;
            }
            _block[_filled++] = value;
        }
    }

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isEnded)
        {
            _isEnded = true;
            _deflater.Write(_block.AsSpan(0, _filled), isLast: true);
        }
        base.Dispose(disposing);
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }
        return table;
    }
}
