using System.Security.Cryptography;
using System.Text;

namespace Samplan.Accounts.Identity;

/// <summary>
/// A file of known passwords as Have I Been Pwned gives it out: lines <c>SHA1:COUNT</c> in upper-case hexadecimal, sorted. Tens of gigabytes, so it is
/// searched where it lies.
/// </summary>
internal sealed class BreachList(string path)
{
    private const int HashLetters = 40;
    private const int LongestLine = 80;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool Has(string password)
    {
        // SHA-1 is the list's own key, not a protection.
#pragma warning disable CA5350
        var wanted = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password))));
#pragma warning restore CA5350
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var (low, high) = (0L, file.Length);
        Span<byte> block = stackalloc byte[2 * LongestLine];
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var line = LineAt(file, middle, block, out var start);
            var order = line.Length < HashLetters ? 1 : line[..HashLetters].SequenceCompareTo(wanted);
            if (order == 0)
                return true;
            if (order < 0)
                low = start + line.Length + 1;
            else
                high = start;
        }
        return false;
    }

    // The line that holds the byte at a position: from after the line break before it to the one after it.
    private static ReadOnlySpan<byte> LineAt(FileStream file, long position, Span<byte> block, out long start)
    {
        var from = Math.Max(0, position - LongestLine);
        file.Position = from;
        var read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false);
        var here = (int)(position - from);
        var before = block[..here].LastIndexOf((byte)'\n') + 1;
        var after = block[before..read].IndexOf((byte)'\n');
        start = from + before;
        return after < 0 ? block[before..read] : block.Slice(before, after);
    }
}
