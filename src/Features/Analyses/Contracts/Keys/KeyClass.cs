using System.Globalization;

namespace Samplan.Analyses.Contracts.Keys;

/// <summary>A class or an area of a key: <c>A2</c>, <c>LA2301</c>, <c>14</c> Tampereen tk-alue.</summary>
/// <param name="Name">As published; null where the file has codes only.</param>
public sealed record KeyClass(string Code, string? Name)
{
    /// <summary>Numbers by size and before words.</summary>
    public static IComparer<string> Order { get; } =
        Comparer<string>.Create(
            (one, other) =>
            {
                var (isOne, isOther) = (Number(one, out var first), Number(other, out var second));
                return isOne && isOther && first != second ? first.CompareTo(second)
                    : isOne != isOther ? (isOne ? -1 : 1)
                    : string.CompareOrdinal(one, other);
            }
        );

    private static bool Number(string code, out double number) => double.TryParse(code, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
