using System.Numerics;
using System.Runtime.InteropServices;

namespace Samplan.Formats.NetworkFile;

/// <summary>A checksum of 64 bits over four lanes, in the manner of xxHash (Collet): many gigabytes a second, for accidents and not against intent.</summary>
internal static class SectionHash
{
    private const ulong First = 0x9E3779B185EBCA87;
    private const ulong Second = 0xC2B2AE3D27D4EB4F;
    private const ulong Third = 0x165667B19E3779F9;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        ulong a = First,
            b = Second,
            c = Third,
            d = ~First;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            a = Mix(a, words[i]);
            b = Mix(b, words[i + 1]);
            c = Mix(c, words[i + 2]);
            d = Mix(d, words[i + 3]);
        }
        for (; i < words.Length; i++)
            a = Mix(a, words[i]);
        foreach (var one in bytes[(8 * words.Length)..])
            b = Mix(b, one);
        var hash = Mix(Mix(Mix(Mix((ulong)bytes.Length * Third, a), b), c), d);
        hash ^= hash >> 33;
        hash *= Second;
        return hash ^ (hash >> 29);
    }

    private static ulong Mix(ulong lane, ulong word) => BitOperations.RotateLeft(lane + word * Second, 31) * First;
}
