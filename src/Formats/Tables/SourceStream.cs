using System.IO.Compression;

namespace Samplan.Formats.Tables;

/// <summary>
/// The content of a file that somebody has pointed at, unpacked when it is gzip. What the disk or the unpacking says is a refusal in one
/// sentence, and content that grows out of proportion to the file (a bomb) is refused while it is read.
/// </summary>
internal sealed class SourceStream : Stream
{
    public const long ProportionBeginsAtBytes = 64L << 20;
    public const int LargestProportion = 200;
    private const int BufferBytes = 1 << 16;
    private readonly string _path;
    private readonly FileStream _file;
    private readonly Stream _content;
    private readonly long? _packedBytes;
    private readonly bool _ownsFile;
    private long _readBytes;

    private SourceStream(string path, FileStream file, Stream content, long? packedBytes)
    {
        (_path, _file, _content, _packedBytes) = (path, file, content, packedBytes);
        _ownsFile = true;
    }

    /// <summary>One file of an archive, which keeps <paramref name="archiveFile"/>.</summary>
    public SourceStream(string path, FileStream archiveFile, ZipArchiveEntry entry)
    {
        (_path, _file, _packedBytes) = (path, archiveFile, entry.CompressedLength);
        try
        {
            _content = entry.Open();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or NotSupportedException)
        {
            throw Refused.File(path, "formats.archive-damaged");
        }
    }

    /// <summary>Share of the file read, 0 to 1.</summary>
    public double Progress => _file.Length == 0 ? 1 : Math.Min(1, (double)_file.Position / _file.Length);

    public bool IsPacked => _packedBytes is not null;

    public static SourceStream Open(string path)
    {
        var file = OpenFile(path);
        Span<byte> start = stackalloc byte[2];
        var length = file.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        file.Position = 0;
        var isPacked = length == 2 && start[0] == 0x1F && start[1] == 0x8B;
        return new SourceStream(path, file, isPacked ? new GZipStream(file, CompressionMode.Decompress) : file, isPacked ? file.Length : null);
    }

    public static FileStream OpenFile(string path)
    {
        if (Directory.Exists(path))
            throw Refused.File(path, "formats.file-is-a-folder");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferBytes, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused.File(path, "formats.file-missing");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Refused.File(path, "formats.file-unreadable");
        }
    }

    public override int Read(Span<byte> buffer)
    {
        int count;
        try
        {
            count = _content.Read(buffer);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw Refused.File(_path, IsPacked ? "formats.archive-damaged" : "formats.file-unreadable");
        }
        _readBytes += count;
        if (_readBytes > ProportionBeginsAtBytes && _readBytes / LargestProportion > _packedBytes)
            throw Refused.File(_path, "formats.archive-bomb");
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _readBytes;
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            if (_ownsFile)
                _file.Dispose();
        }
        base.Dispose(disposing);
    }
}
