namespace Samplan.Features.Tests.Security;

/// <summary>Base 32 (RFC 4648) read back, as a telephone does.</summary>
internal static class Base32
{
    public static byte[] Read(string text)
    {
        var bits = string.Concat(
            text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0'))
        );
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
