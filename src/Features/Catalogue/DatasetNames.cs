using System.Globalization;
using System.Text;
using Samplan.Catalogue.Contracts;
using Samplan.Catalogue.Import;

namespace Samplan.Catalogue;

/// <summary>What a dataset, its table and its title are called.</summary>
internal static class DatasetNames
{
    private const int LongestId = 60;
    private static readonly string[] s_endings =
    [
        ".osm.pbf",
        ".pbf",
        ".csv.gz",
        ".geojson",
        ".json",
        ".gpkg",
        ".shp.zip",
        ".zip",
        ".shp",
        ".csv",
        ".txt",
        ".tsv",
        ".xlsx",
        ".gz",
    ];

    public static DatasetId IdOf(ImportOptions options)
    {
        var role = options.Request.Role.Replace(':', '-');
        return new DatasetId(options.Role.IsSingle ? role : $"{role}-{KebabCase(TitleOf(options))}");
    }

    /// <summary>The file's name without folder and ending, or the layer's.</summary>
    public static string TitleOf(ImportOptions options) => options.Request.Layer ?? WithoutEnding(options.FileName);

    public static string TableOf(DatasetId id, int number) => string.Create(CultureInfo.InvariantCulture, $"{id.Value.Replace('-', '_')}_v{number}");

    /// <summary>Lower-case letters a–z, digits and hyphens: å and ä become a, ö becomes o.</summary>
    public static string KebabCase(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            var lower = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterLower(lower) || char.IsAsciiDigit(lower))
                kept.Append(lower);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && kept.Length > 0 && kept[^1] != '-')
                kept.Append('-');
        }
        var name = kept.ToString().Trim('-');
        return name.Length == 0 ? "data" : name[..Math.Min(name.Length, LongestId)].Trim('-');
    }

    private static string WithoutEnding(string fileName)
    {
        var ending = Array.Find(s_endings, ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && fileName.Length > ending.Length);
        return ending is null ? fileName : fileName[..^ending.Length];
    }
}
