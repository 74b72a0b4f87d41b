using Samplan.Pictures.Pages.Views;

namespace Samplan.Pictures.Pages;

/// <summary>How the sources of a picture are written in one line: each owner once, with the span of its years.</summary>
public static class PageSources
{
    public static string OneLine(IReadOnlyList<SourceView> sources) =>
        string.Join(", ", sources.GroupBy(source => source.Owner, StringComparer.Ordinal).Select(group => $"{group.Key} {Years(group)}".TrimEnd()));

    private static string Years(IEnumerable<SourceView> sources)
    {
        var years = sources
            .Select(source => source.Year)
            .Where(year => year.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return years.Count > 1 ? $"{years[0]}–{years[^1]}" : years.FirstOrDefault() ?? "";
    }
}
