using System.Text;

namespace Samplan.Catalogue.Import;

/// <summary>Headers as compared with the aliases of a field: without case, spaces, hyphens, underscores and brackets.</summary>
internal static class HeaderName
{
    public static string Simplify(string header)
    {
        var composed = header.IsNormalized() ? header : header.Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder(composed.Length);
        foreach (var letter in composed)
        {
            if (char.IsLetterOrDigit(letter) || letter == '§')
                kept.Append(char.ToLowerInvariant(letter));
        }
        return kept.ToString();
    }

    /// <summary>The header without a year at its end (<c>befolkning_2023</c>), simplified; null when it has none.</summary>
    public static string? WithoutYear(string header)
    {
        var simple = Simplify(header);
        var isYear = simple.Length > 4 && simple[^4] is '1' or '2' && simple[^4..].All(char.IsAsciiDigit) && !char.IsAsciiDigit(simple[^5]);
        return isYear ? simple[..^4] : null;
    }
}
