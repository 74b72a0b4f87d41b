using Samplan.Kernel;
using Samplan.Storage;

namespace Samplan.Catalogue;

/// <summary>In which language a page is read, and on which day.</summary>
/// <param name="Query">What links carry on: empty for the workspace's own language.</param>
internal sealed record PageReading(Texts Texts, DateOnly Today, string Query)
{
    /// <param name="asked">The language of the address (<c>?lang=en</c>); anything that is not a language of ours is the workspace's own.</param>
    public static PageReading Of(string? asked, Workspace workspace, TimeProvider clock)
    {
        var own = workspace.Settings.Language;
        var language = asked is "sv" or "en" ? asked : own;
        return new PageReading(Texts.In(language), SwedishTime.Today(clock), language == own ? "" : $"?lang={language}");
    }
}
