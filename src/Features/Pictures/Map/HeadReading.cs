using System.Globalization;
using Samplan.Kernel;
using Samplan.Pictures.Contracts;
using Samplan.Pictures.Pages.Views;
using Samplan.Pictures.Reading;

namespace Samplan.Pictures.Map;

/// <summary>What the picture is: for the header, the map's line of sources and the paper.</summary>
internal static class HeadReading
{
    private static readonly HashSet<string> s_drawn = new(StringComparer.Ordinal)
    {
        "places",
        "municipalities",
        "boundaries",
        "water",
        "roads",
        "flows",
        "population-grid",
    };

    public static PictureHeadView Read(PageContent content, PageRequest request)
    {
        var texts = request.Texts;
        var built = content.FindStatus(PictureSteps.Nodes)?.Provenance;
        var sources = new SourceBook(content, request);
        return new PictureHeadView
        {
            Region = content.Settings.Name,
            Picture = content.Book?.Places.Year is { } year
                ? texts.Say("pictures.name-of-year", ("year", year.ToString(CultureInfo.InvariantCulture)))
                : texts["pictures.name"],
            Status = texts["pictures.draft"],
            Date = built is null ? content.Today : SwedishTime.DayOf(built.ComputedAt),
            Checksum = built is null ? null : Grouped(built.ContentHash[..16]),
            Overdue = sources.OverdueCount,
            Stale = content.StaleCount,
            Problem = SayProblem(content, texts),
            Sources = [.. sources.ListRoles(s_drawn).Concat(sources.List(ListCriteriaSources(content))).DistinctBy(source => source.Href)],
        };
    }

    /// <summary>What is wrong with the ruleset, with its file and line where it has them; null when nothing is.</summary>
    public static string? SayProblem(PageContent content, Texts texts)
    {
        if (content.Problem is not { } problem)
            return null;
        var sentence = texts.Say(problem);
        return problem.Arguments.TryGetValue("line", out var line)
            ? texts.Say(
                "pictures.ruleset-line",
                ("file", problem.Arguments["file"]),
                ("line", line),
                ("path", problem.Arguments["path"]),
                ("sentence", sentence)
            )
            : sentence;
    }

    /// <summary>What the classes stand on, beyond what is drawn.</summary>
    private static IEnumerable<string> ListCriteriaSources(PageContent content) =>
        content.Book is not { } book
            ? []
            : book
                .Ruleset.Criteria.Select(criterion => criterion.Indicator)
                .Where(book.Series.ContainsKey)
                .SelectMany(key => book.Series[key].Years.Take(1))
                .SelectMany(year => year.Sources);

    private static string Grouped(string hash) => string.Join(' ', hash.Chunk(4).Select(four => new string(four)));
}
