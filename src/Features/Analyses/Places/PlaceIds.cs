using System.Globalization;
using System.Text;

namespace Samplan.Analyses.Places;

/// <summary>Names as they stand in addresses: <c>Köping</c> is <c>koping</c>.</summary>
internal static class PlaceIds
{
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    /// <summary>One id per place: the code where every place has its own, else the name, else name and municipality; a number tells the rest apart.</summary>
    public static IReadOnlyList<string> Assign(IReadOnlyList<(string Name, string? Code, string? Municipality)> places)
    {
        var codes = places.Select(place => place.Code).ToArray();
        if (codes.All(code => !string.IsNullOrEmpty(code)) && codes.Distinct(StringComparer.OrdinalIgnoreCase).Count() == codes.Length)
            return Distinct([.. codes.Select(code => Slug(code!))]);
        var shared = places.GroupBy(place => Slug(place.Name)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return Distinct([
            .. places.Select(place => shared.Contains(Slug(place.Name)) && place.Municipality is { } part ? Slug($"{place.Name} {part}") : Slug(place.Name)),
        ]);
    }

    private static List<string> Distinct(IReadOnlyList<string> slugs)
    {
        var taken = new HashSet<string>(slugs, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ids = new List<string>(slugs.Count);
        foreach (var slug in slugs)
        {
            var id = slug;
            for (var number = 2; !seen.Add(id) || id.Length == 0; number++)
            {
                id = $"{slug}-{number}";
                if (taken.Contains(id))
                    continue;
            }
            ids.Add(id);
        }
        return ids;
    }
}
