using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Samplan.Formats.NetworkFile;

/// <summary>A checksum of 64 bits over four lanes, in the manner of xxHash (Collet): many gigabytes a second, for accidents and not against intent.</summary>
internal struct SectionHash
{
    private const int BlockBytes = 4 * sizeof(ulong);
    private const int BufferBytes = 1 << 20;
    private const ulong First = 0x9E3779B185EBCA87;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;
    private ulong _a = First;
    private ulong _b = Second;
    private ulong _c = Third;
    private ulong _d = ~First;

    public SectionHash() { }

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        var hash = new SectionHash();
        var whole = bytes.Length - bytes.Length % BlockBytes;
        hash.AddBlocks(bytes[..whole]);
        return hash.Finish(bytes[whole..], (ulong)bytes.Length);
    }

    /// <summary>The checksum of a part of a file, read and not mapped; of what there is where the file ends before.</summary>
    public static ulong Of(SafeFileHandle file, long offset, long length)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var hash = new SectionHash();
            for (var at = 0L; ; at += BufferBytes)
            {
                var wanted = buffer.AsSpan(0, (int)Math.Min(BufferBytes, length - at));
                var read = Fill(file, wanted, offset + at);
                if (read == BufferBytes)
                {
                    hash.AddBlocks(wanted);
                    continue;
                }
                var whole = read - read % BlockBytes;
                hash.AddBlocks(wanted[..whole]);
                return hash.Finish(wanted[whole..read], (ulong)(at + read));
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static int Fill(SafeFileHandle file, Span<byte> buffer, long offset)
    {
        var filled = 0;
        while (filled < buffer.Length && RandomAccess.Read(file, buffer[filled..], offset + filled) is > 0 and var read)
            filled += read;
        return filled;
    }

    private void AddBlocks(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var (a, b, c, d) = (_a, _b, _c, _d);
        for (var i = 0; i + 4 <= words.Length; i += 4)
        {
            a = Mix(a, words[i]);
            b = Mix(b, words[i + 1]);
            c = Mix(c, words[i + 2]);
            d = Mix(d, words[i + 3]);
        }
        (_a, _b, _c, _d) = (a, b, c, d);
    }

    private readonly ulong Finish(ReadOnlySpan<byte> rest, ulong length)
    {
        var (a, b) = (_a, _b);
        var words = MemoryMarshal.Cast<byte, ulong>(rest);
        foreach (var word in words)
            a = Mix(a, word);
        foreach (var one in rest[(8 * words.Length)..])
            b = Mix(b, one);
        var hash = Mix(Mix(Mix(Mix(length * Third, a), b), _c), _d);
        hash ^= hash >> 33;
        hash *= Second;
        return hash ^ (hash >> 29);
    }

    private static ulong Mix(ulong lane, ulong word) => BitOperations.RotateLeft(lane + word * Second, 31) * First;
}
