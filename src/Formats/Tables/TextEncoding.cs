using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Samplan.Formats.Tables;

/// <summary>
/// The encoding of a text file: as it is told, else by its byte order mark, else UTF-8 when every byte of the file is valid UTF-8, else
/// windows-1252 (which has all of ISO 8859-1). The whole file is looked at, since the first å may come late.
/// </summary>
/// <param name="Name">What the notice says: utf-8, windows-1252, utf-16.</param>
/// <param name="PreambleBytes">Length of the byte order mark.</param>
/// <param name="HasMixedLineEnds">Some lines end with CR LF and some do not.</param>
internal sealed record TextEncoding(Encoding Encoding, string Name, int PreambleBytes, bool HasMixedLineEnds)
{
    private const int ChunkBytes = 1 << 16;

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding of that name, or null. Invalid bytes throw when they are decoded.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            var known = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return Encoding.GetEncoding(known.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
    }

    /// <exception cref="Kernel.RefusedException">Binary content, UTF-32, or an encoding name that nobody knows.</exception>
    public static TextEncoding Detect(string path, string? told)
    {
        using var source = SourceStream.Open(path);
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var length = source.ReadAtLeast(chunk.AsSpan(0, ChunkBytes), ChunkBytes, throwOnEndOfStream: false);
            var (marked, preamble) = FindMark(path, chunk.AsSpan(0, length));
            if (told is not null)
                return Told(path, told, marked?.CodePage, preamble);
            return marked is not null and not UTF8Encoding
                ? new TextEncoding(marked, marked.WebName, preamble, false)
                : Examine(path, source, chunk, (length, preamble));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static TextEncoding Told(string path, string told, int? markedCodePage, int preamble)
    {
        var encoding = Find(told) ?? throw Refused.File(path, "formats.encoding-unknown", ("encoding", Refused.Shorten(told)));
        return new TextEncoding(encoding, encoding.WebName, encoding.CodePage == markedCodePage ? preamble : 0, false);
    }

    private static (Encoding? Marked, int PreambleBytes) FindMark(string path, ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("\uFEFF"u8))
            return (Encoding.UTF8, 3);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            throw Refused.File(path, "formats.encoding-unknown", ("encoding", "utf-32"));
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.GetEncoding("utf-16", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), 2);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.GetEncoding("utf-16BE", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), 2);
        return (null, 0);
    }

    private static TextEncoding Examine(string path, SourceStream source, byte[] chunk, (int Length, int Preamble) first)
    {
        var isUtf8 = true;
        var lines = default(LineEnds);
        var kept = 0;
        var length = first.Length;
        while (length > 0)
        {
            var bytes = chunk.AsSpan(0, kept + length);
            if (bytes.Contains((byte)0))
                throw Refused.File(path, "formats.binary");
            lines.Add(bytes[kept..]);
            var whole = isUtf8 ? WholeCharacters(bytes) : bytes.Length;
            isUtf8 = isUtf8 && Utf8.IsValid(bytes[..whole]);
            kept = bytes.Length - whole;
            bytes[whole..].CopyTo(chunk);
            length = source.Read(chunk.AsSpan(kept, ChunkBytes - kept));
        }
        isUtf8 = isUtf8 && kept == 0;
        return isUtf8
            ? new TextEncoding(Encoding.UTF8, "utf-8", first.Preamble, lines.AreMixed)
            : new TextEncoding(Windows1252, "windows-1252", 0, lines.AreMixed);
    }

    private struct LineEnds
    {
        private long _feeds;
        private long _returns;
        private long _pairs;
        private bool _endsWithReturn;

        public readonly bool AreMixed => (_pairs > 0 ? 1 : 0) + (_feeds > _pairs ? 1 : 0) + (_returns > _pairs ? 1 : 0) > 1;

        public void Add(ReadOnlySpan<byte> bytes)
        {
            _feeds += bytes.Count((byte)'\n');
            var returns = bytes.Count((byte)'\r');
            if (_endsWithReturn && bytes.StartsWith("\n"u8))
                _pairs++;
            if (returns > 0)
                _pairs += bytes.Count("\r\n"u8);
            _returns += returns;
            _endsWithReturn = bytes.EndsWith("\r"u8);
        }
    }

    /// <summary>Length without a character that the end of the chunk cuts in two.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var tail = 1; tail <= Math.Min(3, bytes.Length); tail++)
        {
            var lead = bytes[^tail];
            if (lead < 0x80)
                break;
            if (lead < 0xC0)
                continue;
            var needed =
                lead >= 0xF0 ? 4
                : lead >= 0xE0 ? 3
                : 2;
            return needed > tail ? bytes.Length - tail : bytes.Length;
        }
        return bytes.Length;
    }
}
